import type { Cell, CellStyle, FontStyle, MergeRange, RowDef, WriteSheet } from "hucre";
import { parseDecimal } from "../../../shared/county/exact/rational.ts";
import { displayWidth } from "../../../shared/report/document/display-width.ts";
import type { Run } from "../../../shared/report/document/run.ts";
import type { CellAlign, Table, TableCell, TableRow } from "../../../shared/report/document/table.ts";
import { placedRows } from "../../../shared/report/layout/table-grid.ts";
import { textCell } from "./cell-text.ts";

/**
 * A table of a document as a sheet: the same cells, merged as they are in print, numbers as numbers. Title,
 * unit line and notes stand over and under it in merged rows, because that is how forms are filled and printed.
 */
export interface PrintedTable {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly orientation: "portrait" | "landscape";
  readonly table: Table;
}

const song = "宋体";
const size = 10.5;
const shade = "BFBFBF";
const red = { rgb: "FF0000" } as const;
const thin = { style: "thin", color: { rgb: "000000" } } as const;
const borders = { top: thin, right: thin, bottom: thin, left: thin } as const;

/** Width of a digit of the default font at 96 dpi, in mm: what Excel counts column widths in. */
const digitWidth = 1.86;
/** Points of one line of text and of the room above and under it. */
const lineHeight = 14;
const rowPadding = 6;
/** Digits that a spreadsheet keeps exactly. */
const exactDigits = 15;

interface Place {
  readonly row: number;
  readonly column: number;
}

interface CellLook {
  readonly align: CellAlign;
  readonly head: boolean;
}

interface Drawn {
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
  readonly rowDefs: Map<number, RowDef>;
}

function numberFormat(decimals: number): string {
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

/** The printed number as a number; undefined where the cell prints none that a spreadsheet keeps exactly. */
function numberOf({ text, decimals }: TableCell): number | undefined {
  if (decimals === undefined || !parseDecimal(text)) return undefined;
  return text.replace(/[-.]/g, "").replace(/^0+/, "").length <= exactDigits ? Number(text) : undefined;
}

function styleOf(cell: TableCell, { align, head }: CellLook): CellStyle {
  const font: FontStyle = {
    name: head ? "黑体" : song,
    size,
    ...(cell.state === "missing" && { color: red }),
  };
  return {
    font,
    border: borders,
    alignment: { horizontal: align, vertical: "center", wrapText: true },
    ...(cell.shaded && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: shade } } }),
  };
}

function richText(runs: readonly Run[]): NonNullable<Cell["richText"]> {
  return runs.map((run) => ({
    text: textCell(run.text).value as string,
    font: {
      name: song,
      size,
      ...(run.kind === "missing" && { color: red }),
      ...(run.kind === "emphasis" && { bold: true }),
    },
  }));
}

function contentOf(cell: TableCell, look: CellLook): Partial<Cell> {
  const style = styleOf(cell, look);
  const number = numberOf(cell);
  if (number !== undefined) {
    return { value: number, style: { ...style, numFmt: numberFormat(cell.decimals ?? 0) } };
  }
  if (cell.text === "") return { value: null, style };
  const plain = textCell(cell.text, style);
  const hasMissing = cell.runs?.some(({ kind }) => kind === "missing") ?? false;
  return cell.runs && hasMissing ? { ...plain, richText: richText(cell.runs) } : plain;
}

/** Lines that a text takes in a width of so many digits; breaks of its own count. */
function linesOf(text: string, width: number): number {
  const room = Math.max(Math.floor(width) - 1, 2);
  return text
    .split("\n")
    .reduce((lines, part) => lines + Math.max(Math.ceil(displayWidth(part) / room), 1), 0);
}

/** Excel measures no merged cell by itself, so the height of every row is stated. */
function heightFor(lines: number): number {
  return Math.min(lines * lineHeight + rowPadding, 409);
}

function widthsOf({ columns }: Table): readonly number[] {
  return columns.map(({ width }) => Math.max(width / digitWidth, 3));
}

function spanWidth(widths: readonly number[], start: number, count: number): number {
  return widths.slice(start, start + count).reduce((sum, width) => sum + width, 0);
}

/** A line over or under the table, across its whole width. */
function drawLine(
  drawn: Drawn,
  row: number,
  of: { text: string; style: CellStyle; widths: readonly number[]; height?: number },
): void {
  const { text, style, widths } = of;
  const alignment = { vertical: "center", wrapText: true, ...style.alignment } as const;
  drawn.cells.set(`${row},0`, textCell(text, { ...style, alignment }));
  if (widths.length > 1) {
    drawn.merges.push({ startRow: row, endRow: row, startCol: 0, endCol: widths.length - 1 });
  }
  const lines = linesOf(text, spanWidth(widths, 0, widths.length));
  drawn.rowDefs.set(row, { height: of.height ?? heightFor(lines) });
}

