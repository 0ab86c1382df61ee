import { findField } from "../../../shared/county/catalogue/catalogue.ts";
import {
  type CoverageCounts,
  countCoverage,
  evidenceStatusNames,
} from "../../../shared/dossier/completeness.ts";
import { contentFindings } from "../../../shared/dossier/content-checks.ts";
import { schoolBoxFor } from "../../../shared/dossier/evidence-catalogue.ts";
import type { DossierTree, TreeLine, TreePaper } from "../../../shared/dossier/folder-tree.ts";
import { schoolBoxNumber } from "../../../shared/dossier/numbering.ts";
import type { TableCell, TableSheet } from "../xlsx/write-workbook.ts";

/** Sheets of `00 目录.xlsx`: every material that is due or there, one row a paper. */
export function indexBooks(tree: DossierTree): readonly TableSheet[] {
  const problems = problemsOf(tree);
  const rowsOf = (lines: readonly TreeLine[]) => lines.flatMap((line) => indexRows(tree, line, problems));
  const county = tree.lines.filter((line) => !line.school);
  const schools = tree.lines.filter((line) => line.school);
  return [
    { name: "县级目录", columns: indexColumns, rows: rowsOf(county), frozen: 1 },
    { name: "校级目录", columns: indexColumns, rows: rowsOf(schools), frozen: 1 },
  ];
}

const indexColumns = [
  { header: "编号", width: 11 },
  { header: "指标", width: 26 },
  { header: "材料名", width: 28 },
  { header: "学校", width: 18 },
  { header: "盒号", width: 15 },
  { header: "年度", width: 7, type: "center" },
  { header: "责任科室", width: 16 },
  { header: "状态", width: 10, type: "center" },
  { header: "文件", width: 44 },
  { header: "页数", width: 6, type: "number", decimals: 0 },
  { header: "SHA-256", width: 20 },
  { header: "备注", width: 30 },
] as const;

type Problems = ReadonlyMap<unknown, readonly string[]>;

function problemsOf(tree: DossierTree): Problems {
  const findings = contentFindings(tree.papers.map((paper) => paper.attachment));
  const groups = Map.groupBy(findings, (finding) => finding.attachment);
  return new Map([...groups].map(([key, group]) => [key, group.map((finding) => finding.problem)]));
}

function indexRows(tree: DossierTree, line: TreeLine, problems: Problems): TableCell[][] {
  const start = lineCells(tree, line);
  const notes = lineNotes(tree, line);
  const status = evidenceStatusNames[line.status];
  if (line.papers.length === 0) return [[...start, status, "", null, "", notes.join("；")]];
  return line.papers.map((paper) => [
    ...start,
    status,
    (paper.sameAs ?? paper).path,
    paper.attachment.pages ?? null,
    paper.attachment.sha256,
    [...notes, ...paperNotes(paper), ...(problems.get(paper.attachment) ?? [])].join("；"),
  ]);
}

function lineCells(tree: DossierTree, line: TreeLine): TableCell[] {
  const { item, material, school, year } = line;
  const box = school && schoolBoxFor(tree.catalogue, item.code, material);
  return [
    line.number,
    `${item.code} ${tree.itemNames.get(item.code) ?? item.shortName}`,
    material?.name ?? line.papers[0]?.attachment.title ?? "",
    school ? school.name || school.code : "县本级",
    school && box ? schoolBoxNumber(school.code, box.number) : "",
    year === undefined ? "长期" : String(year),
    material?.offices.join("、") ?? "",
  ];
}

function lineNotes(tree: DossierTree, line: TreeLine): string[] {
  const { material } = line;
  if (!material) return ["不在材料目录内"];
  const conditions = (material.waivers ?? []).map(
    (code) => tree.catalogue.waivers.find((waiver) => waiver.code === code)?.condition ?? code,
  );
  return [
    ...(conditions.length > 0 ? [`过渡口径：${conditions.join("；或")}`] : []),
    ...(material.onlyIf === undefined ? [] : [`${material.onlyIf}才需提供`]),
    ...(material.personal ? ["含个人信息"] : []),
  ];
}

function paperNotes(paper: TreePaper): string[] {
  return paper.sameAs ? ["与其他材料为同一文件，只存一份"] : [];
}

/** Sheets of `01 缺失清单.xlsx`: what is missing, by office, by item, and each school's boxes. */
export function missingBooks(tree: DossierTree): readonly TableSheet[] {
  const missing = tree.lines.filter((line) => line.status === "missing" && line.due);
  const { byItem, byOffice } = tree.completeness;
  return [
    {
      name: "缺失清单",
      columns: missingColumns,
      rows: missing.map((line) => missingRow(tree, line)),
      frozen: 1,
    },
    countSheet("按科室", "责任科室", byOffice),
    countSheet("按指标", "指标", byItem, tree.itemNames),
    coverageSheet(tree),
  ];
}

const missingColumns = [
  ...indexColumns.slice(0, 7),
  { header: "须佐证的数据", width: 40 },
  { header: "备注", width: 30 },
] as const;

function missingRow(tree: DossierTree, line: TreeLine): TableCell[] {
  const labels = line.material?.supports.map((code) => findField(code)?.label ?? code) ?? [];
  return [...lineCells(tree, line), labels.join("；"), lineNotes(tree, line).join("；")];
}

const countColumns = ["应有", "已有", "缺"].map((header) => ({
  header,
  width: 10,
  type: "number" as const,
  decimals: 0,
}));

function countSheet(
  name: string,
  header: string,
  counts: ReadonlyMap<string, CoverageCounts>,
  names: ReadonlyMap<string, string> = new Map(),
): TableSheet {
  const rows = [...counts].map(([key, count]) => [
    [key, names.get(key)].filter((text) => text !== undefined).join(" "),
    count.required,
    count.present,
    count.missing,
  ]);
  return { name, columns: [{ header }, ...countColumns], rows };
}

/** 校级覆盖: schools down, the 18 boxes across; `2/3` is two of three that are due. */
function coverageSheet(tree: DossierTree): TableSheet {
  const { schoolBoxes } = tree.catalogue;
  const bySchool = Map.groupBy(tree.lines, (line) => line.school?.code);
  const rows = tree.schools.map((school) => {
    const byBox = Map.groupBy(
      bySchool.get(school.code) ?? [],
      (line) => schoolBoxFor(tree.catalogue, line.item.code, line.material)?.number,
    );
    return [
      school.code,
      school.name,
      ...schoolBoxes.map((box) => coverageMark(countCoverage(byBox.get(box.number) ?? []))),
    ];
  });
  return {
    name: "校级覆盖",
    columns: [
      { header: "学校标识码", width: 13 },
      { header: "学校", width: 20 },
      ...schoolBoxes.map((box) => ({
        header: `${box.number} ${box.name}`,
        width: 11,
        type: "center" as const,
      })),
    ],
    rows,
    frozen: 2,
  };
}

function coverageMark(counts: CoverageCounts): string {
  return counts.required === 0 ? "—" : `${counts.present}/${counts.required}`;
}
