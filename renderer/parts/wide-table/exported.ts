import type { ExportedTable } from "../exported-table.ts";
import type { WideColumn } from "./column.ts";

/** The table as it leaves the program: the columns that have a text, the rows as they stand. */
export function exportedTable<Row>(
  title: string,
  columns: readonly WideColumn<Row>[],
  rows: readonly Row[],
): ExportedTable {
  const leaving = columns.flatMap((column) => (column.text ? [{ ...column, text: column.text }] : []));
  return {
    title,
    columns: leaving.map(({ title: head, unit, decimals }) => ({
      title: head,
      ...(unit === undefined ? {} : { unit }),
      ...(decimals === undefined ? { kind: "text" as const } : { kind: "number" as const, decimals }),
    })),
    rows: rows.map((row) => leaving.map(({ text }) => text(row))),
  };
}