function drawRows(
  drawn: Drawn,
  rows: readonly TableRow[],
  of: { from: number; head: boolean; table: Table; widths: readonly number[] },
): void {
  const { from, head, table, widths } = of;
  placedRows(rows).forEach((placed, index) => {
    const row = from + index;
    let lines = 1;
    for (const { start, colSpan, cell, merge } of placed) {
      const align = cell.align ?? (head ? "center" : (table.columns[start]?.align ?? "left"));
      const look = { align, head };
      drawSpan(drawn, { row, column: start }, { cell, look, colSpan, continued: merge === "continue" });
      const { rowSpan = 1 } = cell;
      if (rowSpan === 1) lines = Math.max(lines, linesOf(cell.text, spanWidth(widths, start, colSpan)));
    }
    drawn.rowDefs.set(row, { height: heightFor(lines) });
  });
  stretchTallCells(drawn, rows, of);
}

/** A cell over several rows needs their heights together: what is lacking goes to the last of them. */
function stretchTallCells(
  { rowDefs }: Drawn,
  rows: readonly TableRow[],
  { from, widths }: { from: number; widths: readonly number[] },
): void {
  placedRows(rows).forEach((placed, index) => {
    for (const { start, colSpan, cell, merge } of placed) {
      const { rowSpan = 1 } = cell;
      if (merge !== "restart") continue;
      const covered = Array.from({ length: rowSpan }, (_, below) => from + index + below);
      const known = covered.reduce((sum, row) => sum + (rowDefs.get(row)?.height ?? 0), 0);
      const lacking = heightFor(linesOf(cell.text, spanWidth(widths, start, colSpan))) - known;
      const last = from + index + rowSpan - 1;
      if (lacking > 0) rowDefs.set(last, { height: (rowDefs.get(last)?.height ?? 0) + lacking });
    }
  });
}

/** The cell with its content at its first place, and the frame at every place that it covers. */
function drawSpan(
  { cells, merges }: Drawn,
  { row, column }: Place,
  of: { cell: TableCell; look: CellLook; colSpan: number; continued: boolean },
): void {
  const { cell, look, colSpan, continued } = of;
  const framed = { value: null, style: styleOf(cell, look) };
  for (let at = column; at < column + colSpan; at += 1) cells.set(`${row},${at}`, framed);
  if (continued) return;
  cells.set(`${row},${column}`, contentOf(cell, look));
  const { rowSpan = 1 } = cell;
  if (colSpan * rowSpan > 1) {
    merges.push({ startRow: row, endRow: row + rowSpan - 1, startCol: column, endCol: column + colSpan - 1 });
  }
}

const captionStyle: CellStyle = { font: { name: "黑体", size: 14 }, alignment: { horizontal: "center" } };
const unitStyle: CellStyle = { font: { name: song, size }, alignment: { horizontal: "right" } };
const noteStyle: CellStyle = { font: { name: song, size }, alignment: { horizontal: "left" } };

/** The table as a sheet that prints on A4: its width on one page, its head on every page. */
export function tableSheet({ name, orientation, table }: PrintedTable): WriteSheet {
  const widths = widthsOf(table);
  const drawn: Drawn = { cells: new Map(), merges: [], rowDefs: new Map() };
  let row = 0;
  const line = (text: string | undefined, style: CellStyle, height?: number): void => {
    if (text === undefined) return;
    drawLine(drawn, row, { text, style, widths, ...(height !== undefined && { height }) });
    row += 1;
  };
  line(table.caption, captionStyle, 26);
  line(table.unitLine, unitStyle);
  const head = row;
  drawRows(drawn, table.headRows, { from: row, head: true, table, widths });
  row += table.headRows.length;
  const body = row;
  drawRows(drawn, table.rows, { from: row, head: false, table, widths });
  row += table.rows.length;
  for (const note of table.notes) line(note, noteStyle);
  return {
    name,
    columns: widths.map((width) => ({ width })),
    ...drawn,
    ...(body > 0 && { freezePane: { rows: body, columns: 0 } }),
    pageSetup: {
      paperSize: "a4",
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      ...(body > head && { printTitlesRow: `$${head + 1}:$${body}` }),
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  };
}
