/** Where the focus stands: row −1 is the head. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface TableSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows of one page of the screen. */
  readonly page: number;
}

type Move = (place: CellPlace, size: TableSize) => CellPlace;

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: Math.max(0, row - page), column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  "Control+Home": () => ({ row: 0, column: 0 }),
  "Control+End": (_place, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

/** Where a key takes the focus, never beyond the table; undefined where the key moves nothing. */
export function moveCell(key: string, place: CellPlace, size: TableSize): CellPlace | undefined {
  const moved = moves[key]?.(place, size);
  if (!moved) return undefined;
  return {
    row: Math.max(-1, Math.min(moved.row, size.rows - 1)),
    column: Math.max(0, Math.min(moved.column, size.columns - 1)),
  };
}
