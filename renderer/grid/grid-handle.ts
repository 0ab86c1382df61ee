import type { GridApi } from "ag-grid-community";
import type { GridSelection } from "./grid-selection.ts";
import type { GridCellId, GridHandle } from "./grid-types.ts";

/** More cells than ever stand on the screen: looking for each would cost more than painting all. */
const mostRepainted = 200;

function repaintCell<Row>(grid: GridApi<Row>, { row, column }: GridCellId): void {
  const node = grid.getRowNode(row);
  const known = grid.getColumn(column);
  if (node && known) grid.refreshCells({ force: true, rowNodes: [node], columns: [known] });
}

interface Standing<Row> {
  readonly current: () => GridApi<Row> | undefined;
  readonly selection: () => GridSelection | undefined;
  /** Drops what was kept from the last painting. */
  readonly forget: () => void;
}

/** What a page can ask of a grid that stands. */
export function gridHandle<Row extends { readonly id: string }>({
  current,
  selection,
  forget,
}: Standing<Row>): GridHandle {
  return {
    selected: () => selection()?.cells() ?? { rows: [], columns: [] },
    focusCell({ row, column }) {
      const grid = current();
      const rowIndex = grid?.getRowNode(row)?.rowIndex ?? undefined;
      if (!grid || rowIndex === undefined || !grid.getColumn(column)?.isVisible()) return false;
      grid.ensureIndexVisible(rowIndex, "middle");
      grid.ensureColumnVisible(column, "middle");
      grid.setFocusedCell(rowIndex, column);
      return true;
    },
    focused() {
      const grid = current();
      const at = grid?.getFocusedCell();
      if (!grid || !at) return undefined;
      const row = grid.getDisplayedRowAtIndex(at.rowIndex)?.data?.id;
      return row === undefined ? undefined : { row, column: at.column.getColId() };
    },
    repaintColumn(column) {
      const known = current()?.getColumn(column);
      if (known) current()?.refreshCells({ force: true, columns: [known] });
    },
    repaint(cells) {
      forget();
      const grid = current();
      if (!grid) return;
      if (cells === "all" || cells.length > mostRepainted) grid.refreshCells({ force: true });
      else for (const cell of cells) repaintCell(grid, cell);
    },
  };
}
