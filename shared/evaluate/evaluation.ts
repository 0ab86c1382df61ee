import type { CountyYear } from "../county/county-year.ts";
import type { Unit } from "../county/units.ts";
import type { Item, Pack } from "../standard/pack-schema.ts";
import type { Balance } from "./balance.ts";
import type { CheckResult } from "./check-result.ts";
import type { Figure } from "./figure.ts";
import type { SectionResult } from "./section-results.ts";
import type { Verdict } from "./verdict.ts";
import type { Mode, WaiverUse } from "./waivers.ts";

export interface ItemResult {
  readonly item: Item;
  readonly verdict: Verdict;
  /** The numeric half alone; `notJudged` where the item is only stated. */
  readonly numericVerdict: Verdict;
  readonly checks: readonly CheckResult[];
}

/** The whole outcome for a county in one year and one reading; every figure is in `figures` by its id. */
export interface Evaluation {
  readonly countyYear: CountyYear;
  readonly mode: Mode;
  readonly pack: Pack;
  readonly units: readonly Unit[];
  readonly sections: readonly SectionResult[];
  readonly balances: readonly Balance[];
  /** The 32 items in order. */
  readonly items: readonly ItemResult[];
  /** A5 否决事项. */
  readonly vetoes: readonly ItemResult[];
  /** A6 申报条件. */
  readonly admission: readonly ItemResult[];
  /** A1: every section passes. */
  readonly sectionsVerdict: Verdict;
  /** A1-8: every coefficient within its limit. */
  readonly balanceVerdict: Verdict;
  /** 全县. */
  readonly verdict: Verdict;
  readonly waivers: readonly WaiverUse[];
  readonly figures: ReadonlyMap<string, Figure>;
}

/** Every item that the evaluation holds: the 32, the vetoes and the admission. */
export function allItems({ items, vetoes, admission }: Evaluation): readonly ItemResult[] {
  return [...items, ...vetoes, ...admission];
}

/** The result of the item of that code; undefined where the standard has none. */
export function findItem(evaluation: Evaluation, code: string): ItemResult | undefined {
  return allItems(evaluation).find(({ item }) => item.code === code);
}
