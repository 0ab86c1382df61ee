import type { SchoolKind } from "../stage.ts";

/**
 * What became of a school, or came new, between last year's roster and the new one. `school` is always a
 * 学校标识码 of last year; `code`, `into` and `parent` are codes of the new year.
 */
export type RosterChange =
  /** 新设; with `parent`, a unit attached to that school (是否计校数 0). */
  | {
      readonly type: "opened";
      readonly code: string;
      readonly name: string;
      readonly kind: SchoolKind;
      readonly parent?: string;
    }
  /** 撤销 */
  | { readonly type: "closed"; readonly school: string }
  /** 并入 a school of the new year, one that stays or one newly opened. */
  | { readonly type: "merged"; readonly school: string; readonly into: string }
  /** 拆分 into schools newly opened; its own code may be one of them. */
  | { readonly type: "split"; readonly school: string; readonly into: readonly string[] }
  /** 更名 */
  | { readonly type: "renamed"; readonly school: string; readonly name: string }
  /** 换标识码 */
  | { readonly type: "recoded"; readonly school: string; readonly code: string }
  /** 改办学类型 */
  | { readonly type: "rekinded"; readonly school: string; readonly kind: SchoolKind }
  /** 改主校; null makes it a school of its own. */
  | { readonly type: "attached"; readonly school: string; readonly parent: string | null };

export type RosterChangeType = RosterChange["type"];

/** How a school of one year and one of the year before are the same or became each other. */
export const lineageKinds = [
  "kept",
  "renamed",
  "recoded",
  "rekinded",
  "merged",
  "split",
  "opened",
  "closed",
] as const;
export type LineageKind = (typeof lineageKinds)[number];

export const lineageNames: Readonly<Record<LineageKind, string>> = {
  kept: "沿用",
  renamed: "更名",
  recoded: "换标识码",
  rekinded: "改办学类型",
  merged: "并入",
  split: "拆分",
  opened: "新设",
  closed: "撤销",
};

/** One line of the lineage (校史沿革): who came from whom. A school opened has no predecessor, one closed no successor. */
export interface LineageLine {
  /** 学校标识码 in the new year; null for a school closed. */
  readonly school: string | null;
  /** 学校标识码 in the year before; null for a school opened. */
  readonly predecessor: string | null;
  readonly how: LineageKind;
}

/** What stands in the way of the new roster. An `error` must be settled before the year can begin. */
export interface RosterProblem {
  readonly severity: "error" | "warning";
  /** 学校标识码 that it is about, of last year or new. */
  readonly school: string;
  readonly problem: string;
}
