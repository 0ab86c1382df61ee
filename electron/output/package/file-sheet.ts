import type { DossierTree, TreeLine } from "../../../shared/dossier/folder-tree.ts";
import type { TableSheet } from "../xlsx/write-workbook.ts";
import { indexSheetName } from "./index-sheet.ts";
import type { ManifestLine } from "./manifest.ts";

/** A file as it was written, with what it hashes to. */
export interface WrittenFile extends ManifestLine {
  readonly bytes: number;
}

/** Sheet of 清单.xlsx: every file of the folder with its hash, in the order of the paths; one row a file. */
export function fileSheet(tree: DossierTree, files: readonly WrittenFile[]): TableSheet {
  const lines = new Map<string, TreeLine>();
  for (const line of tree.lines) for (const { path } of line.papers) lines.set(path, line);
  const sorted = files.toSorted((left, right) => (left.path < right.path ? -1 : 1));
  return {
    name: "清单",
    columns: [
      { header: "序号", width: 7, type: "number", decimals: 0 },
      { header: "文件", width: 70 },
      { header: "类别", width: 12, type: "center" },
      { header: "编号", width: 11 },
      { header: "材料名", width: 28 },
      { header: "学校", width: 18 },
      { header: "字节", width: 12, type: "number", decimals: 0 },
      { header: "SHA-256", width: 66 },
    ],
    rows: sorted.map(({ path, bytes, sha256 }, index) => {
      const line = lines.get(path);
      return [
        index + 1,
        path,
        kindOf(path, line),
        line?.number ?? "",
        line?.material?.name ?? "",
        line ? (line.school ? line.school.name || line.school.code : "县本级") : "",
        bytes,
        sha256,
      ];
    }),
    frozen: 1,
  };
}

function kindOf(path: string, line: TreeLine | undefined): string {
  if (path.endsWith(`/${indexSheetName}`)) return "卷内目录";
  if (line) return path.endsWith("（同一文件）.txt") ? "指向文件" : "材料";
  return path.includes("/") ? "材料" : "索引";
}
