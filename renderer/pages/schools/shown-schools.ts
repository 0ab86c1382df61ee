import type { RosterFilter } from "./roster-filter.ts";

/** The schools of the roster as it was last filtered: what 上一所 and 下一所 walk through. */
let shown: readonly string[] = [];
let shownFilter: RosterFilter = {};

export function rememberShown(codes: readonly string[], filter: RosterFilter): void {
  shown = codes;
  shownFilter = filter;
}

/** The filter with which the roster was left, for the way back. */
export function lastFilter(): RosterFilter {
  return shownFilter;
}

export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** 第 3 / 27 所 */
  readonly at: number;
  readonly count: number;
}

/** The schools before and after one: among those that the roster showed, else among all. */
export function neighboursOf(code: string, all: readonly string[]): Neighbours {
  const list = shown.includes(code) ? shown : all;
  const at = list.indexOf(code);
  return {
    previous: at > 0 ? list[at - 1] : undefined,
    next: at >= 0 ? list[at + 1] : undefined,
    at,
    count: list.length,
  };
}
