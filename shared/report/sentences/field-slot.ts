import { fieldOf } from "../../county/catalogue/catalogue.ts";
import type { Field } from "../../county/catalogue/field.ts";
import type { Rational } from "../../county/exact/rational.ts";
import { roundHalfUp, toDecimalText } from "../../county/exact/rounding.ts";
import { type FactValue, factOf } from "../../county/fact.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { Pack } from "../../standard/pack-schema.ts";
import { applicationForm } from "../application-form/application-form.ts";
import { officialDate } from "../document/official-date.ts";
import { figure, missingSlot, text } from "../document/run.ts";
import { notApplicableText, type SlotRuns } from "./slot.ts";

/** Names a county fact among the figures of a document. */
export function fieldFigureId(code: string): string {
  return `field:${code}`;
}

/** 表Ⅳ: percentages one decimal. */
const percentDecimals = 1;

const decimalsOfPack = new WeakMap<Pack, ReadonlyMap<string, number>>();

/** Decimals in which 申报表 prints county facts: text and form must print a number alike. */
function formDecimals(pack: Pack): ReadonlyMap<string, number> {
  const known = decimalsOfPack.get(pack);
  if (known) return known;
  const cells = applicationForm(pack).flatMap((form) => form.cells);
  const decimals = new Map(
    cells.flatMap(({ binding, decimals: places }) =>
      binding.kind === "field" && places !== undefined ? [[binding.field, places] as const] : [],
    ),
  );
  decimalsOfPack.set(pack, decimals);
  return decimals;
}

/** In the decimals of the form; what no form prints stands as the county stated it. */
function printedNumber(field: Field, number: Rational, pack: Pack): string {
  const decimals = formDecimals(pack).get(field.code) ?? (field.unit === "%" ? percentDecimals : undefined);
  return decimals === undefined ? toDecimalText(number) : roundHalfUp(number, decimals);
}

function printedFact(field: Field, value: FactValue, pack: Pack): string {
  switch (value.type) {
    case "number":
      return printedNumber(field, value.number, pack);
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
      return { runs: [figure(fieldFigureId(code), printedFact(field, fact.value, evaluation.pack))] };
  }
}
