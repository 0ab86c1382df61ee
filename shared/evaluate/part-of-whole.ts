import { add, compare, multiply, one, type Rational, zero } from "../county/exact/rational.ts";
import type { Verdict } from "./verdict.ts";

/** A part and its whole as one section or the county states them; undefined where a figure is missing. */
export interface Pair {
  readonly part: Rational | undefined;
  readonly whole: Rational | undefined;
}

/** A part above its whole, or a whole below 0: the two contradict each other. */
export function isContradictory({ part, whole }: Pair): boolean {
  return whole !== undefined && (whole.numerator < 0n || (part !== undefined && compare(part, whole) > 0));
}

/** Of a pair that contradicts itself neither figure is known: it proves nothing either way. */
function trusted(pair: Pair): Pair {
  return isContradictory(pair) ? { part: undefined, whole: undefined } : pair;
}

/**
 * Σ part ÷ Σ whole ≥ least, where parts cannot exceed their wholes (settled readings 4 and 13). With a figure
 * missing or contradicting another it is never met, and unmet only where it fails even at the best that the
 * missing figures could be: every part as large as its whole. A pair of which nothing is known can lift any
 * share below 100 %.
 */
export function shareVerdict(stated: readonly Pair[], least: Rational): Verdict {
  const pairs = stated.map(trusted);
  if (pairs.some(isBlank) && compare(least, one) < 0) return "open";
  let part = zero;
  let whole = zero;
  for (const pair of pairs) {
    part = add(part, pair.part ?? pair.whole ?? zero);
    whole = add(whole, pair.whole ?? pair.part ?? zero);
  }
  if (compare(part, multiply(least, whole)) < 0) return "unmet";
  return whole.numerator > 0n && pairs.every(isComplete) ? "met" : "open";
}

function isBlank({ part, whole }: Pair): boolean {
  return part === undefined && whole === undefined;
}

function isComplete({ part, whole }: Pair): boolean {
  return part !== undefined && whole !== undefined;
}
