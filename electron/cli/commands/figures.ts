import type { CallOutput } from "../../../shared/contract/contract.ts";
import { type Command, exitCodes } from "../command.ts";
import { flag, folderOf, modeOption, optional, textOption, yearOption } from "../options.ts";
import { textTable } from "../text-table.ts";
import { openForYear } from "../workspace.ts";

type Answer = CallOutput<"document.figures">;

function figuresText({ documents, figures }: Answer): string {
  const names = new Map(documents.map(({ id, name }) => [id, name]));
  const placeOf = ({ document, under, row }: Answer["figures"][number]["places"][number]) =>
    [names.get(document) ?? document, under, ...(row === undefined ? [] : [row])].join(" / ");
  const rows = figures.map(({ id, name, unit, printed, places }) => [
    id,
    `${printed}${unit}`,
    name,
    `${places[0] ? placeOf(places[0]) : ""}${places.length > 1 ? ` 等${places.length}处` : ""}`,
  ]);
  return textTable([["编号", "数值", "名称", "印在"], ...rows]);
}

export const figuresCommand: Command = {
  name: "figures",
  summary: "列出自评报告和申报表印出的每个数值",
  usage: "figures <文件夹> --year 年度 [--date 日期] [--relief] [--json]",
  help: [
    "--year 年度       评估年度",
    "--date 日期       报送日期；不写时用已填报的日期",
    "--relief          按过渡口径",
    "--json            以 JSON 输出，含精确值、每一处位置",
    "编号可用于 trace --figure 编号，查看这个数值怎么算出来。",
  ],
  options: {
    year: { type: "string" },
    date: { type: "string" },
    relief: { type: "boolean" },
    json: { type: "boolean" },
  },
  async run(given, context) {
    const folder = folderOf(given);
    const input = {
      year: yearOption(given),
      mode: modeOption(given),
      ...optional("date", textOption(given, "date")),
    };
    await openForYear(context, folder, input.year);
    const answer = await context.call("document.figures", input);
    context.print(flag(given, "json") ? JSON.stringify(answer, null, 1) : figuresText(answer));
    return exitCodes.done;
  },
};
