import type { FactCell } from "../cell-name.ts";
import { allRows, type Connection, oneRow, type SqlRow, type SqlValue } from "../connection.ts";
import { StoreError } from "../store-error.ts";
import { type ChangeSubject, subjectOfChange } from "./cells.ts";
import type { ChangeRecord } from "./chain.ts";
import { resolveDigest } from "./personal-values.ts";
import { changesOf, readBatch } from "./read-history.ts";
import { type HistoryValue, isDigest, parseRowText } from "./row-text.ts";
import type { RowWriter } from "./row-writer.ts";
import { isTrackedTable, type TrackedTableName } from "./tracked-tables.ts";
import { type ActionMeta, transact } from "./transact.ts";

/** Something that a later action changed again, so that taking the earlier one back would lose it. */
export interface UndoConflict {
  readonly cell?: FactCell;
  /** For people: which figure, school or person. */
  readonly name: string;
  /** The last batch that touched it. */
  readonly laterBatch: number;
}

export type UndoResult =
  | {
      readonly done: true;
      readonly batch: number | undefined;
      /** What was left as later actions made it. */
      readonly kept: readonly UndoConflict[];
    }
  | { readonly done: false; readonly conflicts: readonly UndoConflict[] };

export interface UndoOptions extends ActionMeta {
  /** Go on although later actions touched some of it: those stay as they are, the rest is taken back. */
  readonly keepLater?: boolean;
}

/**
 * Not undone with the rest: that a file was read stays true, and other batches may refer to it. Files of
 * attachments stay in their folder for the same reason; only the links go.
 */
const permanentTables: ReadonlySet<string> = new Set(["source_file", "attachment", "meta"]);

interface SubjectChange {
  readonly change: ChangeRecord;
  readonly subject: ChangeSubject;
}

function undoableChanges(connection: Connection, batch: number): readonly SubjectChange[] {
  return changesOf(connection, batch)
    .filter(({ table }) => isTrackedTable(table) && !permanentTables.has(table))
    .map((change) => ({ change, subject: subjectOfChange(connection, change) }));
}

/**
 * The last of the batches that still counts: a batch and the undo that took it back, both of them later, leave
 * a figure as it was, so that steps can be undone one after the other.
 */
function lastEffective(
  batches: ReadonlySet<number>,
  undoes: ReadonlyMap<number, number>,
): number | undefined {
  const remaining = new Set(batches);
  for (const batch of [...batches].sort((left, right) => right - left)) {
    const undone = undoes.get(batch);
    if (!remaining.has(batch) || undone === undefined || !remaining.has(undone)) continue;
    remaining.delete(batch);
    remaining.delete(undone);
  }
  return remaining.size > 0 ? Math.max(...remaining) : undefined;
}

/** The later batches that touched each figure or row. */
function laterTouches(connection: Connection, batch: number): ReadonlyMap<string, ReadonlySet<number>> {
  const touches = new Map<string, Set<number>>();
  const later = allRows<ChangeRecord & { readonly batch: number }>(
    connection,
    `SELECT batch, table_name AS "table", row_id AS id, column_name AS "column", before, after
     FROM change WHERE batch > ? ORDER BY batch, position`,
    batch,
  );
  for (const change of later) {
    const { key } = subjectOfChange(connection, change);
    const batches = touches.get(key);
    if (batches) batches.add(change.batch);
    else touches.set(key, new Set([change.batch]));
  }
  return touches;
}

/** What the batches after `batch` took back; those before cannot have undone what came later. */
function undoesByBatch(connection: Connection, batch: number): ReadonlyMap<number, number> {
  const undos = allRows<{ number: number; undoes: number }>(
    connection,
    "SELECT number, undoes FROM batch WHERE number > ? AND undoes IS NOT NULL",
    batch,
  );
  return new Map(undos.map(({ number, undoes }) => [number, undoes]));
}

function findConflicts(
  connection: Connection,
  number: number,
  changes: readonly SubjectChange[],
): ReadonlyMap<string, UndoConflict> {
  const touches = laterTouches(connection, number);
  const undoes = undoesByBatch(connection, number);
  const conflicts = new Map<string, UndoConflict>();
  for (const { change, subject } of changes) {
    // A school is listed or not, whoever listed it: putting it back or taking it away loses nobody's work.
    if (change.table === "roster") continue;
    const laterBatch = lastEffective(touches.get(subject.key) ?? new Set(), undoes);
    if (laterBatch === undefined) continue;
    const { cell, name } = subject;
    conflicts.set(subject.key, cell ? { cell, name, laterBatch } : { name, laterBatch });
  }
  return conflicts;
}

function plainValue(connection: Connection, value: HistoryValue): SqlValue {
  if (!isDigest(value)) return value;
  const resolved = resolveDigest(connection, value.digest);
  if (!resolved) throw new StoreError("cannotUndo", "其中的个人信息已经清除，无法恢复");
  return resolved.value;
}

