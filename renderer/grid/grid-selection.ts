import type { Column, GridApi } from "ag-grid-community";
import type { GridSelectedCells } from "./grid-types.ts";
import type { GridPlace } from "./moves.ts";
import {
  boxOf,
  type GridBox,
  type GridExtent,
  type GridRange,
  isSameRange,
  isSingle,
  isWithin,
} from "./selection.ts";

export const selectedClass = "youjun-selected";

/** The selected rectangle of a grid. One cell alone is no selection: then the focus says which it is. */
export interface GridSelection {
  readonly range: GridRange | undefined;
  extent(): GridExtent;
  /** The ids of the displayed columns from left to right. */
  columns(): readonly string[];
  /** Selects and paints; a single cell selects nothing. */
  select(range: GridRange | undefined): void;
  /** The place of the focused cell. */
  focusPlace(): GridPlace | undefined;
  /** The selected rectangle, or the focused cell; undefined where nothing has the focus. */
  box(): GridBox | undefined;
  isSelected(row: number | null | undefined, column: Column): boolean;
  /** Rows or columns came, went or moved: what was selected is another thing now. */
  renew(): void;
  /** The selected ids, or those of the focused cell. */
  cells(): GridSelectedCells;
}

interface SelectionOptions<Row> {
  /** Where the cells stand on the page. */
  readonly root: HTMLElement;
  readonly idOf: (row: Row) => string;
  readonly onChange: () => void;
}

/** Marks the cells on the screen; those that scroll in later are marked as they are made. */
function paint(root: HTMLElement, isSelected: (row: number, column: string) => boolean): void {
  for (const row of root.querySelectorAll<HTMLElement>(".ag-row")) {
    const index = Number(row.getAttribute("row-index"));
    for (const cell of row.querySelectorAll<HTMLElement>(".ag-cell")) {
      cell.classList.toggle(selectedClass, isSelected(index, cell.getAttribute("col-id") ?? ""));
    }
  }
}

export function createGridSelection<Row>(
  api: GridApi<Row>,
  { root, idOf, onChange }: SelectionOptions<Row>,
): GridSelection {
  let range: GridRange | undefined;
  let box: GridBox | undefined;
  let columns: readonly string[] | undefined;
  let places: ReadonlyMap<string, number> | undefined;
  let rows = api.getDisplayedRowCount();
  let painting = false;

  const columnIds = () => {
    columns ??= api.getAllDisplayedColumns().map((column) => column.getColId());
    return columns;
  };
  const columnPlace = (id: string) => {
    places ??= new Map(columnIds().map((each, at) => [each, at]));
    return places.get(id) ?? -1;
  };
  const isInBox = (row: number, column: string) =>
    box !== undefined && isWithin(box, { row, column: columnPlace(column) });

  /** A mouse that is dragged tells more often than the screen shows. */
  function paintSoon(): void {
    if (painting) return;
    painting = true;
    requestAnimationFrame(() => {
      painting = false;
      paint(root, isInBox);
      onChange();
    });
  }

  function focusPlace(): GridPlace | undefined {
    const at = api.getFocusedCell();
    return at ? { row: at.rowIndex, column: columnPlace(at.column.getColId()) } : undefined;
  }

  function boxNow(): GridBox | undefined {
    const at = focusPlace();
    return box ?? (at && boxOf({ anchor: at, end: at }));
  }

  function select(next: GridRange | undefined): void {
    const wanted = next && !isSingle(next) ? next : undefined;
    if (isSameRange(range, wanted)) return;
    range = wanted;
    box = wanted && boxOf(wanted);
    paintSoon();
  }

  return {
    get range() {
      return range;
    },
    extent: () => ({ rows: api.getDisplayedRowCount(), columns: columnIds().length }),
    columns: columnIds,
    select,
    focusPlace,
    box: boxNow,
    isSelected: (row, column) => box !== undefined && row != null && isInBox(row, column.getColId()),
    renew() {
      const before = columns?.join(" ");
      columns = undefined;
      places = undefined;
      const count = api.getDisplayedRowCount();
      if (count !== rows || (before !== undefined && before !== columnIds().join(" "))) select(undefined);
      rows = count;
    },
    cells() {
      const at = boxNow();
      if (!at) return { rows: [], columns: [] };
      const chosen: string[] = [];
      for (let row = at.top; row <= at.bottom; row += 1) {
        const data = api.getDisplayedRowAtIndex(row)?.data;
        if (data) chosen.push(idOf(data));
      }
      return { rows: chosen, columns: columnIds().slice(at.left, at.right + 1) };
    },
  };
}
