import type { FactCell } from "../cell-name.ts";
import { allRows, type Connection, oneRow } from "../connection.ts";
import { StoreError } from "../store-error.ts";
import type { BatchHead, ChangeRecord } from "./chain.ts";
import { type HistoryRow, isDigest, parseRowText } from "./row-text.ts";

/** One user action in the history. */
export interface Batch extends BatchHead {
  /** How many row changes it made. */
  readonly changes: number;
  readonly hash: string;
  /** The batch that took this one back, if any. */
  readonly undoneBy: number | null;
}

// One pass over the undos instead of a search for each batch: with 10,000 batches that is seconds.
const batchSql = `SELECT batch.*, undo.undoneBy FROM batch LEFT JOIN
  (SELECT undoes AS target, max(number) AS undoneBy FROM batch WHERE undoes IS NOT NULL GROUP BY undoes) undo
  ON undo.target = batch.number`;

export interface BatchRange {
  /** At most so many; default all. */
  readonly limit?: number;
  /** Only batches before this number, to page on. */
  readonly before?: number;
}

/** The history, newest first. */
export function listBatches(connection: Connection, range: BatchRange = {}): readonly Batch[] {
  return allRows<Batch>(
    connection,
    `${batchSql} WHERE number < ? ORDER BY number DESC LIMIT ?`,
    range.before ?? Number.MAX_SAFE_INTEGER,
    range.limit ?? -1,
  );
}

/** Throws `notFound` where there is no such batch. */
export function readBatch(connection: Connection, number: number): Batch {
  const batch = oneRow<Batch>(connection, `${batchSql} WHERE number = ?`, number);
  if (!batch) throw new StoreError("notFound", `第 ${number} 批操作记录`);
  return batch;
}

/** The row changes of a batch, in order. */
export function changesOf(connection: Connection, batch: number): readonly ChangeRecord[] {
  return allRows<ChangeRecord>(
    connection,
    `SELECT table_name AS "table", row_id AS id, column_name AS "column", before, after
     FROM change WHERE batch = ? ORDER BY position`,
    batch,
  );
}

/** What happened to a claim: it came in, became the fact, was set aside, went with an undo, or was erased. */
export type CellEventKind = "stated" | "accepted" | "setAside" | "withdrawn" | "erased";

export const cellEventNames: Readonly<Record<CellEventKind, string>> = {
  stated: "提出",
  accepted: "采用",
  setAside: "改为备用",
  withdrawn: "撤销",
  erased: "清除个人信息",
};

export interface CellEvent {
  readonly batch: number;
  readonly at: string;
  readonly operator: string;
  readonly kind: string;
  readonly why: string;
  readonly claim: number;
  readonly event: CellEventKind;
  /** Whether the claim is the fact after the event. */
  readonly accepted: boolean;
  /** What the claim states; null where it states no value, is a list, or is personal. */
  readonly value: string | null;
  readonly state: string;
}

interface ChangeInBatch {
  readonly batch: number;
  readonly at: string;
  readonly operator: string;
  readonly kind: string;
  readonly why: string;
  readonly row_id: number;
  readonly column_name: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

function eventKind(change: ChangeInBatch): CellEventKind {
  if (change.column_name === null) return change.after === null ? "withdrawn" : "stated";
  if (change.column_name === "accepted") return change.after === "1" ? "accepted" : "setAside";
  return "erased";
}

/** Claims that the table has no more: an undo deleted them, the history still tells of them. */
function withdrawnClaims(connection: Connection, cell: FactCell): readonly number[] {
  const deleted = allRows<{ row_id: number; before: string }>(
    connection,
    "SELECT row_id, before FROM change WHERE table_name = 'claim' AND column_name IS NULL AND after IS NULL",
  );
  return deleted
    .filter(({ before }) => {
      const { year, subject, field } = parseRowText("claim", before);
      return year === cell.year && subject === cell.subject && field === cell.field;
    })
    .map(({ row_id }) => row_id);
}

function eventsOf(connection: Connection, claim: number): CellEvent[] {
  const changes = allRows<ChangeInBatch>(
    connection,
    `SELECT change.batch, at, operator, kind, why, row_id, column_name, before, after
     FROM change JOIN batch ON batch.number = change.batch
     WHERE table_name = 'claim' AND row_id = ? ORDER BY change.batch, change.position`,
    claim,
  );
  const events: CellEvent[] = [];
  let row: HistoryRow = {};
  for (const change of changes) {
    const { batch, at, operator, kind, why, column_name: column, before, after } = change;
    const isWithdrawn = column === null && after === null;
    if (column === null) row = parseRowText("claim", after ?? before ?? "[]");
    else row = { ...row, [column]: JSON.parse(after ?? "null") };
    const value = row.value ?? null;
    const event: CellEvent = {
      batch,
      at,
      operator,
      kind,
      why,
      claim,
      event: eventKind(change),
      accepted: row.accepted === 1 && !isWithdrawn,
      value: isDigest(value) || value === null ? null : String(value),
      state: String(row.state),
    };
    // Erasing changes several columns of a claim in one batch; people see one event.
    const last = events.at(-1);
    if (last?.batch === batch && last.event === "erased" && event.event === "erased") events.pop();
    events.push(event);
  }
  return events;
}

/** Everything that ever happened to one figure, oldest first. */
export function cellHistory(connection: Connection, cell: FactCell): readonly CellEvent[] {
  const { year, subject, field } = cell;
  const read = (accepted: 0 | 1) =>
    allRows<{ id: number }>(
      connection,
      `SELECT id FROM claim WHERE year = ? AND subject = ? AND field = ? AND accepted = ${accepted}`,
      year,
      subject,
      field,
    ).map(({ id }) => id);
  const ids = new Set([...read(1), ...read(0), ...withdrawnClaims(connection, cell)]);
  return [...ids]
    .flatMap((id) => eventsOf(connection, id))
    .sort((left, right) => left.batch - right.batch || left.claim - right.claim);
}
