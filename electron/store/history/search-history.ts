import { allRows, type Connection, oneRow, type SqlValue } from "../connection.ts";
import type { BatchHead } from "./chain.ts";
import type { Batch } from "./read-history.ts";
import { schoolRows, schoolRowValues } from "./school-rows.ts";
import { chainHead } from "./transact.ts";

/** Which batches are looked for; what is absent does not matter. */
export interface BatchFilter {
  readonly operator?: string | undefined;
  readonly kind?: BatchHead["kind"] | undefined;
  /** Stands in the reason or the operator's name; a number also finds the batch of that number. */
  readonly text?: string | undefined;
  /** ISO 8601, UTC: not before, and before. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** 学校标识码: only batches that changed something of this school. */
  readonly school?: string | undefined;
}

export interface BatchSearch extends BatchFilter {
  readonly limit: number;
  /** Only batches before this number, to page on. */
  readonly before?: number | undefined;
}

/** A batch, and whether what it did still counts. */
export interface StandingBatch extends Batch {
  /** It was not taken back, or what took it back was itself taken back. */
  readonly inForce: boolean;
}

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** `%` and `_` mean themselves. */
function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
}

function textCondition(text: string): Condition {
  const like = containing(text);
  return {
    sql: "(why LIKE ? ESCAPE '\\' OR operator LIKE ? ESCAPE '\\' OR number = ?)",
    values: [like, like, /^\d{1,15}$/.test(text) ? Number(text) : null],
  };
}

function schoolCondition(school: string): Condition {
  return {
    sql: `number IN (SELECT batch FROM change JOIN (${schoolRows}) USING (table_name, row_id))`,
    values: schoolRowValues(school),
  };
}

function conditionOf({ operator, kind, text, since, until, school }: BatchFilter): Condition {
  const conditions: Condition[] = [{ sql: "1", values: [] }];
  if (operator !== undefined) conditions.push({ sql: "operator = ?", values: [operator] });
  if (kind !== undefined) conditions.push({ sql: "kind = ?", values: [kind] });
  if (since !== undefined) conditions.push({ sql: "at >= ?", values: [since] });
  if (until !== undefined) conditions.push({ sql: "at < ?", values: [until] });
  if (text !== undefined) conditions.push(textCondition(text));
  if (school !== undefined) conditions.push(schoolCondition(school));
  return {
    sql: conditions.map(({ sql }) => sql).join(" AND "),
    values: conditions.flatMap(({ values }) => values),
  };
}

/** The last undo of each batch that was ever undone. */
function undosByBatch(connection: Connection): ReadonlyMap<number, number> {
  const undos = allRows<{ undoes: number; number: number }>(
    connection,
    "SELECT undoes, max(number) AS number FROM batch WHERE undoes IS NOT NULL GROUP BY undoes",
  );
  return new Map(undos.map(({ undoes, number }) => [undoes, number]));
}

/** Follows undo of undo: each is later than the one before, so this ends. */
function isInForce(undos: ReadonlyMap<number, number>, batch: number): boolean {
  let standing = true;
  for (let undo = undos.get(batch); undo !== undefined; undo = undos.get(undo)) standing = !standing;
  return standing;
}

/** The batches that fit, newest first. */
export function searchBatches(connection: Connection, search: BatchSearch): readonly StandingBatch[] {
  const { sql, values } = conditionOf(search);
  const undos = undosByBatch(connection);
  const batches = allRows<Omit<StandingBatch, "undoneBy" | "inForce">>(
    connection,
    `SELECT * FROM batch WHERE ${sql} AND number < ? ORDER BY number DESC LIMIT ?`,
    ...values,
    search.before ?? Number.MAX_SAFE_INTEGER,
    search.limit,
  );
  return batches.map((batch) => ({
    ...batch,
    undoneBy: undos.get(batch.number) ?? null,
    inForce: isInForce(undos, batch.number),
  }));
}

/** What stands in the history as a whole, and how much of it fits the filter. */
export interface HistorySummary {
  readonly total: number;
  readonly found: number;
  /** Names that stand in the history, in the order of their first batch. */
  readonly operators: readonly string[];
  readonly kinds: readonly string[];
  readonly head: { readonly number: number; readonly hash: string };
  /** The newest change of the data that a person would take back next: in force, and itself no undo. */
  readonly nextUndo: number | null;
}

function firstOf(connection: Connection, column: "operator" | "kind"): readonly string[] {
  return allRows<{ name: string }>(
    connection,
    `SELECT ${column} AS name FROM batch GROUP BY ${column} ORDER BY min(number)`,
  ).map(({ name }) => name);
}

function countBatches(connection: Connection, { sql, values }: Condition): number {
  return (
    oneRow<{ count: number }>(connection, `SELECT count(*) AS count FROM batch WHERE ${sql}`, ...values)
      ?.count ?? 0
  );
}

function nextUndo(connection: Connection): number | null {
  const undos = undosByBatch(connection);
  const candidates = connection
    .prepare(
      "SELECT number FROM batch WHERE kind NOT IN ('create', 'erase', 'undo', 'operator', 'yearLock') ORDER BY number DESC",
    )
    .iterate() as IterableIterator<{ number: number }>;
  for (const { number } of candidates) if (isInForce(undos, number)) return number;
  return null;
}

export function summarizeHistory(connection: Connection, filter: BatchFilter): HistorySummary {
  return {
    total: countBatches(connection, conditionOf({})),
    found: countBatches(connection, conditionOf(filter)),
    operators: firstOf(connection, "operator"),
    kinds: firstOf(connection, "kind"),
    head: chainHead(connection),
    nextUndo: nextUndo(connection),
  };
}