function plainRow(connection: Connection, table: TrackedTableName, text: string): SqlRow {
  return Object.fromEntries(
    Object.entries(parseRowText(table, text)).map(([column, value]) => [
      column,
      plainValue(connection, value),
    ]),
  );
}

/** Whether any claim of the year still names the school; then it stays in the roster. */
function isSchoolNeeded(connection: Connection, roster: SqlRow): boolean {
  const { year = null, school = null } = roster;
  for (const accepted of [1, 0]) {
    const found = oneRow(
      connection,
      `SELECT 1 FROM claim WHERE year = ? AND accepted = ${accepted}
       AND (subject = 'school:' || ? OR (subject > 'section:' || ? || ':' AND subject < 'section:' || ? || ';'))
       LIMIT 1`,
      year,
      school,
      school,
      school,
    );
    if (found) return true;
  }
  return false;
}

function rosterId(connection: Connection, { year = null, school = null }: SqlRow): number | undefined {
  const sql = "SELECT id FROM roster WHERE year = ? AND school = ?";
  return oneRow<{ id: number }>(connection, sql, year, school)?.id;
}

/** A school that another batch listed meanwhile stays as that one listed it. */
function takeRosterBack(connection: Connection, writer: RowWriter, change: ChangeRecord): void {
  const { id, before, after } = change;
  const row = plainRow(connection, "roster", before ?? after ?? "[]");
  const listed = rosterId(connection, row);
  if (before !== null) {
    if (listed === undefined) writer.restore("roster", id, row);
  } else if (listed === id && !isSchoolNeeded(connection, row)) {
    writer.remove("roster", id);
  }
}

function takeBack(connection: Connection, writer: RowWriter, change: ChangeRecord): void {
  const { table, id, column, before, after } = change;
  if (!isTrackedTable(table)) return;
  if (table === "roster" && column === null) {
    takeRosterBack(connection, writer, change);
    return;
  }
  if (column !== null) {
    const value = plainValue(connection, JSON.parse(before ?? "null") as HistoryValue);
    writer.update(table, id, { [column]: value });
  } else if (before !== null) {
    writer.restore(table, id, plainRow(connection, table, before));
  } else if (after !== null) {
    writer.remove(table, id);
  }
}

/** Inverse changes run backwards, and schools last, when it shows which of them are still needed. */
function inverseOrder(changes: readonly SubjectChange[]): readonly SubjectChange[] {
  const backwards = changes.toReversed();
  const isRoster = ({ change }: SubjectChange): boolean => change.table === "roster";
  return [...backwards.filter((change) => !isRoster(change)), ...backwards.filter(isRoster)];
}

/** Throws `notFound`, or `cannotUndo` for batches that nothing takes back. */
function refusePermanent(connection: Connection, number: number): void {
  const { kind } = readBatch(connection, number);
  if (kind === "create") throw new StoreError("cannotUndo", "这是新建工作文件夹的记录");
  if (kind === "yearLock") {
    throw new StoreError("cannotUndo", "年度的锁定和重新打开只能在“新学年”里写明理由另行办理");
  }
  if (kind === "erase") throw new StoreError("cannotUndo", "清除个人信息不能恢复");
}

/** What undoing a batch would do, for people to read before they say yes. */
export interface UndoPlan {
  /** Figures that would go back, and other rows (schools, people, attachments). */
  readonly figures: number;
  readonly rows: number;
  /** What later batches changed again and an undo would leave as it is. */
  readonly conflicts: readonly UndoConflict[];
}

/** Throws as `undoBatch` does; changes nothing. */
export function planUndo(connection: Connection, number: number): UndoPlan {
  refusePermanent(connection, number);
  const changes = undoableChanges(connection, number);
  const conflicts = findConflicts(connection, number, changes);
  const free = new Map(changes.map(({ subject }) => [subject.key, subject]));
  for (const key of conflicts.keys()) free.delete(key);
  const figures = [...free.values()].filter(({ cell }) => cell !== undefined).length;
  return { figures, rows: free.size - figures, conflicts: [...conflicts.values()] };
}

/**
 * Takes a batch back by appending a batch of inverse changes; an undo can be undone the same way. Where later
 * batches touched some of it, nothing is done and the conflicts are named, unless `keepLater` is set.
 * Throws `notFound`, or `cannotUndo` for the creation, for an erasure and for what erased values belong to.
 */
export function undoBatch(connection: Connection, number: number, options: UndoOptions): UndoResult {
  refusePermanent(connection, number);
  const changes = undoableChanges(connection, number);
  const conflicts = findConflicts(connection, number, changes);
  const kept = [...conflicts.values()];
  if (kept.length > 0 && !options.keepLater) return { done: false, conflicts: kept };
  const { operator, why } = options;
  const free = inverseOrder(changes.filter(({ subject }) => !conflicts.has(subject.key)));
  const { batch } = transact(connection, { operator, why, kind: "undo", undoes: number }, (writer) => {
    for (const { change } of free) takeBack(connection, writer, change);
  });
  return { done: true, batch, kept };
}
