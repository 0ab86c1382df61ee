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
 * 特殊情形 fits. Cheap families stand first: an item's sentence on a page asks for one figure of the first, and
 * must not make the thousands of the last.
 */
const families: readonly ((evaluation: Evaluation) => readonly Figure[])[] = [
  schoolShortageFigures,
  ratioShortageFigures,
  verdictCountFigures,
  floorFigures,
  waiverUseFigures,
  sectionShortageFigures,
  balanceFigures,
];

type Figures = ReadonlyMap<string, Figure>;

/** What was made for an evaluation, a family a place; kept as long as the evaluation. */
const made = new WeakMap<Evaluation, Figures[]>();

function familyOf(evaluation: Evaluation, at: number): Figures | undefined {
  const make = families[at];
  if (!make) return undefined;
  const known = made.get(evaluation) ?? [];
  made.set(evaluation, known);
  const figures = known[at] ?? new Map(make(evaluation).map((figure) => [figure.id, figure]));
  known[at] = figures;
  return figures;
}

const all = new WeakMap<Evaluation, Figures>();

/** The annexes' figures by id; none of the ids is one of `evaluation.figures`. */
export function annexFigures(evaluation: Evaluation): Figures {
  const known = all.get(evaluation);
  if (known) return known;
  const figures = new Map(families.flatMap((_, at) => [...(familyOf(evaluation, at) ?? [])]));
  all.set(evaluation, figures);
  return figures;
}

/** A figure of the evaluation or of the annexes; undefined where neither has it. */
export function findFigure(id: string, evaluation: Evaluation): Figure | undefined {
  const own = evaluation.figures.get(id);
  if (own) return own;
  for (let at = 0; at < families.length; at += 1) {
    const figure = familyOf(evaluation, at)?.get(id);
    if (figure) return figure;
  }
  return undefined;
}
