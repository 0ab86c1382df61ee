/**
 * Many sections as columns of numbers, for summaries over many counties where a working for each figure would
 * be in the way. Verdicts are as exact as those of `evaluate`: amounts are whole hundredths and weights whole,
 * so every comparison is one of whole numbers below 2^53, and a coefficient close to its limit is decided by
 * fractions.
 */
export interface SectionColumns {
  /** Number of the county, from 0; sections of one county need not stand together. */
  readonly county: Int32Array;
  /** 0 小学, 1 初中. */
  readonly stage: Uint8Array;
  /** 在校生数, whole; NaN where it is missing. */
  readonly pupils: Float64Array;
  /** 拆分: weight of one own pupil, and pupils × weights of the whole school, both in hundredths. */
  readonly ownWeight: Float64Array;
  readonly totalWeight: Float64Array;
  /** One column an item, in the order of `itemColumns`: the school's amount in hundredths; NaN where missing. */
  readonly amounts: readonly Float64Array[];
  /** 1 where the section is 参评. */
  readonly included: Uint8Array;
}

/** Verdicts in a column. */
export const columnVerdict = { notJudged: 0, met: 1, unmet: 2, open: 3 } as const;
