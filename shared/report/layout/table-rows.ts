import type { CellAlign, Table, TableCell, TableRow } from "../document/table.ts";
import type { BrokenLine } from "./break-lines.ts";
import { cellSideMargin } from "./column-widths.ts";
import type { FormatName } from "./paragraph-formats.ts";
import { placedRows } from "./table-grid.ts";
import { linesOf, stretchesOf, type Typesetting } from "./typesetting.ts";

/** A cell as it is set. Lengths in twips from the left edge of the table. */
export interface SetCell {
  readonly left: number;
  readonly width: number;
  readonly rowSpan: number;
  readonly format: FormatName;
  readonly align: CellAlign;
  readonly shaded: boolean;
  readonly lines: readonly BrokenLine[];
}

export interface SetRow {
  readonly head: boolean;
  /** In twips, written into the file as the row's height, so that no program computes one of its own. */
  readonly height: number;
  /** A cell of it reaches into the next row, which stays on its page. */
  readonly keepNext: boolean;
  /** Cells that begin in this row. */
  readonly cells: readonly SetCell[];
}

/** Lowest height of a row: about 7 mm, so that a row of one line can still be written into. */
const lowestRow = 400;
/** Over and under the lines of a cell; holds the borders too, which every program counts otherwise. */
const padding = 50;

/** Head rows and rows of a table with their heights. */
export function tableRows(table: Table, widths: readonly number[], setting: Typesetting): readonly SetRow[] {
  return [
    ...setRows(table.headRows, { table, widths, setting, head: true }),
    ...setRows(table.rows, { table, widths, setting, head: false }),
  ];
}

interface RowSetting {
  readonly table: Table;
  readonly widths: readonly number[];
  readonly setting: Typesetting;
  readonly head: boolean;
}

function setRows(rows: readonly TableRow[], options: RowSetting): readonly SetRow[] {
  const cells = placedRows(rows).map((row) =>
    row
      .filter(({ merge }) => merge !== "continue")
      .map(({ start, colSpan, cell }) => setCell(cell, { start, colSpan }, options)),
  );
  const heights = rowHeights(cells, options);
  const reaches = reachingRows(cells);
  return cells.map((own, index) => ({
    head: options.head,
    height: heights[index] ?? lowestRow,
    keepNext: options.head || reaches.has(index),
    cells: own,
  }));
}

export function cellFormat(head: boolean, { dense }: Pick<Table, "dense">): FormatName {
  if (dense) return head ? "denseHead" : "denseCell";
  return head ? "tableHead" : "tableCell";
}

interface GridPlace {
  readonly start: number;
  readonly colSpan: number;
}

function setCell(cell: TableCell, { start, colSpan }: GridPlace, options: RowSetting): SetCell {
  const { table, widths, setting, head } = options;
  const format = cellFormat(head, table);
  const left = total(widths.slice(0, start));
  const width = total(widths.slice(start, start + colSpan));
  const look = cell.state === "missing" ? "missing" : "plain";
  const stretches = cell.runs ? stretchesOf(cell.runs) : [{ text: cell.text, look } as const];
  const available = width - 2 * cellSideMargin;
  return {
    left,
    width,
    rowSpan: cell.rowSpan ?? 1,
    format,
    align: cell.align ?? (head ? "center" : (table.columns[start]?.align ?? "left")),
    shaded: cell.shaded ?? false,
    lines: linesOf(stretches, setting, { format: setting.formats[format], available }),
  };
}

/** Rows that a cell covers together with the row after them. */
function reachingRows(rows: readonly (readonly SetCell[])[]): ReadonlySet<number> {
  const covered = rows.flatMap((cells, index) =>
    cells.flatMap(({ rowSpan }) => Array.from({ length: rowSpan - 1 }, (_, down) => index + down)),
  );
  return new Set(covered);
}

/** Each row as high as its highest cell; what a cell over several rows needs beyond them goes to its last one. */
function rowHeights(rows: readonly (readonly SetCell[])[], { setting }: RowSetting): readonly number[] {
  const needed = ({ lines, format }: SetCell): number =>
    lines.length * setting.formats[format].line + 2 * padding;
  const heights = rows.map((cells) =>
    Math.max(lowestRow, ...cells.filter(({ rowSpan }) => rowSpan === 1).map(needed)),
  );
  for (const [index, cells] of rows.entries()) {
    for (const cell of cells.filter(({ rowSpan }) => rowSpan > 1)) {
      const last = Math.min(index + cell.rowSpan, heights.length) - 1;
      const lack = needed(cell) - total(heights.slice(index, last + 1));
      if (lack > 0) heights[last] = (heights[last] ?? 0) + lack;
    }
  }
  return heights;
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
