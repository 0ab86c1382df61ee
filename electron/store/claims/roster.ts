import { allRows, type Connection, oneRow } from "../connection.ts";
import type { RowWriter } from "../history/row-writer.ts";

/** The school codes of a year in the order that tables and documents keep. */
export function readRoster(connection: Connection, year: number): readonly string[] {
  return allRows<{ school: string }>(
    connection,
    "SELECT school FROM roster WHERE year = ? ORDER BY position, id",
    year,
  ).map(({ school }) => school);
}

/** Adds the schools that the year does not have yet, behind the others; returns those added. */
export function addToRoster(
  connection: Connection,
  writer: RowWriter,
  addition: { readonly year: number; readonly schools: Iterable<string> },
): readonly string[] {
  const { year } = addition;
  const known = new Set(readRoster(connection, year));
  const last = oneRow<{ position: number | null }>(
    connection,
    "SELECT max(position) AS position FROM roster WHERE year = ?",
    year,
  );
  let position = last?.position ?? 0;
  const added: string[] = [];
  for (const school of addition.schools) {
    if (known.has(school)) continue;
    known.add(school);
    position += 1;
    writer.insert("roster", { year, school, position });
    added.push(school);
  }
  return added;
}
