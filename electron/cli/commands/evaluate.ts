import type { CallOutput } from "../../../shared/contract/contract.ts";
import { verdictOfPasses, verdictText } from "../../../shared/contract/verdict-text.ts";
import { stageNames, stages } from "../../../shared/county/stage.ts";
import { modeNames } from "../../../shared/evaluate/waivers.ts";
import { type Command, exitCodes } from "../command.ts";
import { flag, folderOf, modeOption, yearOption } from "../options.ts";
import { textTable } from "../text-table.ts";
import { openForYear } from "../workspace.ts";

type Evaluation = CallOutput<"evaluation.run">;

function itemRows(items: Evaluation["items"]): readonly (readonly string[])[] {
  return items.map(({ item, verdict, critical, shortName, words }) => [
    item,
    `${verdictText(verdict)}${critical ? " △ 临界" : ""}`,
    shortName,
    words,
  ]);
}

function stageLines({ schoolsPassing, sections }: Evaluation): readonly string[] {
  return stages.flatMap((stage) => {
    const { assessed, passing, undecided } = schoolsPassing[stage] ?? {
      assessed: 0,
      passing: 0,
      undecided: 0,
    };
    const failing = sections
      .filter((section) => section.stage === stage && section.included && section.passes !== true)
      .map(({ code, name, metCount, passes }) => [
        `  ${verdictText(verdictOfPasses(passes))}`,
        code,
        name,
        `达标 ${metCount} 项`,
      ]);
    const head = `${stageNames[stage]}：参评 ${assessed} 个学段，达标 ${passing} 个，缺数据未定 ${undecided} 个`;
    return failing.length === 0 ? [head] : [head, textTable(failing)];
  });
}

function evaluationText(evaluation: Evaluation): string {
  const { county, year, mode, verdict, words, items, conditions } = evaluation;
  return [
    `${county.name} ${year} 年度（${modeNames[mode]}）`,
    `${verdictText(verdict)}　${words}`,
    "",
    textTable([["代码", "结论", "项目", "说明"], ...itemRows(items), ...itemRows(conditions)]),
    "",
    ...stageLines(evaluation),
  ].join("\n");
}

export const evaluateCommand: Command = {
  name: "evaluate",
  summary: "评定全县各项指标",
  usage: "evaluate <文件夹> --year 年度 [--relief] [--json]",
  help: [
    "--year 年度       评估年度",
    "--relief          按过渡口径；不写时按严格口径",
    "--json            以 JSON 输出",
  ],
  options: { year: { type: "string" }, relief: { type: "boolean" }, json: { type: "boolean" } },
  async run(given, context) {
    const folder = folderOf(given);
    const input = { year: yearOption(given), mode: modeOption(given) };
    await openForYear(context, folder, input.year);
    const evaluation = await context.call("evaluation.run", input);
    context.print(flag(given, "json") ? JSON.stringify(evaluation, null, 1) : evaluationText(evaluation));
    return exitCodes.done;
  },
};
