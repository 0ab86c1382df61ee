import type { HeadRows } from "../labels/head.ts";
import type { TableView } from "../table-view.ts";
import type { MappedColumn, TableMapping } from "./mapping.ts";
import { type TableColumn, tableColumns } from "./table-columns.ts";

/** The table of a mapping as it stands in one sheet. */
export interface LocatedTable {
  readonly head: HeadRows;
  readonly key: TableColumn;
  readonly stage?: TableColumn;
  readonly columns: readonly { readonly at: TableColumn; readonly as: MappedColumn }[];
  /** Mapped columns that this sheet does not have. */
  readonly missing: readonly MappedColumn[];
}

const deepestHead = 60;

function tableAt(view: TableView, mapping: TableMapping, head: HeadRows): LocatedTable | undefined {
  const byPath = new Map(tableColumns(view, head).map((column) => [column.path, column]));
  const key = byPath.get(mapping.key.path);
  if (!key) return undefined;
  const stage = mapping.stage.from === "column" ? byPath.get(mapping.stage.path) : undefined;
  if (mapping.stage.from === "column" && !stage) return undefined;
  const found = mapping.columns.map((as) => ({ as, at: byPath.get(as.path) }));
  return {
    head,
    key,
    ...(stage ? { stage } : {}),
    columns: found.flatMap(({ as, at }) => (at ? [{ as, at }] : [])),
    missing: found.flatMap(({ as, at }) => (at ? [] : [as])),
  };
}

/**
 * Finds the mapping's head in a sheet, wherever it stands and in whatever order its columns are. Undefined where
 * the key or all of the columns are missing.
 */
export function locateTable(view: TableView, mapping: TableMapping): LocatedTable | undefined {
  let best: LocatedTable | undefined;
  for (let top = 0; top < Math.min(view.rowCount, deepestHead); top += 1) {
    const table = tableAt(view, mapping, { top, bottom: top + mapping.headRows - 1 });
    if (!table || table.columns.length <= (best?.columns.length ?? 0)) continue;
    if (table.missing.length === 0) return table;
    best = table;
  }
  return best;
}
