import { fieldCatalogue } from "../../county/catalogue/catalogue.ts";
import type { Period } from "../../county/catalogue/field.ts";
import type { CountyYear } from "../../county/county-year.ts";
import { factOf, rowsOf } from "../../county/fact.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { modeNames } from "../../evaluate/waivers.ts";
import { heading, paragraph } from "../document/blocks.ts";
import type { Block } from "../document/document.ts";
import { headingNumber } from "../document/numbering.ts";
import { missingSlot } from "../document/run.ts";
import { cell, column, type Table, type TableRow, table } from "../document/table.ts";
import { runsCell } from "../problems/problem-table.ts";
import type { Annex } from "./annex.ts";
import type { Provenance } from "./provenance.ts";
import { readings } from "./readings.ts";

/** 附件9: which files the numbers were read from, for which time, by which standard and in which reading. */

const hashPart = 32;

/** A hash in two lines, so that it fits its column. */
function hashText(sha256: string): string {
  return `${sha256.slice(0, hashPart)}\n${sha256.slice(hashPart)}`;
}

function sourceBlocks(provenance: Provenance | undefined): readonly Block[] {
  if (!provenance) return [paragraph(missingSlot("数据来源文件清单", { slot: "provenance.sources" }))];
  if (provenance.sources.length === 0) return [paragraph("本年度的数据均为人工填报，没有从文件读入的数据。")];
  return [
    table({
      dense: true,
      columns: [column(10), column(52, "left"), column(36, "left"), column(58, "left")],
      headRows: [["序号", "文件名", "表种", "文件校验值（SHA-256）"].map((head) => cell(head))],
      rows: provenance.sources.map(({ name, form, sha256 }, index) => [
        cell(String(index + 1)),
        cell(name),
        cell(form),
        cell(hashText(sha256)),
      ]),
      notes: ["注：其余数据为县级人工填报，填报人和时间在系统中留痕；各文件原件存于工作文件夹。"],
    }),
  ];
}

/** Which real time each kind of figure means in this evaluation. */
function periodWords({ year, facts }: CountyYear): Readonly<Record<Period, string>> {
  const monitored = new Set((rowsOf(factOf(facts, "monitoring")) ?? []).flatMap((row) => row.year ?? []));
  const years = [...monitored].sort();
  return {
    时点: `${year}年9月1日`,
    预算年: `${year - 1}年（预算年度，1月1日至12月31日）`,
    自然年: `${year - 1}年（人口和经济数据为评估前一年；社会认可度以调查时间为准）`,
    上学年: `${year - 1}—${year}学年`,
    监测年: years.length > 0 ? `${years.join("、")}年` : "最近一次国家义务教育质量监测",
    评估年: `${year}年`,
  };
}

const periods: readonly Period[] = ["时点", "预算年", "自然年", "上学年", "监测年", "评估年"];

/** What most figures of the 统计时点 are about; the others are named one by one. */
const manyLabels: Readonly<Partial<Record<Period, string>>> = {
  时点: "学校、学生、班级、教师、校舍、场地、设备等教育事业统计和补充采集数据，随迁子女、残疾儿童少年、特殊教育学校学生数",
  评估年: "定性指标的结论和说明、否决事项、申报条件、报告文字",
};

function labelsOf(period: Period): string {
  const named = manyLabels[period];
  if (named !== undefined) return named;
  const labels = fieldCatalogue.filter((field) => field.period === period).map(({ label }) => label);
  return [...new Set(labels.filter((label) => !label.includes("其中：")))].join("、");
}

function periodTable({ countyYear }: Evaluation): Table {
  const words = periodWords(countyYear);
  return table({
    dense: true,
    columns: [column(20), column(50, "left"), column(86, "left")],
    headRows: [["时期", "本报告所指时间", "数据"].map((head) => cell(head))],
    rows: periods.map((period): TableRow => [cell(period), cell(words[period]), cell(labelsOf(period))]),
  });
}

function standardTable({ pack, mode, countyYear }: Evaluation, provenance: Provenance | undefined): Table {
  const basis = pack.basis.map(({ number, title }) => `《${title}》（${number}）`).join("\n");
  const rows: readonly (readonly [string, string])[] = [
    ["依据文件", basis],
    ["评估标准", `${pack.title}，含${pack.countLabel}`],
    ["标准编号与版本", `${pack.id}，第${pack.version}版`],
    ...(provenance ? [["标准校验值（SHA-256）", hashText(provenance.packSha256)] as const] : []),
    ["判定口径", modeNames[mode]],
    ["统计时点", `${countyYear.year}年9月1日`],
    ...(provenance ? [["数据校验值（SHA-256）", hashText(provenance.dataSha256)] as const] : []),
  ];
  return table({
    dense: true,
    columns: [column(44), column(112, "left")],
    headRows: [[cell("项目"), cell("内容")]],
    rows: rows.map(([name, content]) => [cell(name), cell(content)]),
  });
}

function readingTable(evaluation: Evaluation): Table {
  return table({
    dense: true,
    columns: [column(34), column(122, "left")],
    headRows: [[cell("事项（指标）"), cell("采用的口径")]],
    rows: readings(evaluation).map(({ subject, words }) => [cell(subject), runsCell(words)]),
  });
}

/** Contradictions that the county accepted: each with its reason, so that a reviewer need not ask. */
function acceptedBlocks({ acceptedChecks }: Provenance): readonly Block[] {
  return [
    paragraph("下列数据经核对属实，予以保留："),
    ...acceptedChecks.map((line, index) => paragraph(`（${index + 1}）${line}`)),
  ];
}

export function dataSourcesAnnex(evaluation: Evaluation, provenance: Provenance | undefined): Annex {
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ["评估标准与判定口径", [standardTable(evaluation, provenance)]],
    ["统计时点与数据时期", [periodTable(evaluation)]],
    ["计算口径", [readingTable(evaluation)]],
    ["数据来源文件", sourceBlocks(provenance)],
    ...(provenance && provenance.acceptedChecks.length > 0
      ? [["数据核对说明", acceptedBlocks(provenance)] as const]
      : []),
  ];
  const blocks = parts.flatMap(([title, own], index) => [
    heading(3, `${headingNumber(3, index + 1)}${title}`),
    ...own,
  ]);
  return { title: "数据来源与口径说明", pages: [{ orientation: "portrait", blocks }] };
}
