import { fieldOf } from "../../county/catalogue/catalogue.ts";
import type { Field } from "../../county/catalogue/field.ts";
import { compare, type Rational } from "../../county/exact/rational.ts";
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

/** 表Ⅳ, 表Ⅴ: percentages one decimal, other figures whole; money in 万元 to the hundred, as it is stated. */
const unitDecimals: Readonly<Record<string, number>> = { "%": 1, 元: 0, 万元: 2 };

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

/** The other side of a check that holds two amounts against each other: 教师 and 公务员 pay. */
function comparedWith(code: string, { countyYear, pack }: Evaluation): Rational | undefined {
  const sides = pack.items.flatMap(({ checks }) =>
    checks.flatMap((check) => (check.kind === "amounts" ? [[check.left, check.right]] : [])),
  );
  const other = sides.find((pair) => pair.includes(code))?.find((side) => side !== code);
  const fact = other === undefined ? undefined : factOf(countyYear.facts, other);
  return fact?.state === "value" && fact.value.type === "number" ? fact.value.number : undefined;
}

/** Whether rounding would print two different amounts alike, so that nobody could see why one falls short. */
function hidesDifference(code: string, number: Rational, evaluation: Evaluation): boolean {
  const other = comparedWith(code, evaluation);
  return (
    other !== undefined && compare(number, other) !== 0 && roundHalfUp(number, 0) === roundHalfUp(other, 0)
  );
}

/** In the decimals of the form; what has no unit of its own stands as the county stated it. */
function printedNumber(field: Field, number: Rational, evaluation: Evaluation): string {
  const decimals = formDecimals(evaluation.pack).get(field.code) ?? unitDecimals[field.unit ?? ""];
  if (decimals === 0 && hidesDifference(field.code, number, evaluation)) return toDecimalText(number);
  return decimals === undefined ? toDecimalText(number) : roundHalfUp(number, decimals);
}

function printedFact(field: Field, value: FactValue, evaluation: Evaluation): string {
  switch (value.type) {
    case "number":
      return printedNumber(field, value.number, evaluation);
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
      return { runs: [figure(fieldFigureId(code), printedFact(field, fact.value, evaluation))] };
  }
}
