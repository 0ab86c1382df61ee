import type { TableCell, TableRow } from "../document/table.ts";

/** One cell as Word writes it: a cell over several rows is written again, empty, in each of them. */
export interface PlacedCell {
  /** The first grid column that it covers. */
  readonly start: number;
  readonly colSpan: number;
  readonly cell: TableCell;
  readonly merge?: "restart" | "continue";
}

interface Reaching {
  readonly placed: PlacedCell;
  readonly rowsLeft: number;
}

/** Rows with every place of the grid filled, from rows that `table()` has accepted. */
export function placedRows(rows: readonly TableRow[]): readonly (readonly PlacedCell[])[] {
  let reaching: readonly Reaching[] = [];
  return rows.map((row) => {
    const placed = placeRow(row, reaching);
    reaching = placed.flatMap((each) => stillReaching(each, reaching));
    return placed;
  });
}

function placeRow(row: TableRow, reaching: readonly Reaching[]): readonly PlacedCell[] {
  const fromAbove = new Map(reaching.map(({ placed }) => [placed.start, placed]));
  const placed: PlacedCell[] = [];
  let place = 0;
  const passCellsFromAbove = (): void => {
    for (let above = fromAbove.get(place); above; above = fromAbove.get(place)) {
      placed.push({ ...above, merge: "continue" });
      place += above.colSpan;
    }
  };
  for (const cell of row) {
    passCellsFromAbove();
    const { colSpan = 1, rowSpan = 1 } = cell;
    placed.push({ start: place, colSpan, cell, ...(rowSpan > 1 && { merge: "restart" as const }) });
    place += colSpan;
  }
  passCellsFromAbove();
  return placed;
}

function stillReaching(placed: PlacedCell, before: readonly Reaching[]): readonly Reaching[] {
  const earlier = before.find((each) => each.placed.start === placed.start);
  const rowsLeft =
    placed.merge === "continue" ? (earlier?.rowsLeft ?? 1) - 1 : (placed.cell.rowSpan ?? 1) - 1;
  return rowsLeft > 0 ? [{ placed, rowsLeft }] : [];
}
