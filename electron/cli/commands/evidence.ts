import { type Command, exitCodes } from "../command.ts";
import { folderOf, outputInput, outputOptions } from "../options.ts";
import { openForYear } from "../workspace.ts";

export const evidenceCommand: Command = {
  name: "evidence",
  summary: "写出佐证材料目录、索引和缺件清单",
  usage: "evidence <文件夹> --year 年度 --out <输出文件夹> [--date 日期] [--relief] [--overwrite]",
  help: [
    "--year 年度       评估年度",
    "--out 文件夹      写到哪里",
    "--date 日期       印在索引上的日期，例如 2025-12-20；不写时用已填报的报送日期",
    "--overwrite       替换以前写出、没有改动过的同名文件夹",
    "--relief          按过渡口径",
  ],
  options: outputOptions,
  async run(given, context) {
    const folder = folderOf(given);
    const input = outputInput(given, context);
    await openForYear(context, folder, input.year);
    const written = await context.call("evidence.write", input);
    context.print(`已写出：${written.folder}（文件夹 ${written.folders} 个，文件 ${written.files} 个）`);
    const missing = written.missing.map(({ item, title }) => `  ${item} ${title}`);
    if (missing.length > 0) context.print([`缺 ${missing.length} 件：`, ...missing].join("\n"));
    return exitCodes.done;
  },
};
