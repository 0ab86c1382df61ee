import { randomUUID } from "node:crypto";
import { ContractError, cancelledError } from "../../../shared/contract/error.ts";

/** Where the service writes defects; the page only learns the reference. */
export type ReportDefect = (reference: string, error: unknown) => void;

export function reportDefectToStandardError(reference: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`[${reference}] ${text}\n`);
}

/** Knows the errors that rooms throw on purpose; undefined for all others. */
export type Translate = (error: unknown) => ContractError | undefined;

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

export interface FailureOptions {
  readonly translate: Translate;
  readonly reportDefect: ReportDefect;
}

/** What is answered for something thrown: itself if it was thrown on purpose, else `internal`, which hides it. */
export function answerableError(
  error: unknown,
  signal: AbortSignal,
  { translate, reportDefect }: FailureOptions,
): ContractError {
  const known = error instanceof ContractError ? error : translate(error);
  if (known) return known;
  if (signal.aborted && (isAbort(error) || error === signal.reason)) return cancelledError();
  const reference = randomUUID().slice(0, 8);
  reportDefect(reference, error);
  return new ContractError("internal", {
    message: `程序出现内部错误（编号 ${reference}）。`,
    safe: "未完成的改动没有写入，已保存的数据不受影响。",
    remedy: "请重试；仍然出现时，请把编号和刚才的操作告诉技术人员。",
    reference,
  });
}
