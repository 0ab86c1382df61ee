import type { FactPart } from "../county/units.ts";
import type { Figure, Operands } from "./figure.ts";
import type { Verdict } from "./verdict.ts";

/** The outcome of one check of an item: its verdict, its figures, and where schools are judged, each school. */
export interface CheckResult {
  readonly kind: string;
  /** False for what a person states; such a half never counts as numeric. */
  readonly numeric: boolean;
  readonly verdict: Verdict;
  readonly figures: readonly Figure[];
  readonly schools?: readonly SchoolCheck[];
  /** Facts that a person has to fill before the check can be decided. */
  readonly missing: readonly FactPart[];
  /** Contradictions and hints, in words for people. */
  readonly remarks: readonly string[];
}

/** One unit under a check that judges every school. */
export interface SchoolCheck {
  readonly code: string;
  readonly name: string;
  readonly verdict: Verdict;
  /** Named numbers of this unit (need, music, art, pupils, limit …); null where missing. */
  readonly numbers: Readonly<Record<string, string | null>>;
  /** The facts and limits that decide it. */
  readonly operands: Operands;
  /** Waivers that changed this unit's limit. */
  readonly waivers: readonly string[];
  readonly missing: readonly FactPart[];
}
