import { blankCell, type CellContent, textCell } from "../../../shared/county/import/cell-content.ts";
import type { MergedRange, TableView } from "../../../shared/county/import/table-view.ts";
import type { CellMark, SheetData } from "./parse.ts";

/** One sheet of a workbook. */
export interface Sheet extends TableView {
  readonly hidden: boolean;
}

function contentOf(value: string | number | boolean | null | undefined): CellContent {
  if (value === null || value === undefined) return blankCell;
  if (typeof value === "number") return { type: "number", number: value };
  if (typeof value === "boolean") return { type: "boolean", boolean: value };
  return textCell(value);
}

function markContent({ reason, shown }: CellMark): CellContent {
  return { type: "unreadable", reason, shown };
}

/** Merges by row, so that a look-up does not walk all of them. */
function mergesByRow(merges: readonly MergedRange[], rowCount: number): Map<number, MergedRange[]> {
  const rows = new Map<number, MergedRange[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, rowCount - 1); row += 1) {
      const inRow = rows.get(row);
      if (inRow) inRow.push(merge);
      else rows.set(row, [merge]);
    }
  }
  return rows;
}

/** The sheet behind plain data. */
export function openSheet(data: SheetData): Sheet {
  const { name, hidden, rows } = data;
  const marks = new Map(data.marks.map((mark) => [`${mark.row} ${mark.column}`, markContent(mark)]));
  const merges = mergesByRow(data.merges, rows.length);
  const cell = (row: number, column: number): CellContent =>
    (marks.size > 0 ? marks.get(`${row} ${column}`) : undefined) ?? contentOf(rows[row]?.[column]);
  const mergeAt = (row: number, column: number) =>
    merges.get(row)?.find(({ left, right }) => column >= left && column <= right);
  return {
    name,
    hidden,
    rowCount: rows.length,
    columnCount: rows.reduce((most, cells) => Math.max(most, cells.length), 0),
    cell,
    mergeAt,
    heading: (row, column) => {
      const merge = mergeAt(row, column);
      const value = rows[merge?.top ?? row]?.[merge?.left ?? column];
      return value === null || value === undefined ? "" : String(value);
    },
  };
}

function someCell(sheet: Sheet, row: number, test: (content: CellContent) => boolean): boolean {
  for (let column = 0; column < sheet.columnCount; column += 1) {
    if (test(sheet.cell(row, column))) return true;
  }
  return false;
}

/** Whether nothing stands in the row. */
export function isBlankRow(sheet: Sheet, row: number): boolean {
  return !someCell(sheet, row, ({ type }) => type !== "blank");
}

/** Whether a number stands in the row, as in rows of data and never in heads. */
export function hasNumber(sheet: Sheet, row: number): boolean {
  return someCell(sheet, row, ({ type }) => type === "number");
}
