import { roundHalfUp } from "../../county/exact/rounding.ts";
import { type Fact, factOf, numberOf, textOf } from "../../county/fact.ts";
import { countySubject, schoolSubject } from "../../county/subject.ts";
import { sectionFact, unitFact } from "../../county/units.ts";
import { type Evaluation, findItem } from "../../evaluate/evaluation.ts";
import type { Figure } from "../../evaluate/figure.ts";
import type { SectionResult } from "../../evaluate/section-results.ts";
import type { Verdict } from "../../evaluate/verdict.ts";
import type { Pack } from "../../standard/pack-schema.ts";
import type { CellBinding, FormCell } from "../application-form/cell.ts";
import { cell, missingCell, type TableCell } from "../document/table.ts";
import { factFigureId } from "../figures/fact-figures.ts";
import { figureOf } from "../sentences/figure-slot.ts";
import { dash, figureCell } from "../tables/item-cells.ts";
import { figureVerdict } from "../views/figure-verdict.ts";
import { sentenceCell } from "./sentence-cell.ts";

/** What a row of the form is about, where it is about a school. */
export interface FormRow {
  readonly section: SectionResult;
  /** 序号. */
  readonly number: number;
}

/**
 * A cell of 申报表 with its content: the figure or fact that it is bound to in the official decimals, dark where
 * it fails, 待填 where it lacks data. Throws RangeError where a cell of a school stands outside its row.
 */
export function boundCell(form: FormCell, evaluation: Evaluation, row?: FormRow): TableCell {
  const { binding } = form;
  switch (binding.kind) {
    case "fixed":
      return cell(binding.text, { align: "center", state: "notApplicable" });
    case "field":
      return factCell(factOf(evaluation.countyYear.facts, binding.field), {
        ...form,
        id: factFigureId({ subject: countySubject, field: binding.field }),
      });
    case "figure":
      return countyFigureCell(figureOf(binding.figure, evaluation), evaluation);
    case "sentence":
      return sentenceCell(binding.item, evaluation);
    case "verdict":
      return markCell(verdictOf(binding.item, evaluation, row), evaluation.pack);
    case "sectionField":
    case "schoolField":
    case "sectionValue":
    case "number":
      return rowCell(form, binding, row);
  }
}

type RowBinding = Extract<CellBinding, { kind: "sectionField" | "schoolField" | "sectionValue" | "number" }>;

function rowCell(form: FormCell, binding: RowBinding, row: FormRow | undefined): TableCell {
  if (!row) throw new RangeError(`${form.code} needs a school`);
  const { section, number } = row;
  const { unit, subject } = section.section;
  switch (binding.kind) {
    case "number":
      return cell(String(number), { decimals: 0 });
    case "schoolField":
      return binding.field === "schoolName"
        ? cell(section.name)
        : factCell(unitFact(unit, binding.field).fact, {
            ...form,
            id: factFigureId({ subject: schoolSubject(unit.code), field: binding.field }),
          });
    case "sectionField":
      return factCell(sectionFact(section.section, binding.field).fact, {
        ...form,
        id: factFigureId({ subject, field: binding.field }),
      });
    case "sectionValue": {
      const own = section.values[binding.item];
      if (!own) throw new RangeError(`${section.name} has no ${binding.item}`);
      return numberCell(own.figure, section.verdicts[binding.item]);
    }
  }
}

function verdictOf(item: string | undefined, evaluation: Evaluation, row: FormRow | undefined): Verdict {
  const verdict = item === undefined ? row?.section.verdict : findItem(evaluation, item)?.verdict;
  if (verdict === undefined) throw new RangeError(`nothing is judged by the name ${item ?? "该校"}`);
  return verdict;
}

/** A stated fact in the decimals of the form. A text (举办者类型) stays as it is. */
function factCell(fact: Fact, { id, decimals = 0 }: { id?: string; decimals?: number }): TableCell {
  const number = numberOf(fact);
  const named = id === undefined ? {} : { figure: id };
  if (number) return cell(roundHalfUp(number, decimals), { ...named, decimals });
  const text = textOf(fact)?.trim();
  if (text) return cell(text, named);
  return fact.state === "notApplicable"
    ? cell(dash, { state: "notApplicable", align: "center" })
    : missingCell();
}

function numberCell(figure: Figure, verdict: Verdict | undefined): TableCell {
  const shown = figureCell(figure, verdict);
  return shown.figure === undefined ? shown : { ...shown, decimals: figure.decimals };
}

/** Dark where the figure alone fails its check; a share of passing schools where not all of them pass. */
function countyFigureCell(figure: Figure, evaluation: Evaluation): TableCell {
  const { verdict } = figureVerdict(figure, evaluation);
  return numberCell(figure, verdict ?? undefined);
}

/** 是否达标 as the form wants it written: 达标填“1”，未达标的不填. */
export function markCell(verdict: Verdict, { form: { marks } }: Pack): TableCell {
  switch (verdict) {
    case "met":
      return cell(marks.met);
    case "unmet":
      return cell(marks.unmet, { shaded: true });
    case "open":
      return missingCell();
    case "notJudged":
      return cell(dash, { state: "notApplicable", align: "center" });
  }
}
