import { allRows, type Connection, type SqlRow } from "../connection.ts";
import { isSealed } from "../history/row-text.ts";
import type { TrackedTableName } from "../history/tracked-tables.ts";
import { StoreError } from "../store-error.ts";

/** A locked year: whose data nobody changes until somebody reopens it for a reason. */
export interface YearLock {
  readonly year: number;
  readonly operator: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly batch: number;
}

interface Row extends YearLock {
  readonly id: number;
  readonly seal: number;
}

/**
 * What belongs to a year's data: figures, lists, schools and the notes on them. Evidence is not among it: papers
 * are collected for a year long after its figures stand.
 */
const lockedTables: ReadonlySet<TrackedTableName> = new Set([
  "claim",
  "list_row",
  "roster",
  "lineage",
  "accepted_check",
]);

// The batch that locks is written after its rows, so a lock of the batch under way has no moment yet.
const lockRows = `SELECT year_lock.*, batch.at FROM year_lock
  JOIN batch ON batch.number = year_lock.batch ORDER BY year_lock.year, year_lock.id`;

/** The locked years, ascending. Throws `damaged` where a lock is not what was written. */
export function readLocks(connection: Connection): readonly YearLock[] {
  const locks = new Map<number, YearLock>();
  for (const { id, year, operator, at, batch, seal } of allRows<Row>(connection, lockRows)) {
    if (!isSealed("year_lock", { id, year, operator, batch, seal })) {
      throw new StoreError("damaged", `${year} 年度的锁定记录与保存时不一致`);
    }
    locks.set(year, { year, operator, at, batch });
  }
  return [...locks.values()];
}

const two = (value: number): string => String(value).padStart(2, "0");

/** 2026年9月3日 08:05, by the clock of this computer. */
function momentWords(at: string): string {
  const moment = new Date(at);
  const day = `${moment.getFullYear()}年${moment.getMonth() + 1}月${moment.getDate()}日`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

function lockWords({ year, operator, at }: YearLock): string {
  return `${year} 年度，${operator === "" ? "" : `由${operator}`}于 ${momentWords(at)} 锁定`;
}

export type LockGuard = (table: TrackedTableName, row: SqlRow) => void;

/** Throws `yearLocked` where the row belongs to the data of a year that is locked as the batch begins. */
export function lockGuard(connection: Connection): LockGuard {
  const locks = new Map(readLocks(connection).map((lock) => [lock.year, lock]));
  return (table, row) => {
    if (locks.size === 0 || !lockedTables.has(table)) return;
    const lock = locks.get(Number(row.year));
    if (lock) throw new StoreError("yearLocked", lockWords(lock));
  };
}
