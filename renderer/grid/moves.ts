/** A cell of a grid by its row and its column, both counted from 0 as they stand on screen. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  /** Columns that are typed into; the frozen names before them are not counted. */
  readonly columns: number;
}

/** A key that leaves a cell. */
export interface MoveKey {
  readonly key: "Enter" | "Tab" | "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";
  readonly shift: boolean;
}

export interface Move {
  readonly place: GridPlace;
  /** The column in which a run of Tabs began; Enter goes back to it. Undefined when no run is on. */
  readonly run: number | undefined;
}

function within(value: number, count: number): number {
  return Math.min(Math.max(value, 0), Math.max(count - 1, 0));
}

/** Tab goes on in the next row; at the very first and last cell it stays. */
function byTab(at: GridPlace, step: 1 | -1, { rows, columns }: GridSize): GridPlace {
  const index = within(at.row * columns + at.column + step, rows * columns);
  return { row: Math.floor(index / columns), column: index % columns };
}

/**
 * Where a key leads, as in Excel: Enter down, Tab to the right and on in the next row, Shift the other way.
 * After a run of Tabs, Enter goes to the next row in the column where the run began: so rows are filled one
 * after the other.
 */
export function nextPlace(at: GridPlace, { key, shift }: MoveKey, size: GridSize, run?: number): Move {
  const down = (step: number, column = at.column): GridPlace => ({
    row: within(at.row + step, size.rows),
    column: within(column, size.columns),
  });
  const across = (step: number): GridPlace => ({
    row: at.row,
    column: within(at.column + step, size.columns),
  });
  switch (key) {
    case "Enter":
      return { place: down(shift ? -1 : 1, shift ? at.column : (run ?? at.column)), run: undefined };
    case "Tab":
      return { place: byTab(at, shift ? -1 : 1, size), run: run ?? at.column };
    case "ArrowUp":
      return { place: down(-1), run: undefined };
    case "ArrowDown":
      return { place: down(1), run: undefined };
    case "ArrowLeft":
      return { place: across(-1), run: undefined };
    case "ArrowRight":
      return { place: across(1), run: undefined };
  }
}
