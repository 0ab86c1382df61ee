import { halfWidth, withoutSpaces } from "../cell-content.ts";
import { type ColumnHead, type HeadRows, readHeads } from "../labels/head.ts";
import type { TableView } from "../table-view.ts";

/** A column of a table, by what its head says. */
export interface TableColumn {
  readonly column: number;
  /** Tells the column from every other one of the table; the same wherever it stands. */
  readonly path: string;
  /** The head as printed. */
  readonly shown: string;
  readonly head: ColumnHead;
}

/** Two columns of the same head are told apart by their order. */
function distinct(): (path: string) => string {
  const seen = new Map<string, number>();
  return (path) => {
    const times = (seen.get(path) ?? 0) + 1;
    seen.set(path, times);
    return times === 1 ? path : `${path}#${times}`;
  };
}

/** The columns under the head rows that have a head at all, left to right. */
export function tableColumns(view: TableView, rows: HeadRows): readonly TableColumn[] {
  const tell = distinct();
  return readHeads(view, rows).map((head) => {
    const path = tell(withoutSpaces(halfWidth(head.shown)));
    return { column: head.column, path, shown: head.shown, head };
  });
}

/**
 * What makes two tables the same kind of table: their heads, in whatever order. Callers keep a digest of it.
 */
export function headsText(columns: readonly TableColumn[]): string {
  return columns
    .map(({ path }) => path)
    .sort()
    .join("\n");
}
