import type { Evaluation } from "../../evaluate/evaluation.ts";
import { type Figure, printedValue } from "../../evaluate/figure.ts";
import { figure as figureRun, missingSlot, type Run, text } from "../document/run.ts";
import { findFigure } from "../figures/annex-figures.ts";
import { missingFacts } from "./describe-missing.ts";
import { notApplicableText, type SlotRuns } from "./slot.ts";

/** Throws where the evaluation has no such figure: pack and engine do not fit. */
export function figureOf(id: string, evaluation: Evaluation): Figure {
  const figure = findFigure(id, evaluation);
  if (!figure) throw new RangeError(`the evaluation has no figure "${id}"`);
  return figure;
}

/** 临界: the printed figure looks as if it were judged otherwise. */
const criticalText = "（临界，按未四舍五入的数值判定）";

/** A figure as documents print it, or what it lacks. Never 0 for missing. */
export function figureSlot(id: string, evaluation: Evaluation): SlotRuns {
  const figure = figureOf(id, evaluation);
  const { result } = figure;
  switch (result.kind) {
    case "value":
      return { runs: valueRuns(figure) };
    case "missing":
      return { runs: [missingFacts(result.fields, figure.name, id)] };
    case "notApplicable":
      return { runs: [text(notApplicableText)], dropUnit: figure.unit };
    case "impossible":
      return { runs: [missingSlot(`${figure.name}：${result.why}，请核对`, { slot: id })] };
  }
}

function valueRuns(figure: Figure): readonly Run[] {
  const printed = figureRun(figure.id, printedValue(figure) ?? "");
  return figure.critical ? [printed, text(criticalText)] : [printed];
}
