import type { FactRow } from "../../../shared/county/build-county-year.ts";
import type { FactCell } from "../cell-name.ts";
import { allRows, type Connection, oneRow } from "../connection.ts";
import { subjectOfChange } from "../history/cells.ts";
import type { ChangeRecord } from "../history/chain.ts";
import { readFacts } from "./read-facts.ts";

/** A place in the history: what was read when this batch was the last. */
export interface HistoryPlace {
  readonly number: number;
  readonly hash: string;
}

// Beyond so many row changes, reading the year whole is as quick.
const mostChanges = 400;

/** Tables that hold no part of a county's year. */
const besideFacts: ReadonlySet<string> = new Set([
  "operator",
  "source_file",
  "attachment",
  "attachment_link",
  "accepted_check",
  "lineage",
  "year_lock",
]);

function changesAfter(connection: Connection, { number }: HistoryPlace): readonly ChangeRecord[] {
  return allRows<ChangeRecord>(
    connection,
    `SELECT table_name AS "table", row_id AS id, column_name AS "column", before, after
     FROM change WHERE batch > ? LIMIT ?`,
    number,
    mostChanges + 1,
  );
}

/** The figures that the changes are about; undefined where one is about more than figures. */
function changedCells(
  connection: Connection,
  changes: readonly ChangeRecord[],
): readonly FactCell[] | undefined {
  const cells = new Map<string, FactCell>();
  for (const change of changes) {
    if (besideFacts.has(change.table)) continue;
    const { key, cell } = subjectOfChange(connection, change);
    if (!cell) return undefined;
    cells.set(key, cell);
  }
  return [...cells.values()];
}

/**
 * The facts of a year that were said anew since a place in the history. Undefined where they cannot be told
 * one by one: the history is another, schools or the county changed, a fact is gone, or too much happened;
 * then the year has to be read whole. Throws `damaged` as `readFacts` does.
 */
export function factsSince(
  connection: Connection,
  year: number,
  since: HistoryPlace,
): readonly FactRow[] | undefined {
  const known = oneRow(
    connection,
    "SELECT 1 FROM batch WHERE number = ? AND hash = ?",
    since.number,
    since.hash,
  );
  if (!known) return undefined;
  const changes = changesAfter(connection, since);
  const cells = changes.length > mostChanges ? undefined : changedCells(connection, changes);
  const rows = cells
    ?.filter((cell) => cell.year === year)
    .map(({ subject, field }) => readFacts(connection, year, { subject, field })[0]);
  return rows?.every((row) => row !== undefined) ? rows : undefined;
}
