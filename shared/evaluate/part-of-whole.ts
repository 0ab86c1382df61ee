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

/** The most that a pair could truly be: all of a whole as large as either figure allows; undefined without any. */
function atBest({ part, whole }: Pair): { readonly part: Rational; readonly whole: Rational } | undefined {
  const positive = whole !== undefined && whole.numerator < 0n ? undefined : whole;
  const best = part ?? positive;
  if (!best) return undefined;
  return { part: best, whole: positive && compare(positive, best) >= 0 ? positive : best };
}

/**
 * Σ part ÷ Σ whole ≥ least, where parts cannot exceed their wholes (settled readings 4 and 13). With a figure
 * missing or contradicting another it is never met, and unmet only where it fails even at the best that those
 * figures could truly be. A pair of which nothing is known can lift any share below 100 %.
 */
export function shareVerdict(pairs: readonly Pair[], least: Rational): Verdict {
  const best = pairs.map(atBest);
  if (best.includes(undefined) && compare(least, one) < 0) return "open";
  let part = zero;
  let whole = zero;
  for (const pair of best) {
    if (!pair) continue;
    part = add(part, pair.part);
    whole = add(whole, pair.whole);
  }
  if (whole.numerator === 0n) return "open";
  if (compare(part, multiply(least, whole)) < 0) return "unmet";
  return pairs.every(isSound) ? "met" : "open";
}

function isSound(pair: Pair): boolean {
  return pair.part !== undefined && pair.whole !== undefined && !isContradictory(pair);
}
