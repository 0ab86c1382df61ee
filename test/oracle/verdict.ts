/** Three-valued verdicts, and the two ways in which the oracle combines figures to one. */
import { type Fraction, nothing, sum } from "./fraction.ts";

/** true = met, false = not met, null = open (a figure is missing or impossible) or not judged. */
export type Verdict = boolean | null;

/** A figure that may be missing. */
export type Figure = Fraction | undefined;

/** Settled reading 4: a known failure decides; a missing figure leaves the rest open. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

/** Settled reading 4: a sum with a missing figure is missing. */
export function sumOf(figures: readonly Figure[]): Figure {
  const known = figures.filter((figure) => figure !== undefined);
  return known.length === figures.length ? sum(known) : undefined;
}

/** done of all, of one school or section. */
export interface Pair {
  readonly done: Figure;
  readonly all: Figure;
}

/**
 * Σ done ÷ Σ all ≥ least.
 * - A base of 0 cannot be divided: neither met nor unmet.
 * - done > all is a data error (settled reading 13): of such a pair neither figure is known.
 * - With figures missing it is never met; it is unmet only when it fails even at the best that the missing
 *   figures could be (settled reading 4): done = all where one of them is known, and where neither is known
 *   as many as it takes, which still heals no shortage against 100 %.
 */
export function ratioVerdict(pairs: readonly Pair[], least: Fraction): Verdict {
  const trusted = pairs.map(withoutError);
  if (trusted.every((pair) => pair.done !== undefined && pair.all !== undefined)) {
    const all = sum(trusted.map((pair) => pair.all ?? nothing));
    const done = sum(trusted.map((pair) => pair.done ?? nothing));
    return all.isZero ? null : done.isAtLeast(least.times(all));
  }
  const everythingNeeded = least.toNumber() === 1;
  const unknown = trusted.some((pair) => pair.done === undefined && pair.all === undefined);
  if (unknown && !everythingNeeded) return null;
  const bestDone = sum(trusted.map((pair) => pair.done ?? pair.all ?? nothing));
  const bestAll = sum(trusted.map((pair) => pair.all ?? pair.done ?? nothing));
  return bestDone.isBelow(least.times(bestAll)) ? false : null;
}

function withoutError(pair: Pair): Pair {
  const wrong = pair.done !== undefined && pair.all !== undefined && pair.done.isAbove(pair.all);
  const impossible = wrong || pair.all?.isBelow(nothing) === true;
  return impossible ? { done: undefined, all: undefined } : pair;
}
