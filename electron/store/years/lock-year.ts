import { allRows, type Connection } from "../connection.ts";
import type { RowWriter } from "../history/row-writer.ts";
import { type ActionMeta, transact } from "../history/transact.ts";
import { StoreError } from "../store-error.ts";
import { readLocks } from "./year-locks.ts";

/** Locks a year within a batch under way, unless it is locked already. */
export function addLock(connection: Connection, writer: RowWriter, lock: YearToLock): void {
  const { year, operator } = lock;
  if (readLocks(connection).some((known) => known.year === year)) return;
  writer.insert("year_lock", { year, operator, batch: writer.batch });
}

export interface YearToLock {
  readonly year: number;
  readonly operator: string;
}

/**
 * Locks a year's data: every later change of it is refused until the year is reopened.
 * @returns the batch; undefined where it was locked already
 */
export function lockYear(connection: Connection, year: number, meta: ActionMeta): number | undefined {
  return transact(connection, { ...meta, kind: "yearLock" }, (writer) =>
    addLock(connection, writer, { year, operator: meta.operator }),
  ).batch;
}

/**
 * Opens a locked year again. Throws `invalidInput` without a reason, `notFound` where the year is not locked.
 * @param reason stands in the history as the batch's why
 */
export function reopenYear(
  connection: Connection,
  year: number,
  { operator, reason }: { readonly operator: string; readonly reason: string },
): number | undefined {
  const words = reason.trim();
  if (words === "") throw new StoreError("invalidInput", "重新打开已锁定的年度须写明理由");
  const why = `重新打开 ${year} 年度：${words}`;
  const { result, batch } = transact(connection, { operator, why, kind: "yearLock" }, (writer) => {
    const rows = allRows<{ id: number }>(connection, "SELECT id FROM year_lock WHERE year = ?", year);
    for (const { id } of rows) writer.remove("year_lock", id);
    return rows.length;
  });
  if (result === 0) throw new StoreError("notFound", `${year} 年度的锁定`);
  return batch;
}
