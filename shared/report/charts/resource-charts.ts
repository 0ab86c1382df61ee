import { type Stage, stageNames, stages } from "../../county/stage.ts";
import { coefficientFigureId } from "../../evaluate/balance.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { printedValue } from "../../evaluate/figure.ts";
import { resourceItems } from "../../evaluate/section-results.ts";
import { tallyOf } from "../../evaluate/section-tally.ts";
import { type Chart, type ChartPoint, type ChartSeries, chart, hasBars } from "../document/chart.ts";
import { figureOf } from "../sentences/figure-slot.ts";

/** A point for a figure with a value; a gap for any other. */
function pointOf(id: string, evaluation: Evaluation): ChartPoint | undefined {
  const printed = printedValue(figureOf(id, evaluation));
  return printed === undefined ? undefined : { figure: id, printed };
}

/** Stages with assessed schools: a stage without any has no bars and no name in the legend. */
function stagesShown({ sections }: Evaluation): readonly Stage[] {
  return stages.filter((stage) => tallyOf(sections, stage).assessed > 0);
}

function bars(evaluation: Evaluation, ids: (stage: Stage) => readonly string[]): readonly ChartSeries[] {
  return stagesShown(evaluation).map((stage) => ({
    name: stageNames[stage],
    drawn: "bars",
    points: ids(stage).map((id) => pointOf(id, evaluation)),
  }));
}

/** Nothing is drawn where no figure has a value. */
function drawn(options: Omit<Chart, "kind">): readonly Chart[] {
  return hasBars(options) ? [chart(options)] : [];
}

/** 达标率 of every item and of 综合评估, 小学 beside 初中. */
export function passingChart(evaluation: Evaluation, caption: string): readonly Chart[] {
  const items = resourceItems(evaluation.pack);
  return drawn({
    caption,
    direction: "across",
    heightMillimetres: 105,
    axisTitle: "达标学校比例（%）",
    maximum: 100,
    categories: [...items.map(({ shortName }) => shortName), "综合评估"],
    series: bars(evaluation, (stage) => [
      ...items.map(({ code }) => `${code}.metRate.${stage}`),
      `A1.passingRate.${stage}`,
    ]),
  });
}

/** 差异系数 of every item against the limits of both stages. */
export function coefficientChart(evaluation: Evaluation, caption: string): readonly Chart[] {
  const items = resourceItems(evaluation.pack);
  const limits = stagesShown(evaluation).flatMap((stage): readonly ChartSeries[] => {
    const limit = pointOf(`${evaluation.pack.balance.code}.limit.${stage}`, evaluation);
    if (!limit) return [];
    const name = `${stageNames[stage]}限值${limit.printed}`;
    return [{ name, drawn: "line", points: items.map(() => limit) }];
  });
  return drawn({
    caption,
    direction: "up",
    heightMillimetres: 82,
    axisTitle: "差异系数",
    categories: items.map(({ shortName }) => shortName),
    series: [
      ...bars(evaluation, (stage) => items.map(({ code }) => coefficientFigureId(code, stage))),
      ...limits,
    ],
  });
}
