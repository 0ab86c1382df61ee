import type { Rational } from "./exact/rational.ts";

/** One row of a list fact (a class, a music room): column code → canonical text. A missing column is absent. */
export type ListRow = Readonly<Record<string, string>>;

export type FactValue =
  | { readonly type: "number"; readonly number: Rational }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "boolean"; readonly boolean: boolean }
  | { readonly type: "list"; readonly rows: readonly ListRow[] };

/**
 * 一个数据的三种状态: a value (0 is one, an empty list is one), 不适用, 未填. They are never mixed:
 * a missing fact never becomes 0 and never passes.
 */
export type Fact =
  | { readonly state: "value"; readonly value: FactValue }
  | { readonly state: "notApplicable" }
  | { readonly state: "missing" };

export type FactState = Fact["state"];

export const missing: Fact = { state: "missing" };
export const notApplicable: Fact = { state: "notApplicable" };

export const factStateNames: Readonly<Record<FactState, string>> = {
  value: "已填",
  notApplicable: "不适用",
  missing: "未填",
};

/** Facts of one subject by field code. An absent field is 未填. */
export type Facts = ReadonlyMap<string, Fact>;

export function factOf(facts: Facts, field: string): Fact {
  return facts.get(field) ?? missing;
}

export function numberFact(number: Rational): Fact {
  return { state: "value", value: { type: "number", number } };
}

export function textFact(text: string): Fact {
  return { state: "value", value: { type: "text", text } };
}

export function booleanFact(boolean: boolean): Fact {
  return { state: "value", value: { type: "boolean", boolean } };
}

export function listFact(rows: readonly ListRow[]): Fact {
  return { state: "value", value: { type: "list", rows } };
}

/** The number of a fact, or undefined where it has none (不适用, 未填, or no number at all). */
export function numberOf(fact: Fact): Rational | undefined {
  return fact.state === "value" && fact.value.type === "number" ? fact.value.number : undefined;
}

export function textOf(fact: Fact): string | undefined {
  return fact.state === "value" && fact.value.type === "text" ? fact.value.text : undefined;
}

export function booleanOf(fact: Fact): boolean | undefined {
  return fact.state === "value" && fact.value.type === "boolean" ? fact.value.boolean : undefined;
}

export function rowsOf(fact: Fact): readonly ListRow[] | undefined {
  return fact.state === "value" && fact.value.type === "list" ? fact.value.rows : undefined;
}
