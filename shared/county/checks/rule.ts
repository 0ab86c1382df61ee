import type { Subject, SubjectKey, SubjectLevel } from "../subject.ts";
import type { CheckFamily, CheckIssue } from "./check-finding.ts";
import type { CheckView } from "./check-view.ts";

/** The county, one school's row, or one section: what a rule looks at at a time. */
export type CheckRow = Subject & { readonly key: SubjectKey };
export type RowOf<Level extends SubjectLevel> = Extract<CheckRow, { readonly level: Level }>;

interface RuleHead {
  /** Stable: what was accepted is kept under it. */
  readonly code: string;
  /** As the filter names it. */
  readonly name: string;
  readonly family: CheckFamily;
}

/** One rule. It never throws, and figures that are missing contradict nothing. */
export interface CheckRule extends RuleHead {
  readonly levels: readonly SubjectLevel[];
  readonly find: (view: CheckView, row: CheckRow) => readonly CheckIssue[];
}

const nothing: readonly CheckIssue[] = [];

interface RuleOf<Level extends SubjectLevel> extends RuleHead {
  readonly find: (view: CheckView, row: RowOf<Level>) => readonly CheckIssue[];
}

export function countyRule({ find, ...head }: RuleOf<"county">): CheckRule {
  return {
    ...head,
    levels: ["county"],
    find: (view, row) => (row.level === "county" ? find(view, row) : nothing),
  };
}

export function schoolRule({ find, ...head }: RuleOf<"school">): CheckRule {
  return {
    ...head,
    levels: ["school"],
    find: (view, row) => (row.level === "school" ? find(view, row) : nothing),
  };
}

export function sectionRule({ find, ...head }: RuleOf<"section">): CheckRule {
  return {
    ...head,
    levels: ["section"],
    find: (view, row) => (row.level === "section" ? find(view, row) : nothing),
  };
}

/** A rule whose tables say at which levels it looks. */
export function rowRule(rule: Omit<CheckRule, "levels">): CheckRule {
  return { ...rule, levels: ["county", "school", "section"] };
}
