import type { SubjectKey } from "../subject.ts";

/**
 * 错误: the figures cannot all be true. 警告: they can, but hardly are. 提示: worth a look.
 * None of them ever keeps anybody from saving.
 */
export const checkSeverities = ["error", "warning", "hint"] as const;
export type CheckSeverity = (typeof checkSeverities)[number];

export const checkSeverityNames: Readonly<Record<CheckSeverity, string>> = {
  error: "错误",
  warning: "警告",
  hint: "提示",
};

/** 单项、表内、表间、跨年: how many figures a rule holds against each other. */
export const checkFamilies = ["field", "row", "form", "year"] as const;
export type CheckFamily = (typeof checkFamilies)[number];

export const checkFamilyNames: Readonly<Record<CheckFamily, string>> = {
  field: "单项",
  row: "表内",
  form: "表间",
  year: "跨年",
};

/** A fact that a finding speaks of; `year` where it is another year's. */
export interface CheckCell {
  readonly subject: SubjectKey;
  readonly field: string;
  readonly year?: number;
}

/** What a rule found in one row, before it is known under which name it is kept. */
export interface CheckIssue {
  readonly severity: CheckSeverity;
  /** Tells the findings of one rule in one row apart; absent where there can only be one. */
  readonly key?: string;
  /** The cell to go to first, then the others. */
  readonly cells: readonly CheckCell[];
  /** Figures that are sums and stand in no cell, for telling whether anything changed. */
  readonly sums?: readonly string[];
  /** 问题, with the numbers; whom it is about stands beside it. */
  readonly problem: string;
  /** 怎么改 */
  readonly remedy: string;
}

/** One contradiction in the data, in words for people. */
export interface CheckFinding extends CheckIssue {
  /** The same as long as the same rule speaks of the same row and fields: `part-of-whole/section:…/keyTeachers`. */
  readonly id: string;
  readonly rule: string;
  readonly subject: SubjectKey;
  /** The figures as text. What was accepted of other figures is accepted no more. */
  readonly numbers: string;
}
