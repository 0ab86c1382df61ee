import type { Field } from "../../catalogue/field.ts";
import { multiply, parseDecimal, type Rational, rational } from "../../exact/rational.ts";
import { toDecimalText } from "../../exact/rounding.ts";
import { type Fact, numberFact, numberOf } from "../../fact.ts";
import { findUnit } from "../units.ts";

/** 亩 measures land in counties' own sheets; the state's forms do not know it. */
export const mu = "亩";
/** 1 亩 = 2000/3 ㎡ */
const squareMetresOfMu: Rational = rational(2000n, 3n);

const alternatives: Readonly<Record<string, readonly string[]>> = {
  "㎡": ["㎡", mu, "公顷", "万平方米"],
  万元: ["万元", "元", "千元", "亿元"],
  人: ["人", "万人"],
};

/** Units that a column of the field may be in, the field's own first; empty where it has none. */
export function unitsOf({ unit, type }: Field): readonly string[] {
  if (unit === undefined || type === "list") return [];
  return alternatives[unit] ?? [unit];
}

/** Whether figures in the unit can be turned into the field's own. */
export function canConvert(field: Field, unit: string): boolean {
  if (field.unit === undefined) return false;
  if (unit === field.unit || (unit === mu && field.unit === "㎡")) return true;
  const target = findUnit(field.unit);
  const from = findUnit(unit, target);
  return target !== undefined && from !== undefined && from.dimension === target.dimension;
}

/** A figure in 亩 as ㎡, to the twelve decimals that the store keeps: 2000/3 is no decimal. */
export function fromMu(fact: Fact): Fact {
  const number = numberOf(fact);
  const metres = number && parseDecimal(toDecimalText(multiply(number, squareMetresOfMu)));
  return metres ? numberFact(metres) : fact;
}
