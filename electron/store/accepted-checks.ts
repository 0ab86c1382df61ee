import { allRows, type Connection, oneRow } from "./connection.ts";
import { isSealed } from "./history/row-text.ts";
import type { RowWriter } from "./history/row-writer.ts";
import { type ActionMeta, transact } from "./history/transact.ts";
import { StoreError } from "./store-error.ts";

/** A finding that is to be accepted as it stands. */
export interface CheckToAccept {
  /** Stable id of the finding. */
  readonly finding: string;
  /** The figures that it rests on, as one text. */
  readonly numbers: string;
  /** What was found, in words for people. */
  readonly problem: string;
}

/** Findings accepted together, for one reason. */
export interface Acceptance extends ActionMeta {
  readonly checks: readonly CheckToAccept[];
  readonly reason: string;
}

/** Who accepted what, when and why. */
export interface AcceptedCheck extends CheckToAccept {
  readonly reason: string;
  readonly operator: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly batch: number;
}

interface Row extends AcceptedCheck {
  readonly id: number;
  readonly year: number;
  readonly seal: number;
}

const rows = `SELECT accepted_check.*, batch.at FROM accepted_check
  JOIN batch ON batch.number = accepted_check.batch WHERE year = ? ORDER BY accepted_check.id`;

/** Everything accepted in a year, also where its figures have changed since. Throws `damaged`. */
export function listAcceptedChecks(connection: Connection, year: number): readonly AcceptedCheck[] {
  return allRows<Row>(connection, rows, year).map((row) => {
    const { at, seal: _seal, id: _id, year: _year, ...accepted } = row;
    const { at: _at, ...stored } = row;
    if (!isSealed("accepted_check", { ...stored })) {
      throw new StoreError("damaged", `核对意见“${row.problem}”与保存时不一致`);
    }
    return { ...accepted, at };
  });
}

type KnownCheck = Pick<Row, "id" | "numbers" | "reason">;

function knownCheck(connection: Connection, year: number, finding: string): KnownCheck | undefined {
  const sql = "SELECT id, numbers, reason FROM accepted_check WHERE year = ? AND finding = ?";
  return oneRow<KnownCheck>(connection, sql, year, finding);
}

function accept(
  connection: Connection,
  writer: RowWriter,
  { year, check, by }: { readonly year: number; readonly check: CheckToAccept; readonly by: Acceptance },
): void {
  const { finding, numbers, problem } = check;
  const { reason, operator } = by;
  const known = knownCheck(connection, year, finding);
  if (known && known.numbers === numbers && known.reason === reason) return;
  // Taken back and accepted anew, so that the history tells of two acceptances and not of columns.
  if (known) writer.remove("accepted_check", known.id);
  writer.insert("accepted_check", { year, finding, numbers, problem, reason, operator, batch: writer.batch });
}

/**
 * Accepts findings of a year as they stand: one action, which an undo takes back.
 * Throws `invalidInput` where the reason is empty.
 * @returns the batch; undefined where there was nothing to accept
 */
export function acceptChecks(connection: Connection, year: number, by: Acceptance): number | undefined {
  const { checks, reason, operator, why } = by;
  if (reason.trim() === "") throw new StoreError("invalidInput", "接受核对意见须写明理由");
  return transact(connection, { operator, why, kind: "check" }, (writer) => {
    for (const check of checks) accept(connection, writer, { year, check, by });
  }).batch;
}

/**
 * Takes acceptances back; those that are none are passed over.
 * @returns the batch; undefined where there was nothing to take back
 */
export function withdrawChecks(
  connection: Connection,
  year: number,
  { findings, ...meta }: ActionMeta & { readonly findings: readonly string[] },
): number | undefined {
  return transact(connection, { ...meta, kind: "check" }, (writer) => {
    for (const finding of new Set(findings)) {
      const known = knownCheck(connection, year, finding);
      if (known) writer.remove("accepted_check", known.id);
    }
  }).batch;
}
