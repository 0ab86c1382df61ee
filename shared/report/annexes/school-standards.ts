import { type Stage, stageNames, stages } from "../../county/stage.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { resourceItems, type SectionResult } from "../../evaluate/section-results.ts";
import type { Item } from "../../standard/pack-schema.ts";
import { cell, column, type Table, type TableCell, type TableRow, table } from "../document/table.ts";
import { floorFigureId } from "../figures/floor-figures.ts";
import { sectionShortageId } from "../figures/section-shortages.ts";
import { standardFigureId } from "../figures/standard-figures.ts";
import { figureCell, itemColumns, itemHeads } from "../tables/item-cells.ts";
import { itemNumber } from "../tables/item-number.ts";
import { leftOutTable } from "../tables/left-out-table.ts";
import { assessedSections } from "../tables/resource-table.ts";
import { floorPercent, sectionRemark } from "../tables/section-remark.ts";
import type { Annex } from "./annex.ts";
import { anyFigureCell, emptyCell, factCell, standardCell, verdictCell } from "./section-cells.ts";

/** 附件2: every section with its seven values, what is asked, what is lacking and which 特殊情形 was applied. */

const columnsBefore = 4;

/** 标准 and its 85 % above the schools of a stage. */
function standardRows(stage: Stage, evaluation: Evaluation): readonly TableRow[] {
  const items = resourceItems(evaluation.pack);
  const row = (name: string, cells: readonly TableCell[]): TableRow => [
    cell(name, { colSpan: columnsBefore, align: "center" }),
    ...cells,
    emptyCell(),
    emptyCell(),
    emptyCell(),
  ];
  return [
    row(
      `${stageNames[stage]}标准`,
      items.map(({ code }) => standardCell(standardFigureId(`${code}.${stage}`), evaluation)),
    ),
    row(
      `${stageNames[stage]}标准的${floorPercent(evaluation.pack)}`,
      items.map(({ code }) => anyFigureCell(floorFigureId(code, stage), evaluation)),
    ),
  ];
}

/** The numbers of the waivers that were applied, as 附件7 lists them. */
function waiverText({ values }: SectionResult, { pack }: Evaluation): string {
  const used = new Set(Object.values(values).flatMap(({ figure }) => figure.working.waivers));
  return pack.waivers.map(({ id }, index) => (used.has(id) ? itemNumber(index + 1) : "")).join("");
}

function valueCells(section: SectionResult): readonly TableCell[] {
  return Object.entries(section.values).map(([item, { figure }]) =>
    figureCell(figure, section.verdicts[item]),
  );
}

function sectionRows(section: SectionResult, number: number, evaluation: Evaluation): readonly TableRow[] {
  const items = resourceItems(evaluation.pack);
  const shortages = items.map(({ code }) => anyFigureCell(sectionShortageId(code, section), evaluation));
  const isShort = shortages.some(({ figure }) => figure !== undefined);
  const span = isShort ? { rowSpan: 2 } : {};
  const waivers = waiverText(section, evaluation);
  const values: TableRow = [
    cell(String(number), span),
    cell(section.name, span),
    { ...factCell(section, "pupils"), ...span },
    cell("数值"),
    ...valueCells(section),
    verdictCell(section.verdict, { align: "center", ...span }),
    cell(sectionRemark(section, evaluation.pack), span),
    waivers === "" ? emptyCell(span) : cell(waivers, span),
  ];
  return isShort ? [values, [cell("差额"), ...shortages]] : [values];
}

function stageRows(stage: Stage, evaluation: Evaluation, before: number): readonly TableRow[] {
  const own = assessedSections(evaluation, stage);
  if (own.length === 0) return [];
  const items = resourceItems(evaluation.pack);
  const band = cell(`${stageNames[stage]}（${own.length}所）`, {
    colSpan: columnsBefore + items.length + 3,
    align: "left",
  });
  return [
    [band],
    ...standardRows(stage, evaluation),
    ...own.flatMap((section, index) => sectionRows(section, before + index + 1, evaluation)),
  ];
}

function schoolTable(evaluation: Evaluation): Table | undefined {
  let before = 0;
  const rows = stages.flatMap((stage) => {
    const own = stageRows(stage, evaluation, before);
    before += assessedSections(evaluation, stage).length;
    return own;
  });
  if (rows.length === 0) return undefined;
  return table({
    dense: true,
    columns: [
      column(9),
      column(37, "left"),
      column(11, "right"),
      column(9.5),
      ...itemColumns(evaluation, { figure: 14.5, money: 16.5 }),
      column(13),
      column(27, "left"),
      column(13),
    ],
    headRows: [
      [
        ...["序号", "学校名称", "在校生数", "项目"].map((head) => cell(head)),
        ...itemHeads(evaluation),
        ...["综合评估", "逐项情况", "特殊情形"].map((head) => cell(head)),
      ],
    ],
    rows,
    notes: [
      `注：1.底色加深的为未达标数值。差额为达到标准还需增加的数量：${shortageUnits(evaluation)}，按学段在校生数计算，人、间、元向上取整；一贯制学校、完全中学共用的资源按学段分摊后计算。`,
      `2.逐项情况中的序号为表头指标的序号，“达${floorPercent(evaluation.pack)}”为未达到标准但不低于标准的${floorPercent(evaluation.pack)}；特殊情形的序号见附件7，“——”为不适用或不差。`,
    ],
  });
}

/** ①—③人，④⑤平方米 … in the order of the items. */
function shortageUnits({ pack }: Evaluation): string {
  const units = Map.groupBy(
    resourceItems(pack).map(({ unit }: Item, index) => ({ unit, number: itemNumber(index + 1) })),
    ({ unit }) => unit,
  );
  return [...units].map(([unit, own]) => `${own.map(({ number }) => number).join("")}为${unit}`).join("，");
}

export function schoolStandardsAnnex(evaluation: Evaluation): Annex {
  const tables = [schoolTable(evaluation), leftOutTable(evaluation)].filter((own) => own !== undefined);
  return { title: "各校7项指标达标情况表", pages: [{ orientation: "landscape", blocks: tables }] };
}
