import { type Command, exitCodes } from "../command.ts";
import { folderOf, outputInput, outputOptions } from "../options.ts";
import { openForYear } from "../workspace.ts";

export const formsCommand: Command = {
  name: "forms",
  summary: "写出申报表（Word 和 Excel）",
  usage: "forms <文件夹> --year 年度 --out <输出文件夹> [--date 日期] [--relief] [--overwrite]",
  help: [
    "--year 年度       评估年度",
    "--out 文件夹      申报表写到哪里",
    "--date 日期       报送日期，例如 2025-11-30；不写时用已填报的日期，没有填报则留空待填",
    "--relief          按过渡口径",
    "--overwrite       替换同名的申报表",
  ],
  options: outputOptions,
  async run(given, context) {
    const folder = folderOf(given);
    const input = outputInput(given, context);
    await openForYear(context, folder, input.year);
    const { files, gaps } = await context.call("document.forms", input);
    for (const { path, bytes } of files) context.print(`已写出：${path}（${bytes} 字节）`);
    if (gaps.length > 0)
      context.say([`空缺 ${gaps.length} 处：`, ...gaps.map((gap) => `  ${gap}`)].join("\n"));
    return exitCodes.done;
  },
};
