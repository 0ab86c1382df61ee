import { crc32 } from "node:zlib";
import type { SqlRow, SqlValue } from "../connection.ts";
import { type TrackedTableName, trackedTable } from "./tracked-tables.ts";

/** A personal value as the history writes it: the SHA-256 of salt and value, never the value. */
export interface DigestValue {
  readonly digest: string;
}
/** A column's value in the history. */
export type HistoryValue = SqlValue | DigestValue;
export type HistoryRow = Readonly<Record<string, HistoryValue>>;

/**
 * The canonical text of a row: a JSON list of all tracked columns in declared order, NULL where the row lacks
 * one; columns added later are left out from the end where they are NULL. Two rows are the same exactly when their texts are. A list and no object: with the columns' names, a
 * county's history would be nearly twice as large.
 */
export function rowText(table: TrackedTableName, row: HistoryRow): string {
  const { columns, firstColumns = columns.length } = trackedTable(table);
  const values: HistoryValue[] = [];
  for (const column of columns) values.push(row[column] ?? null);
  while (values.length > firstColumns && values.at(-1) === null) values.pop();
  return JSON.stringify(values);
}

/** The row behind a text of the history. */
export function parseRowText(table: TrackedTableName, text: string): Record<string, HistoryValue> {
  const values = JSON.parse(text) as HistoryValue[];
  const row: Record<string, HistoryValue> = {};
  for (const [index, column] of trackedTable(table).columns.entries()) row[column] = values[index] ?? null;
  return row;
}

/** The row's check sum. It covers table and id too, so that rows cannot trade places unseen. */
export function sealOf(table: TrackedTableName, id: number, plainText: string): number {
  return crc32(`${table}\t${id}\t${plainText}`);
}

/** Whether a row read from the table is the row that was written there. */
export function isSealed(table: TrackedTableName, row: SqlRow): boolean {
  return row.seal === sealOf(table, Number(row.id), rowText(table, row));
}

export function isDigest(value: HistoryValue | undefined): value is DigestValue {
  return typeof value === "object" && value !== null;
}
