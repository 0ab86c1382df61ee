import { type Stage, stageNames, stages } from "../../county/stage.ts";
import { coefficientFigureId, meanFigureId } from "../../evaluate/balance.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { resourceItems } from "../../evaluate/section-results.ts";
import type { Verdict } from "../../evaluate/verdict.ts";
import { cell, column, type Table, type TableRow, table } from "../document/table.ts";
import { figureOf } from "../sentences/figure-slot.ts";
import { dash, figureCell } from "./item-cells.ts";

/** The small upright tables of 三、自评结果（二）, a row an item; the same figures stand in 申报表 lying down. */

const stageHeads = stages.map((stage) => cell(stageNames[stage], { colSpan: 2 }));

function labelled({ shortName, unit }: { shortName: string; unit: string }): string {
  return `${shortName}（${unit}）`;
}

/** 达标学校数 and 达标学校比例 of each item and of 综合评估. */
export function passingTable(evaluation: Evaluation, caption: string): Table {
  const items = resourceItems(evaluation.pack);
  const cells = (met: (stage: Stage) => string, rate: (stage: Stage) => string) =>
    stages.flatMap((stage) => [
      figureCell(figureOf(met(stage), evaluation), undefined),
      figureCell(figureOf(rate(stage), evaluation), undefined),
    ]);
  const rows: readonly TableRow[] = [
    ...items.map(({ code, shortName }, index) => [
      cell(String(index + 1)),
      cell(shortName),
      ...cells(
        (stage) => `${code}.met.${stage}`,
        (stage) => `${code}.metRate.${stage}`,
      ),
    ]),
    [
      cell(String(items.length + 1)),
      cell("综合评估"),
      ...cells(
        (stage) => `A1.passing.${stage}`,
        (stage) => `A1.passingRate.${stage}`,
      ),
    ],
  ];
  return table({
    caption,
    columns: [column(12), column(48, "left"), ...stages.flatMap(() => [column(24), column(24)])],
    headRows: [
      [cell("序号", { rowSpan: 2 }), cell("指标", { rowSpan: 2 }), ...stageHeads],
      stages.flatMap(() => [cell("达标学校（所）"), cell("比例（%）")]),
    ],
    rows,
    notes: ["注：比例为达标学校占参评学校的比例；各校情况见附件2。"],
  });
}

function verdictOf(evaluation: Evaluation, item: string, stage: Stage): Verdict | undefined {
  return evaluation.balances.find((balance) => balance.item === item && balance.stage === stage)?.verdict;
}

/** 全县平均值 and 差异系数 of each item. */
export function balanceSummaryTable(evaluation: Evaluation, caption: string): Table {
  const { pack } = evaluation;
  const items = resourceItems(pack);
  const limits: TableRow = [
    cell("限值", { colSpan: 2 }),
    ...stages.flatMap((stage) => [
      cell(dash),
      figureCell(figureOf(`${pack.balance.code}.limit.${stage}`, evaluation), undefined),
    ]),
  ];
  return table({
    caption,
    columns: [column(12), column(48, "left"), ...stages.flatMap(() => [column(24), column(24)])],
    headRows: [
      [cell("序号", { rowSpan: 2 }), cell("指标", { rowSpan: 2 }), ...stageHeads],
      stages.flatMap(() => [cell("全县平均值"), cell("差异系数")]),
    ],
    rows: [
      ...items.map((item, index) => [
        cell(String(index + 1)),
        cell(labelled(item)),
        ...stages.flatMap((stage) => [
          figureCell(figureOf(meanFigureId(item.code, stage), evaluation), undefined),
          figureCell(
            figureOf(coefficientFigureId(item.code, stage), evaluation),
            verdictOf(evaluation, item.code, stage),
          ),
        ]),
      ]),
      limits,
    ],
    notes: ["注：底色加深的为超过限值的差异系数；计算过程见附件3。"],
  });
}
