import type { Stage } from "../../shared/county/stage.ts";
import type { Verdict } from "../../shared/evaluate/verdict.ts";

/** 差异系数 of one item in one stage. */
export interface Coefficient {
  /** As it is printed; `—` without a value. */
  readonly printed: string;
  /** For the length of the bar. */
  readonly value: number | undefined;
  readonly verdict: Verdict;
}

export interface CoefficientLine {
  readonly item: string;
  readonly name: string;
  readonly stages: Readonly<Record<Stage, Coefficient | undefined>>;
}
