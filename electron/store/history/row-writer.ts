import type { Statement } from "better-sqlite3";
import { type Connection, oneRow, type SqlRow, type SqlValue } from "../connection.ts";
import { lockGuard } from "../years/year-locks.ts";
import type { ChangeRecord } from "./chain.ts";
import { digestPersonal } from "./personal-values.ts";
import { type HistoryRow, rowText, sealOf } from "./row-text.ts";
import { type TrackedTable, type TrackedTableName, trackedTable } from "./tracked-tables.ts";

/**
 * The only hand that writes tracked tables: each call changes the row and reports the change in one go, so
 * that facts and history cannot part.
 */
export interface RowWriter {
  /** The number of the batch under way. */
  readonly batch: number;
  /** Inserts a row and returns its id. Ids are never given twice, also not after a deletion. */
  readonly insert: (table: TrackedTableName, row: SqlRow) => number;
  /** Inserts a deleted row again under its old id. */
  readonly restore: (table: TrackedTableName, id: number, row: SqlRow) => void;
  /** Sets columns; those that already have the value are left alone. The row must exist. */
  readonly update: (table: TrackedTableName, id: number, columns: SqlRow) => void;
  /** Deletes a row. The row must exist. */
  readonly remove: (table: TrackedTableName, id: number) => void;
}

interface TableWriter {
  readonly table: TrackedTable;
  readonly insert: Statement<SqlValue[]>;
  readonly select: Statement<SqlValue[]>;
  readonly remove: Statement<SqlValue[]>;
  lastId: number;
}

function tableWriter(connection: Connection, name: TrackedTableName): TableWriter {
  const table = trackedTable(name);
  const columns = ["id", ...table.columns, "seal"];
  const marks = columns.map(() => "?").join(", ");
  // Every row ever inserted stands in the history, deleted ones too.
  const last = oneRow<{ id: number | null }>(
    connection,
    "SELECT max(row_id) AS id FROM change WHERE table_name = ?",
    name,
  );
  return {
    table,
    insert: connection.prepare(`INSERT INTO ${name} (${columns.join(", ")}) VALUES (${marks})`),
    select: connection.prepare(`SELECT * FROM ${name} WHERE id = ?`),
    remove: connection.prepare(`DELETE FROM ${name} WHERE id = ?`),
    lastId: last?.id ?? 0,
  };
}

/** The row as the history writes it: personal columns by digest. */
function historyText(connection: Connection, name: TrackedTableName, id: number, row: SqlRow): string {
  const hidden: Record<string, HistoryRow[string]> = { ...row };
  for (const column of trackedTable(name).personalColumns(row)) {
    const value = row[column] ?? null;
    if (value !== null) hidden[column] = digestPersonal(connection, { table: name, id, column }, value);
  }
  return rowText(name, hidden);
}

function historyValue(connection: Connection, name: TrackedTableName, row: SqlRow, column: string): string {
  const value = row[column] ?? null;
  if (value === null || !trackedTable(name).personalColumns(row).includes(column))
    return JSON.stringify(value);
  return JSON.stringify(digestPersonal(connection, { table: name, id: Number(row.id), column }, value));
}

export interface RowWriterOptions {
  /** The number of the batch under way. */
  readonly batch: number;
  /** Erasing personal values is the law's and passes the lock of a year: no figure that counts is among them. */
  readonly passLocks: boolean;
}

/**
 * The writer of one batch. Throws `yearLocked` for every change of a locked year's data: since nothing else
 * writes, no way around the lock is left.
 * @param record is told every change, in order
 */
export function createRowWriter(
  connection: Connection,
  { batch, passLocks }: RowWriterOptions,
  record: (change: ChangeRecord) => void,
): RowWriter {
  const refuseLocked = passLocks ? () => undefined : lockGuard(connection);
  const writers = new Map<TrackedTableName, TableWriter>();
  const writerOf = (name: TrackedTableName): TableWriter => {
    let writer = writers.get(name);
    if (!writer) {
      writer = tableWriter(connection, name);
      writers.set(name, writer);
    }
    return writer;
  };

  const put = (name: TrackedTableName, id: number, row: SqlRow): void => {
    refuseLocked(name, row);
    const { table, insert } = writerOf(name);
    const plainText = rowText(name, row);
    const values: SqlValue[] = [id];
    for (const column of table.columns) values.push(row[column] ?? null);
    values.push(sealOf(name, id, plainText));
    insert.run(...values);
    const isPersonal = table.personalColumns(row).length > 0;
    const after = isPersonal ? historyText(connection, name, id, row) : plainText;
    record({ table: name, id, column: null, before: null, after });
  };

  const existing = (name: TrackedTableName, id: number): SqlRow => {
    const row = writerOf(name).select.get(id) as SqlRow | undefined;
    if (!row) throw new Error(`${name} has no row ${id}`);
    refuseLocked(name, row);
    return row;
  };

  return {
    batch,
    insert(name, row) {
      const writer = writerOf(name);
      writer.lastId += 1;
      put(name, writer.lastId, row);
      return writer.lastId;
    },
    restore: put,
    update(name, id, columns) {
      const before = existing(name, id);
      const changed = Object.keys(columns).filter((column) => columns[column] !== before[column]);
      if (changed.length === 0) return;
      const after: SqlRow = { ...before, ...columns };
      const assignments = [...changed, "seal"].map((column) => `${column} = ?`).join(", ");
      connection
        .prepare(`UPDATE ${name} SET ${assignments} WHERE id = ?`)
        .run(...changed.map((column) => after[column] ?? null), sealOf(name, id, rowText(name, after)), id);
      for (const column of changed) {
        record({
          table: name,
          id,
          column,
          before: historyValue(connection, name, before, column),
          after: historyValue(connection, name, after, column),
        });
      }
    },
    remove(name, id) {
      const row = existing(name, id);
      writerOf(name).remove.run(id);
      record({
        table: name,
        id,
        column: null,
        before: historyText(connection, name, id, row),
        after: null,
      });
    },
  };
}
