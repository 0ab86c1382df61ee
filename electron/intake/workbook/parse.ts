import { type Cell, type CellValue, type Sheet as ParsedSheet, readXlsx } from "hucre/xlsx";
import type { UnreadableCell } from "../../../shared/county/import/cell-content.ts";
import type { MergedRange } from "../../../shared/county/import/table-view.ts";
import { cellName } from "./cell-name.ts";
import { RefusedFile, refusals } from "./refusal.ts";
import type { SheetExtent } from "./sheet-guard.ts";

/** A cell whose value is no value to read, and how it shows. */
export interface CellMark {
  readonly row: number;
  readonly column: number;
  readonly reason: UnreadableCell;
  readonly shown: string;
}

/** One sheet as plain data, so that it crosses from the worker cheaply. */
export interface SheetData {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly marks: readonly CellMark[];
  readonly merges: readonly MergedRange[];
}

function plainValue(value: CellValue): string | number | boolean | null {
  return value instanceof Date ? null : value;
}

function isPercent(cell: Cell): boolean {
  return typeof cell.value === "number" && (cell.style?.numFmt ?? "").includes("%");
}

/** The reason why a cell with details is not read; undefined for one that is. */
function reasonOf(cell: Cell): Omit<CellMark, "row" | "column"> | undefined {
  if (cell.type === "error") return { reason: "errorValue", shown: String(cell.value) };
  if (cell.formula !== undefined && cell.value === null) return { reason: "notComputed", shown: "" };
  if (isPercent(cell))
    return { reason: "percent", shown: `${Number((Number(cell.value) * 100).toPrecision(15))}%` };
  return undefined;
}

function detailMarks(sheet: ParsedSheet): CellMark[] {
  const marks: CellMark[] = [];
  for (const [key, cell] of sheet.cells ?? []) {
    const reason = reasonOf(cell);
    if (!reason) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    marks.push({ row, column, ...reason });
  }
  return marks;
}

function dateMarks(sheet: ParsedSheet): CellMark[] {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      value instanceof Date
        ? [{ row, column, reason: "date" as const, shown: value.toISOString().slice(0, 10) }]
        : [],
    ),
  );
}

function plainSheet(sheet: ParsedSheet): SheetData {
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((cells) => cells.map(plainValue)),
    marks: [...detailMarks(sheet), ...dateMarks(sheet)],
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
  };
}

/**
 * Reads a guarded workbook with hucre, the only file that knows it for reading. Styles are read because a
 * percent format changes what a number means. Throws RefusedFile.
 */
export async function parseWorkbook(bytes: Buffer, extent: SheetExtent): Promise<readonly SheetData[]> {
  const range = `A1:${cellName(Math.max(1, extent.rows) - 1, Math.max(1, extent.columns) - 1)}`;
  try {
    const workbook = await readXlsx(bytes, { readStyles: true, range });
    return workbook.sheets.map(plainSheet);
  } catch {
    throw new RefusedFile(refusals.damaged);
  }
}
