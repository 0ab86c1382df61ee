import type { CallArguments, CallOutput } from "../../../shared/contract/contract.ts";
import { verdictText } from "../../../shared/contract/verdict-text.ts";
import { type Stage, stages } from "../../../shared/county/stage.ts";
import {
  type Arguments,
  type Command,
  type CommandContext,
  type ExitCode,
  exitCodes,
  WrongUse,
} from "../command.ts";
import { flag, folderOf, modeOption, requiredOption, textOption, yearOption } from "../options.ts";
import { openForYear } from "../workspace.ts";

type Trace = CallOutput<"evaluation.trace">;
type Figure = Trace["figures"][number];

function operandLines({
  label,
  value,
  unit,
  factor,
  sources = [],
}: Figure["operands"][number]): readonly string[] {
  const weight = factor === undefined ? "" : ` × ${factor}`;
  return [
    `    ${label}：${value}${unit ?? ""}${weight}`,
    ...sources.map(({ accepted, place, raw }) => `      ${accepted ? "采用" : "未采用"} ${place}：${raw}`),
  ];
}

function figureLines({
  name,
  printed,
  unit,
  why,
  critical,
  formula,
  clause,
  operands,
}: Figure): readonly string[] {
  const value = printed === null ? (why ?? "—") : `${printed}${unit}`;
  return [
    `  ${name} = ${value}${critical ? "（△ 临界）" : ""}`,
    `    公式：${formula}（${clause}）`,
    ...operands.flatMap(operandLines),
  ];
}

/** A school under an item that judges every school; its facts are told where it was asked about. */
function schoolLines({ code, name, verdict, operands }: Trace["schools"][number]): readonly string[] {
  return [`  ${code} ${name}：${verdictText(verdict)}`, ...operands.flatMap(operandLines)];
}

function traceText(trace: Trace): string {
  const { item, name, clause, subject, verdict, words, figures, schools, remarks } = trace;
  return [
    `${item} ${name}（${clause}）`,
    `${subject}：${verdictText(verdict)}　${words}`,
    ...figures.flatMap(figureLines),
    ...schools.flatMap(schoolLines),
    ...remarks.map((remark) => `  提醒：${remark}`),
  ].join("\n");
}

function stageOf(given: Arguments): Stage | undefined {
  const text = textOption(given, "stage");
  const stage = stages.find((own) => own === text);
  if (text === stage) return stage;
  throw new WrongUse(`--stage 应为 primary（小学）或 junior（初中），现在是“${text}”。`);
}

function inputOf(given: Arguments): CallArguments<"evaluation.trace"> {
  const school = textOption(given, "school");
  const stage = stageOf(given);
  return {
    year: yearOption(given),
    item: requiredOption(given, "item"),
    mode: modeOption(given),
    ...(school === undefined ? {} : { school }),
    ...(stage === undefined ? {} : { stage }),
  };
}

/** One printed number by its id: a figure, a stated fact, or a number of the standard. */
async function traceOneFigure(given: Arguments, context: CommandContext, folder: string): Promise<ExitCode> {
  if (textOption(given, "item") !== undefined) throw new WrongUse("--item 和 --figure 只能给一个。");
  const input = { year: yearOption(given), mode: modeOption(given), id: requiredOption(given, "figure") };
  await openForYear(context, folder, input.year);
  const answer = await context.call("evaluation.figure", input);
  const { figure, place, words } = answer;
  const lines = [`${figure.id} ${place}：${words}`, ...figureLines(figure)];
  context.print(flag(given, "json") ? JSON.stringify(answer, null, 2) : lines.join("\n"));
  return exitCodes.done;
}

export const traceCommand: Command = {
  name: "trace",
  summary: "说明一个结果是怎么算出来的",
  usage:
    "trace <文件夹> --year 年度 (--item 项目 [--school 标识码 [--stage primary|junior]] | --figure 编号) [--relief] [--json]",
  help: [
    "--year 年度       评估年度",
    "--item 项目       项目代码，例如 A1-5",
    "--figure 编号     一个数值的编号，见 figures 命令",
    "--school 标识码   10 位学校标识码；不写时说明全县的结果",
    "--stage 学段      primary（小学）或 junior（初中）",
    "--relief          按过渡口径",
    "--json            以 JSON 输出",
  ],
  options: {
    year: { type: "string" },
    item: { type: "string" },
    figure: { type: "string" },
    school: { type: "string" },
    stage: { type: "string" },
    relief: { type: "boolean" },
    json: { type: "boolean" },
  },
  async run(given, context) {
    const folder = folderOf(given);
    if (textOption(given, "figure") !== undefined) return traceOneFigure(given, context, folder);
    const input = inputOf(given);
    await openForYear(context, folder, input.year);
    const trace = await context.call("evaluation.trace", input);
    context.print(flag(given, "json") ? JSON.stringify(trace, null, 2) : traceText(trace));
    return exitCodes.done;
  },
};
