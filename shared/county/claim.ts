import type { Fact } from "./fact.ts";
import type { SubjectKey } from "./subject.ts";

/** Which kind of form a figure was read from. The order of the list is the order of precedence. */
export const formKinds = [
  "person",
  "wideTable",
  "jiaojiWorkbook",
  "supplementForm",
  "countyForm",
  "anyTable",
] as const;
export type FormKind = (typeof formKinds)[number];

export const formKindNames: Readonly<Record<FormKind, string>> = {
  person: "人工填报",
  wideTable: "教育事业统计综合表",
  jiaojiWorkbook: "教基表",
  supplementForm: "补充采集表",
  countyForm: "县级采集表",
  anyTable: "任意表",
};

/** Where a figure was read: one cell of one file, the file known by its hash. */
export interface CellSource {
  readonly type: "cell";
  readonly form: Exclude<FormKind, "person">;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly sha256: string;
  readonly fileName: string;
  readonly sheet: string;
  /** A1 notation, for instance "BJ5". */
  readonly cell: string;
}

/** Who typed a figure. */
export interface PersonSource {
  readonly type: "person";
  readonly operator: string;
}

/** Last year's fact, which stands as a proposal in a new year until somebody confirms it (待确认). */
export interface CarriedSource {
  readonly type: "carried";
  /** The evaluation year it comes from. */
  readonly year: number;
  /** Who began the new year. */
  readonly operator: string;
}

export type ClaimSource = CellSource | PersonSource | CarriedSource;

/**
 * One source's word on one figure: (year, subject, field, source) → value. Exactly one claim of a figure is
 * accepted, and that claim is the fact; the others stay readable beside it.
 */
export interface Claim {
  readonly year: number;
  readonly subject: SubjectKey;
  readonly field: string;
  readonly fact: Fact;
  /** What the source literally says, before any repair. */
  readonly raw: string;
  readonly source: ClaimSource;
}
