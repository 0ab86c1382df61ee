import { fieldOf } from "../../county/catalogue/catalogue.ts";
import type { Field } from "../../county/catalogue/field.ts";
import { roundHalfUp, toDecimalText } from "../../county/exact/rounding.ts";
import { type FactValue, factOf } from "../../county/fact.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { officialDate } from "../document/official-date.ts";
import { figure, missingSlot, text } from "../document/run.ts";
import { notApplicableText, type SlotRuns } from "./slot.ts";

/** Names a county fact among the figures of a document. */
export function fieldFigureId(code: string): string {
  return `field:${code}`;
}

/** 表Ⅳ: percentages one decimal. Everything else is printed as the county stated it. */
const percentDecimals = 1;

function printedFact(field: Field, value: FactValue): string {
  switch (value.type) {
    case "number":
      return field.unit === "%" ? roundHalfUp(value.number, percentDecimals) : toDecimalText(value.number);
    case "text":
      return field.type === "date" ? officialDate(value.text) : value.text.trim();
    case "boolean":
      return value.boolean ? "是" : "否";
    case "list":
      throw new RangeError(`a sentence cannot print the list "${field.code}"`);
  }
}

/** A fact of the county: a figure, a document, a date. */
export function fieldSlot(code: string, evaluation: Evaluation): SlotRuns {
  const field = fieldOf(code);
  const fact = factOf(evaluation.countyYear.facts, code);
  switch (fact.state) {
    case "missing":
      return { runs: [missingSlot(field.label, { source: field.source, slot: code })] };
    case "notApplicable":
      return { runs: [text(notApplicableText)], ...(field.unit && { dropUnit: field.unit }) };
    case "value":
      return { runs: [figure(fieldFigureId(code), printedFact(field, fact.value))] };
  }
}
