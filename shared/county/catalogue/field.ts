import type { Stage } from "../stage.ts";
import type { SubjectLevel } from "../subject.ts";

/** How a value is written and checked. `list` rows have the columns that the field declares. */
export type FieldType = "text" | "choice" | "integer" | "decimal" | "boolean" | "year" | "date" | "list";

/** Which real time a figure means, seen from the evaluation year (documents print it). */
export type Period = "时点" | "预算年" | "自然年" | "上学年" | "监测年" | "评估年";

/**
 * How the figure of an attached unit (是否计校数 0) joins its parent's (rules.md, settled reading 3):
 * `add` sums, `append` joins lists, `largest` takes the greater, `keep` leaves the parent's own.
 */
export type AttachedRule = "add" | "append" | "largest" | "keep";

export interface ListColumn {
  readonly code: string;
  readonly label: string;
  readonly unit?: string;
  readonly type: "text" | "integer" | "decimal" | "year" | "choice";
  readonly choices?: readonly string[];
}

/** One line of the field catalogue. `label` is the official Chinese name, verbatim. */
export interface Field {
  readonly code: string;
  readonly label: string;
  /** 计量单位 as stored and printed in the source; absent where the value has none. */
  readonly unit?: string;
  readonly level: SubjectLevel;
  readonly type: FieldType;
  readonly period: Period;
  /** Where counties find the figure, in their own words. */
  readonly source: string;
  /** Only for sections of these stages; absent means both. */
  readonly stages?: readonly Stage[];
  readonly choices?: readonly string[];
  readonly columns?: readonly ListColumn[];
  /** Most decimals that the source prints; more are kept but pointed out. */
  readonly decimals?: number;
  readonly attached: AttachedRule;
  /**
   * Collected once for the whole school, so an attached row owes none and lacks none (one that it states all
   * the same joins by `attached`). Elsewhere a figure missing on either row is missing.
   */
  readonly wholeSchool?: true;
  /** A text of whole paragraphs, whose line breaks are kept; no column of a table shows it. */
  readonly long?: true;
  /**
   * 变化慢: what is built, equipped or approved once and stands for years. A new year begins with last year's
   * value as 待确认 (new-year/); pupils, classes, teachers and money begin 未填.
   */
  readonly slow?: true;
  /** 个人信息: masked by default, leaves the workspace only after a named confirmation. */
  readonly personal?: true;
  readonly note?: string;
}
