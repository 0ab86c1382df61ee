import type { Finding, FindingSeverity } from "../finding.ts";

/** Every cause that reading and comparing files can name. */
export type ImportFindingCode =
  // the file as a whole
  | "file-unreadable"
  | "file-empty"
  | "file-too-large"
  | "file-password"
  | "file-legacy"
  | "file-not-workbook"
  | "file-other-document"
  | "file-damaged"
  | "file-bomb"
  | "file-too-many-cells"
  | "file-too-slow"
  | "file-temporary"
  | "file-twice"
  | "file-unrecognised"
  | "file-kindergarten"
  | "file-old-generation"
  // a sheet, its head and its rows
  | "sheet-unrecognised"
  | "sheet-hidden"
  | "sheet-not-needed"
  | "column-unknown"
  | "column-unclear"
  | "column-twice"
  | "column-unit"
  | "column-not-for-stage"
  | "row-total"
  | "row-remark"
  | "row-without-code"
  | "row-out-of-scope"
  | "row-twice"
  | "row-unknown"
  | "label-missing"
  | "column-missing"
  | "school-near"
  | "school-ambiguous"
  | "school-unknown-name"
  | "school-left-out"
  | "stage-unknown"
  | "label-ambiguous"
  // a cell
  | "cell-not-a-number"
  | "cell-not-whole"
  | "cell-negative"
  | "cell-decimals"
  | "cell-unit"
  | "cell-repaired"
  | "cell-date"
  | "cell-percent"
  | "cell-error-value"
  | "cell-not-computed"
  | "cell-boolean"
  | "cell-choice"
  | "cell-yes-no"
  | "cell-year"
  | "cell-list"
  | "cell-text"
  | "cell-code"
  // what the files say together and against what is known
  | "other-county"
  | "other-year"
  | "county-unsure"
  | "schools-unknown"
  | "figures-of-other-year"
  | "sources-differ"
  | "same-form-differs"
  | "stronger-source-kept"
  | "attached-included"
  | "figure-vanished"
  | "art-is-sum"
  | "name-differs"
  | "school-missing"
  | "school-unnamed"
  | "parent-not-stated"
  | "parent-not-found"
  | "parent-attached"
  | "parent-not-needed"
  | "figures-disagree"
  | "figure-out-of-range";

/** A cause with its words, before it is known where it belongs. */
export interface Issue {
  readonly severity: FindingSeverity;
  readonly code: ImportFindingCode;
  readonly problem: string;
  readonly remedy: string;
}

export interface Place {
  readonly file: string;
  readonly sheet?: string;
  /** A1 notation. */
  readonly cell?: string;
}

export function findingAt({ file, sheet, cell }: Place, issue: Issue): Finding {
  const place = { file, ...(sheet === undefined ? {} : { sheet }), ...(cell === undefined ? {} : { cell }) };
  return { ...issue, ...place };
}

/** Line breaks of a cell would break the line, control and direction marks what stands around it. */
const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** `文件 / 表!单元格 / 问题 / 怎么改`: a finding as people read it, with gaps left out. */
export function findingLine({ file, sheet, cell, problem, remedy }: Finding): string {
  const where = [sheet, cell].filter((part) => part !== undefined).join("!");
  const line = [file, where, problem, remedy].filter((part) => part !== "").join(" / ");
  return line.replace(unprintable, " ");
}

export function findingLines(findings: readonly Finding[]): string[] {
  return findings.map(findingLine);
}
