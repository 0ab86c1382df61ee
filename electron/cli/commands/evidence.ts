import type { CallOutput } from "../../../shared/contract/contract.ts";
import { type Command, exitCodes } from "../command.ts";
import { flag, folderOf, outputInput, outputOptions } from "../options.ts";
import { textTable } from "../text-table.ts";
import { openForYear } from "../workspace.ts";

type Written = CallOutput<"evidence.write">;

/** How many papers each office still owes; the list itself is in 01 缺失清单.xlsx. */
function missingLines({ missing }: Written): readonly string[] {
  if (missing.length === 0) return [];
  const byOffice = new Map<string, number>();
  for (const { offices } of missing) {
    for (const office of offices.length > 0 ? offices : ["（未定科室）"]) {
      byOffice.set(office, (byOffice.get(office) ?? 0) + 1);
    }
  }
  const rows = [...byOffice]
    .toSorted(([, left], [, right]) => right - left)
    .map(([office, count]) => [`  ${office}`, `${count} 件`]);
  return [`缺 ${missing.length} 件，逐件见“01 缺失清单.xlsx”：`, textTable(rows)];
}

function beside({ cleaned, leftovers, leftOut }: Written): readonly string[] {
  return [
    ...(leftOut > 0 ? [`公开副本：${leftOut} 份含个人信息的材料没有写入。`] : []),
    ...(cleaned.length > 0 ? [`已清除上次没有写完的文件夹：${cleaned.join("、")}`] : []),
    ...(leftovers.length > 0 ? [`请查看后自行处理以前留下的文件夹：${leftovers.join("、")}`] : []),
  ];
}

export const evidenceCommand: Command = {
  name: "evidence",
  summary: "写出佐证材料目录、索引和缺件清单",
  usage:
    "evidence <文件夹> --year 年度 --out <输出文件夹> [--date 日期] [--relief] [--public] [--overwrite] [--json]",
  help: [
    "--year 年度       评估年度",
    "--out 文件夹      写到哪里",
    "--date 日期       印在索引上的日期，例如 2025-12-20；不写时用已填报的报送日期",
    "--overwrite       替换以前写出、没有改动过的同名文件夹",
    "--relief          按过渡口径",
    "--public          公开副本：不写出含个人信息的材料",
    "--json            以 JSON 输出，缺的材料逐件列出",
  ],
  options: { ...outputOptions, public: { type: "boolean" }, json: { type: "boolean" } },
  async run(given, context) {
    const folder = folderOf(given);
    const input = { ...outputInput(given, context), withoutPersonal: flag(given, "public") };
    await openForYear(context, folder, input.year);
    const written = await context.call("evidence.write", input);
    if (flag(given, "json")) {
      context.print(JSON.stringify(written, undefined, 2));
      return exitCodes.done;
    }
    const { folders, files, indexes, manifest } = written;
    context.print(
      `已写出：${written.folder}（文件夹 ${folders} 个，文件 ${files} 个，卷内目录 ${indexes} 份）`,
    );
    context.print(`清单.sha256 的 SHA-256：${manifest}`);
    const rest = [...beside(written), ...missingLines(written)];
    if (rest.length > 0) context.print(rest.join("\n"));
    return exitCodes.done;
  },
};
