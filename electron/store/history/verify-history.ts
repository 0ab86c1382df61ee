import { allRows, type Connection, type SqlRow } from "../connection.ts";
import { type BatchHead, type ChangeRecord, chainStart, startBatchHash } from "./chain.ts";
import { personalDigest, resolveDigest } from "./personal-values.ts";
import { type HistoryRow, isDigest, isSealed, parseRowText, rowText } from "./row-text.ts";
import { isTrackedTable, type TrackedTableName, trackedTable, trackedTableNames } from "./tracked-tables.ts";

type StoredBatch = BatchHead & { readonly changes: number; readonly hash: string };
type StoredChange = ChangeRecord & { readonly batch: number; readonly position: number };

export interface HistoryReport {
  readonly batches: number;
  readonly changes: number;
  /** The first batch whose hash, number or predecessor is wrong; undefined where the chain is whole. */
  readonly brokenBatch: number | undefined;
  /** What is wrong, for people; empty where all is well. */
  readonly chainProblems: readonly string[];
  /** Rows that are not what the history says, for people. */
  readonly rowProblems: readonly string[];
}

/** The tracked tables as the history tells them. A row stays the text it was inserted with until it changes. */
class Replay {
  readonly #tables = new Map<TrackedTableName, Map<number, string>>(
    trackedTableNames.map((name) => [name, new Map()]),
  );
  readonly problems: string[] = [];

  rows(table: TrackedTableName): Map<number, string> {
    const rows = this.#tables.get(table);
    if (!rows) throw new Error(`${table} is not replayed`);
    return rows;
  }

  /** Takes one change; one that makes no sense, tampered JSON among them, becomes a problem. */
  apply(change: StoredChange): void {
    const place = `第 ${change.batch} 批第 ${change.position} 条`;
    try {
      this.#apply(change, place);
    } catch {
      this.problems.push(`${place}：内容无法读取`);
    }
  }

  #apply(change: StoredChange, place: string): void {
    const { table, id, column, before, after } = change;
    if (!isTrackedTable(table)) {
      this.problems.push(`${place}：没有“${table}”这个表`);
      return;
    }
    const rows = this.rows(table);
    const known = rows.get(id);
    if (column === null && before === null && after !== null) {
      if (known !== undefined) this.problems.push(`${place}：重复新增 ${table} ${id}`);
      rows.set(id, after);
    } else if (known === undefined) {
      this.problems.push(`${place}：改动了不存在的 ${table} ${id}`);
    } else if (column === null) {
      rows.delete(id);
    } else {
      const row = parseRowText(table, known);
      if (JSON.stringify(row[column] ?? null) !== before)
        this.problems.push(`${place}：${table} ${id} 的原值不符`);
      rows.set(id, rowText(table, { ...row, [column]: JSON.parse(after ?? "null") }));
    }
  }
}

const changeSql = `SELECT batch, position, table_name AS "table", row_id AS id, column_name AS "column", before, after
  FROM change WHERE batch = ? ORDER BY position`;

interface ChainLink {
  readonly number: number;
  readonly previous: string;
}

/** Problems of one batch in itself and towards the one before. */
function batchProblems(batch: StoredBatch, changes: readonly StoredChange[], expected: ChainLink): string[] {
  const { number } = batch;
  const problems: string[] = [];
  if (number !== expected.number) problems.push(`缺少第 ${expected.number} 批操作记录`);
  if (batch.previous !== expected.previous) problems.push(`第 ${number} 批与前一批不相接`);
  const hash = startBatchHash(batch);
  for (const change of changes) hash.add(change);
  if (changes.length !== batch.changes || hash.finish() !== batch.hash) {
    problems.push(`第 ${number} 批的内容与其校验值不符`);
  }
  return problems;
}

/** Batch numbers that changes name and the table of batches does not have. */
function strayBatches(connection: Connection): readonly number[] {
  return allRows<{ batch: number }>(
    connection,
    "SELECT DISTINCT batch FROM change WHERE batch NOT IN (SELECT number FROM batch) ORDER BY batch",
  ).map(({ batch }) => batch);
}

/** Whether a row with personal values is the one that the history knows by digest. */
function isPersonalMatch(
  connection: Connection,
  told: HistoryRow,
  row: SqlRow,
  columns: readonly string[],
): boolean {
  return columns.every((column) => {
    const value = told[column] ?? null;
    const stored = row[column] ?? null;
    if (!isDigest(value)) return value === stored;
    const resolved = resolveDigest(connection, value.digest);
    return (
      resolved !== undefined &&
      resolved.value === stored &&
      personalDigest(resolved.salt, stored) === value.digest
    );
  });
}

function rowProblem(
  connection: Connection,
  table: TrackedTableName,
  row: SqlRow,
  told: string | undefined,
): string | undefined {
  const name = `${table} 第 ${row.id} 行`;
  if (told === undefined) return `${name}没有历史记录`;
  if (!isSealed(table, row)) return `${name}与保存时的校验值不符`;
  if (rowText(table, row) === told) return undefined;
  const { columns, personalColumns } = trackedTable(table);
  const isSame =
    personalColumns(row).length > 0 && isPersonalMatch(connection, parseRowText(table, told), row, columns);
  return isSame ? undefined : `${name}与历史记录不一致`;
}

function compareTable(connection: Connection, table: TrackedTableName, told: Map<number, string>): string[] {
  const problems: string[] = [];
  const rows = allRows<SqlRow>(connection, `SELECT * FROM ${table} ORDER BY id`);
  for (const row of rows) {
    const id = Number(row.id);
    const problem = rowProblem(connection, table, row, told.get(id));
    if (problem !== undefined) problems.push(problem);
    told.delete(id);
  }
  for (const id of told.keys()) problems.push(`${table} 第 ${id} 行不见了`);
  return problems;
}

/** Checks the chain of batches, and that replaying all changes gives exactly the rows that are there. */
export function verifyHistory(connection: Connection): HistoryReport {
  const batches = allRows<StoredBatch>(connection, "SELECT * FROM batch ORDER BY number");
  const stray = strayBatches(connection);
  const replay = new Replay();
  const chainProblems = stray.map((batch) => `第 ${batch} 批没有操作记录，却有改动`);
  let brokenBatch = stray.at(0);
  let total = 0;
  let expected: ChainLink = { number: 1, previous: chainStart };
  for (const batch of batches) {
    const changes = allRows<StoredChange>(connection, changeSql, batch.number);
    const problems = batchProblems(batch, changes, expected);
    if (problems.length > 0) brokenBatch = Math.min(brokenBatch ?? batch.number, batch.number);
    chainProblems.push(...problems);
    for (const change of changes) replay.apply(change);
    total += changes.length;
    expected = { number: batch.number + 1, previous: batch.hash };
  }
  const rowProblems = trackedTableNames.flatMap((table) =>
    compareTable(connection, table, replay.rows(table)),
  );
  return {
    batches: batches.length,
    changes: total,
    brokenBatch,
    chainProblems,
    rowProblems: [...replay.problems, ...rowProblems],
  };
}
