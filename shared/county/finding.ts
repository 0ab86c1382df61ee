/**
 * What reading or checking found, in the form `文件 / 表!单元格 / 问题 / 怎么改`.
 * `note` tells what was left out, `repair` what was put right and how, `warning` what a person should look
 * at, `confirm` what needs a person's yes before anything is written, `error` what refuses the import.
 */
export type FindingSeverity = "note" | "repair" | "warning" | "confirm" | "error";

export const findingSeverityNames: Readonly<Record<FindingSeverity, string>> = {
  note: "说明",
  repair: "已修正",
  warning: "提醒",
  confirm: "需确认",
  error: "错误",
};

export interface Finding {
  readonly severity: FindingSeverity;
  /** Closed set of causes, for tests, filters and help; never shown. */
  readonly code: string;
  readonly file: string;
  readonly sheet?: string;
  /** A1 notation; absent where the finding is about a whole sheet or file. */
  readonly cell?: string;
  /** 问题: what was found, in words for people. */
  readonly problem: string;
  /** 怎么改: what to do about it. */
  readonly remedy: string;
}
