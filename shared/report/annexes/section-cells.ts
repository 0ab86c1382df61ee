import { toDecimalText } from "../../county/exact/rounding.ts";
import { numberOf } from "../../county/fact.ts";
import type { SubjectKey } from "../../county/subject.ts";
import { sectionFact } from "../../county/units.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { SectionResult } from "../../evaluate/section-results.ts";
import { type Verdict, verdictNames } from "../../evaluate/verdict.ts";
import { cell, missingCell, type TableCell } from "../document/table.ts";
import { findFigure } from "../figures/annex-figures.ts";
import { factFigureId } from "../figures/fact-figures.ts";
import { findStandardFigure } from "../figures/standard-figures.ts";
import { dash, figureCell } from "../tables/item-cells.ts";

/** Cells that several annexes print of a section. */

/** A number that the section states, by the name of its fact. */
export function factCell({ section }: SectionResult, field: string): TableCell {
  const { fact } = sectionFact(section, field);
  const number = numberOf(fact);
  const figure = factFigureId({ subject: section.subject as SubjectKey, field });
  if (number) return cell(toDecimalText(number), { figure });
  return fact.state === "notApplicable" ? emptyCell() : missingCell();
}

/** What does not apply here. */
export function emptyCell(options: Omit<TableCell, "text" | "state"> = {}): TableCell {
  return cell(dash, { align: "center", ...options, state: "notApplicable" });
}

/** A figure of the evaluation or the annexes; a dash where nobody made it. */
export function anyFigureCell(id: string, evaluation: Evaluation): TableCell {
  const figure = findFigure(id, evaluation);
  return figure ? figureCell(figure, undefined) : emptyCell();
}

/** A number that the standard asks for. Throws RangeError where the standard has no such number. */
export function standardCell(id: string, { pack }: Evaluation): TableCell {
  const standard = findStandardFigure(id, pack);
  if (!standard) throw new RangeError(`the standard has no "${id}"`);
  return cell(standard.printed, { figure: standard.id });
}

/** 达标, 未达标 on a dark ground, 缺数据 in red. */
export function verdictCell(verdict: Verdict, options: Omit<TableCell, "text" | "state"> = {}): TableCell {
  const words = verdictNames[verdict];
  switch (verdict) {
    case "met":
      return cell(words, options);
    case "unmet":
      return cell(words, { ...options, shaded: true });
    case "open":
      return cell(words, { ...options, state: "missing" });
    case "notJudged":
      return emptyCell(options);
  }
}
