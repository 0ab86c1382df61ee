import { compare, type Rational } from "../county/exact/rational.ts";
import { roundedHalfUp, roundHalfUp } from "../county/exact/rounding.ts";
import type { FactPart } from "../county/units.ts";
import type { FormulaName } from "./formula-names.ts";
import type { Verdict } from "./verdict.ts";

/** What a formula gives. Never NaN, never a bare number: whoever reads it must say what happens without one. */
export type Result =
  | { readonly kind: "value"; readonly value: Rational }
  | { readonly kind: "missing"; readonly fields: readonly FactPart[] }
  | { readonly kind: "notApplicable"; readonly why: string }
  | { readonly kind: "impossible"; readonly why: string };

/** One number that went into a figure. */
export type Operand =
  | { readonly kind: "fact"; readonly part: FactPart; readonly factor?: string }
  | { readonly kind: "figure"; readonly figure: string; readonly value: Rational }
  | { readonly kind: "standard"; readonly name: string; readonly value: string };

/** The facts that a joined figure was read from, as operands. */
export function factOperands(parts: readonly FactPart[], factor?: string): readonly Operand[] {
  return parts.map((part) =>
    factor === undefined ? { kind: "fact", part } : { kind: "fact", part, factor },
  );
}

/** A limit or weight of the pack as an operand. */
export function standardOperand(name: string, value: string | number): Operand {
  return { kind: "standard", name, value: String(value) };
}

/**
 * Operands are asked for when a person asks why, one figure in a thousand: most lists are only made then.
 * Making them all would double the time of an evaluation.
 */
export type Operands = readonly Operand[] | (() => readonly Operand[]);

export function operandsOf({ operands }: { readonly operands: Operands }): readonly Operand[] {
  return typeof operands === "function" ? operands() : operands;
}

/** 计算过程: by which formula, from which facts, under which clause and waivers. */
export interface Working {
  readonly formula: FormulaName;
  readonly operands: Operands;
  readonly clause: string;
  /** Ids of the waivers that changed the figure or its limit. */
  readonly waivers: readonly string[];
}

/** A number that is shown or printed somewhere, and all that is needed to explain it. */
export interface Figure {
  /** For instance `A1-5/2141000951/primary` or `A2-11.moved`; unique within one evaluation. */
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly result: Result;
  readonly working: Working;
  /** 临界: the printed figure would be judged differently from the exact one. */
  readonly critical?: true;
}

export function exactValue(result: Result): Rational | undefined {
  return result.kind === "value" ? result.value : undefined;
}

/** The figure as documents print it, HALF_UP in its official decimals; undefined where there is no value. */
export function printedValue(figure: Figure): string | undefined {
  return figure.result.kind === "value" ? roundHalfUp(figure.result.value, figure.decimals) : undefined;
}

/** How a figure is held against its standard. */
export interface Standard {
  readonly comparison: "atLeast" | "atMost" | "below";
  readonly value: Rational;
}

export function meets(value: Rational, standard: Standard): boolean {
  const order = compare(value, standard.value);
  switch (standard.comparison) {
    case "atLeast":
      return order >= 0;
    case "atMost":
      return order <= 0;
    case "below":
      return order < 0;
  }
}

/** Judges exactly. A missing, impossible or inapplicable result never passes. */
export function judge(result: Result, standard: Standard): Verdict {
  if (result.kind !== "value") return "open";
  return meets(result.value, standard) ? "met" : "unmet";
}

/** Whether the number as printed tells another story than the number as it is. */
export function isCritical(value: Rational, decimals: number, standard: Standard): boolean {
  return meets(value, standard) !== meets(roundedHalfUp(value, decimals), standard);
}
