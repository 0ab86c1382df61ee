import type { CallOutput } from "../../../shared/contract/contract.ts";
import { findingSeverityNames } from "../../../shared/county/finding.ts";
import {
  type Arguments,
  type Command,
  type CommandContext,
  type ExitCode,
  exitCodes,
  WrongUse,
} from "../command.ts";
import { flag, textOption, yearOption } from "../options.ts";
import { workbooksIn } from "../workbooks-in.ts";
import { actAs, openWorkspace, operatorHelp, operatorOptions } from "../workspace.ts";

type Proposal = CallOutput<"intake.propose">;
type Accepted = CallOutput<"intake.accept">;

const severities = ["error", "confirm", "warning", "repair", "note"] as const;

function summaryLines({ decision, files, schools, values }: Proposal): readonly string[] {
  const forms = files.map(({ fileName, formNames }) => `${fileName}（${formNames.join("、") || "未识别"}）`);
  const outcome = {
    ready: "可以接受。",
    needsConfirmation: "有需要确认的事项，确认无误后请加 --confirm。",
    refused: "有错误，不能接受；请改正后重新导入。",
  }[decision];
  return [
    `文件 ${files.length} 个：${forms.join("；")}`,
    `学校：已有 ${schools.matched.length} 所，新增 ${schools.added.length} 所，名册中有而本次没有 ${schools.missing.length} 所`,
    `数据：新填 ${values.added} 个，改变 ${values.changed} 个，不变 ${values.unchanged} 个`,
    outcome,
  ];
}

function proposalLines(proposal: Proposal): readonly string[] {
  const findings = severities.flatMap((severity) => {
    const found = proposal.findings[severity];
    if (found.length === 0) return [];
    return [
      `${findingSeverityNames[severity]} ${found.length} 条：`,
      ...found.map(({ line }) => `  ${line}`),
    ];
  });
  const changes = proposal.values.changes.map(
    ({ subject, label, before, after, file, sheet, cell }) =>
      `  ${subject} ${label}：${before} → ${after}（${file} / ${sheet}!${cell}）`,
  );
  return [
    ...findings,
    ...(changes.length > 0 ? [`改变的数据 ${changes.length} 个：`, ...changes] : []),
    ...summaryLines(proposal),
  ];
}

function acceptedLine({ batch, accepted, newSchools }: Accepted): string {
  return batch === null
    ? "没有新的数据，未写入。"
    : `已接受：第 ${batch} 批，采用 ${accepted} 个数据，新增学校 ${newSchools.length} 所。`;
}

/** Why the proposal may not be accepted as the person asked; undefined where it may. */
function hindrance({ decision, findings }: Proposal, confirmed: boolean): string | undefined {
  if (decision === "refused") {
    return [
      `导入被拒绝：有 ${findings.error.length} 处错误，没有写入任何数据。`,
      ...findings.error.map(({ line }) => `  ${line}`),
    ].join("\n");
  }
  if (decision === "ready" || confirmed) return undefined;
  return [
    "需要确认，没有写入任何数据。核对下列事项无误后，请加 --confirm 重新运行：",
    ...findings.confirm.map(({ line }) => `  ${line}`),
  ].join("\n");
}

async function accept(given: Arguments, context: CommandContext, proposal: Proposal): Promise<Accepted> {
  await actAs(context, { name: textOption(given, "operator"), pin: textOption(given, "pin") });
  return context.call("intake.accept", { proposal: proposal.proposal, confirmed: flag(given, "confirm") });
}

async function run(given: Arguments, context: CommandContext): Promise<ExitCode> {
  const { print, say } = context;
  const [folder, ...files] = given.positionals;
  if (folder === undefined) throw new WrongUse("缺少工作区文件夹。");
  if (files.length === 0) throw new WrongUse("缺少要导入的文件。");
  const year = yearOption(given);
  await openWorkspace(context, folder);
  const paths = await workbooksIn(files.map((file) => context.path(file)));
  if (paths.length === 0) throw new WrongUse("所给的文件夹里没有表格文件（.xlsx）。");
  const staged = await Promise.all(paths.map((path) => context.service.stage(path)));
  const proposal = await context.call("intake.propose", { year, files: staged.map(({ handle }) => handle) });
  const asJson = flag(given, "json");
  if (!asJson) print(proposalLines(proposal).join("\n"));
  const wanted = flag(given, "accept");
  const problem = hindrance(proposal, flag(given, "confirm") || !wanted);
  const accepted = wanted && problem === undefined ? await accept(given, context, proposal) : undefined;
  if (asJson) print(JSON.stringify(accepted ? { ...proposal, accepted } : proposal, null, 2));
  else if (accepted) print(acceptedLine(accepted));
  if (problem === undefined) return exitCodes.done;
  say(problem);
  return exitCodes.refused;
}

export const importCommand: Command = {
  name: "import",
  summary: "导入工作簿；不加 --accept 时只预览，不写入",
  usage: "import <文件夹> --year 年度 <文件.xlsx 或文件夹>… [--accept] [--confirm] [--json]",
  help: [
    "--year 年度       评估年度，例如 2025",
    "--accept          接受并写入；有任何错误时整批不写入",
    "--confirm         对需要确认的事项表示同意",
    "--json            以 JSON 输出",
    ...operatorHelp,
  ],
  options: {
    year: { type: "string" },
    accept: { type: "boolean" },
    confirm: { type: "boolean" },
    json: { type: "boolean" },
    ...operatorOptions,
  },
  run,
};
