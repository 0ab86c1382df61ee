import { type Stage, stageNames, stages } from "../../county/stage.ts";
import { coefficientFigureId, meanFigureId } from "../../evaluate/balance.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { resourceItems, type SectionResult } from "../../evaluate/section-results.ts";
import type { Item } from "../../standard/pack-schema.ts";
import { cell, column, type Table, type TableCell, type TableRow, table } from "../document/table.ts";
import {
  deviationFigureId,
  pupilsFigureId,
  shareFigureId,
  shareTotalId,
  termFigureId,
  varianceFigureId,
} from "../figures/balance-figures.ts";
import { figureOf } from "../sentences/figure-slot.ts";
import { figureCell } from "../tables/item-cells.ts";
import { itemNumber } from "../tables/item-number.ts";
import { assessedSections } from "../tables/resource-table.ts";
import type { Annex } from "./annex.ts";
import { anyFigureCell, emptyCell, factCell } from "./section-cells.ts";

/** 附件3: from each section's value to the 差异系数, so that anybody can compute it again. */

function sectionRow(section: SectionResult, number: number, evaluation: Evaluation): TableRow {
  return [
    cell(String(number)),
    cell(section.name),
    factCell(section, "pupils"),
    anyFigureCell(shareFigureId(section), evaluation),
    ...resourceItems(evaluation.pack).flatMap(({ code }): readonly TableCell[] => {
      const value = section.values[code]?.figure;
      return [
        value ? figureCell(value, undefined) : emptyCell(),
        anyFigureCell(termFigureId(code, section), evaluation),
      ];
    }),
  ];
}

/** A row under the schools: its name, and under each item a figure over both of its columns. */
function summaryRow(name: string, evaluation: Evaluation, idOf: (item: string) => string): TableRow {
  return [
    cell(name, { colSpan: 4, align: "center" }),
    ...resourceItems(evaluation.pack).map(({ code }) => ({
      ...anyFigureCell(idOf(code), evaluation),
      colSpan: 2,
      align: "center" as const,
    })),
  ];
}

function coefficientRow(stage: Stage, evaluation: Evaluation): TableRow {
  return [
    cell("差异系数", { colSpan: 4, align: "center" }),
    ...resourceItems(evaluation.pack).map(({ code }) => {
      const verdict = evaluation.balances.find((own) => own.item === code && own.stage === stage)?.verdict;
      return {
        ...figureCell(figureOf(coefficientFigureId(code, stage), evaluation), verdict),
        colSpan: 2,
        align: "center" as const,
      };
    }),
  ];
}

function totalRow(stage: Stage, evaluation: Evaluation): TableRow {
  return [
    cell("合计", { colSpan: 2, align: "center" }),
    anyFigureCell(pupilsFigureId(stage), evaluation),
    anyFigureCell(shareTotalId(stage), evaluation),
    ...resourceItems(evaluation.pack).flatMap(({ code }) => [
      emptyCell(),
      anyFigureCell(varianceFigureId(code, stage), evaluation),
    ]),
  ];
}

/** Terms of money have more digits before the point than the others after it. */
function columnsOf({ unit }: Item) {
  return unit === "元"
    ? [column(14, "right"), column(17, "right")]
    : [column(10, "right"), column(12.2, "right")];
}

function stageTable(stage: Stage, evaluation: Evaluation): Table | undefined {
  const own = assessedSections(evaluation, stage);
  if (own.length === 0) return undefined;
  const items = resourceItems(evaluation.pack);
  const { limits } = evaluation.pack.balance;
  return table({
    dense: true,
    caption: `${stageNames[stage]}差异系数计算表`,
    columns: [
      column(9),
      column(25.3, "left"),
      column(11, "right"),
      column(15.2, "right"),
      ...items.flatMap(columnsOf),
    ],
    headRows: [
      [
        ...["序号", "学校名称", "在校生数", "占比（%）"].map((head) => cell(head, { rowSpan: 2 })),
        ...items.map(({ shortName, unit }, index) =>
          cell(`${itemNumber(index + 1)}${shortName}（${unit}）`, { colSpan: 2 }),
        ),
      ],
      items.flatMap(() => [cell("指标值"), cell("平方项")]),
    ],
    rows: [
      ...own.map((section, index) => sectionRow(section, index + 1, evaluation)),
      totalRow(stage, evaluation),
      summaryRow("全县平均值", evaluation, (item) => meanFigureId(item, stage)),
      summaryRow("标准差", evaluation, (item) => deviationFigureId(item, stage)),
      coefficientRow(stage, evaluation),
    ],
    notes: [
      "注：1.占比＝本校（学段）在校生数÷参评在校生总数；平方项＝占比×（指标值－全县平均值）²；合计栏的平方项之和为方差；标准差＝√方差；差异系数＝标准差÷全县平均值。全县平均值＝各校数量之和÷在校生数之和，按学段在校生数加权。",
      `2.各数按未经四舍五入的数值计算，印出时四舍五入；${stageNames[stage]}差异系数限值${limits[stage]}，底色加深的为超过限值。`,
    ],
  });
}

export function coefficientAnnex(evaluation: Evaluation): Annex {
  const tables = stages.flatMap((stage) => stageTable(stage, evaluation) ?? []);
  return {
    title: "差异系数计算表",
    // A stage begins on a page of its own.
    pages: tables.map((own) => ({ orientation: "landscape", blocks: [own] })),
  };
}
