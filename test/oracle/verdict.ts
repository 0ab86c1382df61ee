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
 * - done > all is a data error (settled reading 13): with one anywhere the ratio is never met.
 * - With figures missing it is never met either; it is unmet only when it fails in the best light
 *   (settled reading 4): done = all where only one of them is known or they contradict each other, and where
 *   neither is known as many as it takes, which still heals no shortage against 100 %.
 */
export function ratioVerdict(pairs: readonly Pair[], least: Fraction): Verdict {
  const best = pairs.map(inBestLight);
  const blank = best.some((pair) => pair === undefined);
  if (blank && least.toNumber() !== 1) return null;
  const done = sum(best.map((pair) => pair?.done ?? nothing));
  const all = sum(best.map((pair) => pair?.all ?? nothing));
  if (all.isZero) return null;
  if (done.isBelow(least.times(all))) return false;
  return pairs.every(isSound) ? true : null;
}

function isSound(pair: Pair): boolean {
  return pair.done !== undefined && pair.all?.isAtLeast(pair.done) === true;
}

/** undefined where nothing is known: no figure at all, or a base below 0. */
function inBestLight(pair: Pair): { readonly done: Fraction; readonly all: Fraction } | undefined {
  const all = pair.all?.isBelow(nothing) ? undefined : pair.all;
  const done = pair.done ?? all;
  if (done === undefined) return undefined;
  return { done, all: all?.isAtLeast(done) ? all : done };
}
