import { type Stage, stageNames, stages } from "../../county/stage.ts";
import { coefficientFigureId, meanFigureId } from "../../evaluate/balance.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { resourceItems } from "../../evaluate/section-results.ts";
import type { Verdict } from "../../evaluate/verdict.ts";
import { cell, column, type Table, type TableCell, type TableRow, table } from "../document/table.ts";
import { figureOf } from "../sentences/figure-slot.ts";
import { dash, figureCell, itemColumns, itemHeads } from "./item-cells.ts";

function balanceVerdict(evaluation: Evaluation, item: string, stage: Stage): Verdict | undefined {
  return evaluation.balances.find((balance) => balance.item === item && balance.stage === stage)?.verdict;
}

function meanRow(evaluation: Evaluation, stage: Stage): TableRow {
  return [
    cell(stageNames[stage], { rowSpan: 2 }),
    cell("全县平均值"),
    ...resourceItems(evaluation.pack).map(({ code }) =>
      figureCell(figureOf(meanFigureId(code, stage), evaluation), undefined),
    ),
    cell(dash, { align: "center" }),
  ];
}

function coefficientRow(evaluation: Evaluation, stage: Stage): TableRow {
  return [
    cell("差异系数"),
    ...resourceItems(evaluation.pack).map(({ code }): TableCell => {
      const figure = figureOf(coefficientFigureId(code, stage), evaluation);
      return figureCell(figure, balanceVerdict(evaluation, code, stage));
    }),
    figureCell(figureOf(`A1-8.composite.${stage}`, evaluation), undefined),
  ];
}

function notesOf({ pack, balances }: Evaluation): readonly string[] {
  const items = resourceItems(pack).map(({ code }) => code);
  const critical = balances
    .filter((balance) => balance.critical)
    .map(({ item, stage }) => `${stageNames[stage]}第${items.indexOf(item) + 1}项`);
  return [
    `注：差异系数限值小学${pack.balance.limits.primary}、初中${pack.balance.limits.junior}；底色加深的为未达到要求的差异系数；综合为7项差异系数的平均值，仅供参考，不作为判定依据。`,
    ...(critical.length > 0
      ? [`${critical.join("、")}差异系数临界：四舍五入后与实际数值判定不同，以实际数值为准。`]
      : []),
  ];
}

/** 表Ⅲ: mean and coefficient of every item in both stages. */
export function balanceTable(evaluation: Evaluation): Table {
  return table({
    dense: true,
    caption: "表Ⅲ　县域义务教育校际均衡情况",
    columns: [
      column(14),
      column(22),
      ...itemColumns(evaluation, { figure: 23, money: 25 }),
      column(26, "right"),
    ],
    headRows: [[cell("学段"), cell("项目"), ...itemHeads(evaluation), cell("综合（仅供参考）")]],
    rows: stages.flatMap((stage) => [meanRow(evaluation, stage), coefficientRow(evaluation, stage)]),
    notes: notesOf(evaluation),
  });
}
