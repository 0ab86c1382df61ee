import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { Figure } from "../../evaluate/figure.ts";
import { balanceFigures } from "./balance-figures.ts";
import { floorFigures } from "./floor-figures.ts";
import { ratioShortageFigures } from "./ratio-shortages.ts";
import { schoolShortageFigures } from "./school-shortages.ts";
import { sectionShortageFigures } from "./section-shortages.ts";
import { verdictCountFigures } from "./verdict-counts.ts";
import { waiverUseFigures } from "./waiver-use-figures.ts";

/**
 * Figures that only the annexes of documents print: shortages, the steps of each 差异系数, how many schools a
 * 特殊情形 fits. Thousands of them are asked for once a report, and never while pages are shown, so they are
 * made on first use and kept as long as their evaluation.
 */
const known = new WeakMap<Evaluation, ReadonlyMap<string, Figure>>();

/** The annexes' figures by id; none of the ids is one of `evaluation.figures`. */
export function annexFigures(evaluation: Evaluation): ReadonlyMap<string, Figure> {
  const made = known.get(evaluation);
  if (made) return made;
  const figures = new Map(
    [
      ...sectionShortageFigures(evaluation),
      ...schoolShortageFigures(evaluation),
      ...balanceFigures(evaluation),
      ...waiverUseFigures(evaluation),
      ...ratioShortageFigures(evaluation),
      ...verdictCountFigures(evaluation),
      ...floorFigures(evaluation),
    ].map((figure) => [figure.id, figure]),
  );
  known.set(evaluation, figures);
  return figures;
}

/** A figure of the evaluation or of the annexes; undefined where neither has it. */
export function findFigure(id: string, evaluation: Evaluation): Figure | undefined {
  return evaluation.figures.get(id) ?? annexFigures(evaluation).get(id);
}
