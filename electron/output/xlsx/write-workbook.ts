import { type Cell, type CellStyle, type NamedRange, type WriteSheet, writeXlsx } from "hucre";
import { OutputError } from "../output-error.ts";
import type { AboutLine } from "./about.ts";
import { cellTextLimit, textCell } from "./cell-text.ts";
import { columnWidth } from "./column-width.ts";
import { type PrintedTable, tableSheet } from "./table-sheet.ts";

/**
 * Tables out to Excel and WPS: header bold and frozen, text always text, no formulas, and a 说明 sheet at
 * the end. The same input gives the same bytes; the time of day is never read.
 */

/** Text is written as text, never as a formula; null and "" leave the cell empty. */
export type TableCell = string | number | boolean | null;

export interface TableColumn {
  readonly header: string;
  /** In characters of a digit (a Chinese character takes two); measured from the cells where absent. */
  readonly width?: number;
  /** Default `text`: left, wrapped. `number`: right-aligned. `center`: short marks. */
  readonly type?: "text" | "number" | "center";
  /** Fixed decimals of numbers; without it a number shows as it is. */
  readonly decimals?: number;
}

export interface TableSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Columns that stay in view beside the header row. */
  readonly frozen?: number;
}

/** Excel stores a time of change; a fixed one keeps the bytes the same. The true time is on the 说明 sheet. */
const fixedTime = new Date(Date.UTC(2000, 0, 1));
const aboutSheetName = "说明";

/**
 * @returns the bytes of an .xlsx workbook
 * @throws OutputError `unwritableValue` for a number that is none or a text longer than a cell holds
 */
export async function writeWorkbook(
  sheets: readonly TableSheet[],
  options: { readonly about: readonly AboutLine[] },
): Promise<Uint8Array> {
  return writeSheets(sheets.map(toSheet), options.about);
}

/**
 * Tables of a document out to Excel and WPS as they are printed, one sheet each, with the 说明 sheet at the end.
 *
 * @returns the bytes of an .xlsx workbook
 * @throws OutputError `unwritableValue` for a text longer than a cell holds
 */
export async function writeTables(
  tables: readonly PrintedTable[],
  options: { readonly about: readonly AboutLine[] },
): Promise<Uint8Array> {
  const sheets = tables.map(tableSheet);
  for (const { name, cells } of sheets) {
    for (const [place, { value }] of cells ?? []) checkText(asTableCell(value), placeWords(name, place));
  }
  return writeSheets(sheets, options.about);
}

function asTableCell(value: Cell["value"] | undefined): TableCell {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** 表Ⅱ-2 第 5 行第 2 列 */
function placeWords(name: string, place: string): string {
  const [row = 0, column = 0] = place.split(",").map(Number);
  return `${name} 第 ${row + 1} 行第 ${column + 1} 列`;
}

function writeSheets(sheets: readonly WriteSheet[], lines: readonly AboutLine[]): Promise<Uint8Array> {
  const about: TableSheet = {
    name: aboutSheetName,
    columns: [
      { header: "项目", width: 20 },
      { header: "内容", width: 72 },
    ],
    rows: lines,
  };
  const all = [...sheets, toSheet(about)];
  return writeXlsx({
    sheets: all.map(withoutTitles),
    namedRanges: all.flatMap(printTitles),
    properties: { creator: "优均", created: fixedTime, modified: fixedTime },
    defaultFont: bodyFont,
  });
}

/** hucre writes sheet names into print titles without quotes, and Excel calls `表Ⅱ-1!$3:$4` a damaged file. */
function printTitles({ name, pageSetup }: WriteSheet): readonly NamedRange[] {
  const rows = pageSetup?.printTitlesRow;
  if (rows === undefined) return [];
  return [{ name: "_xlnm.Print_Titles", range: `'${name.replaceAll("'", "''")}'!${rows}`, scope: name }];
}

function withoutTitles({ pageSetup, ...sheet }: WriteSheet): WriteSheet {
  if (!pageSetup) return sheet;
  const { printTitlesRow: _, ...setup } = pageSetup;
  return { ...sheet, pageSetup: setup };
}

const bodyFont = { name: "宋体", size: 11 } as const;

const headerStyle: CellStyle = {
  font: { ...bodyFont, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EDEDED" } },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
};

function toSheet(sheet: TableSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.columns.forEach((column, index) => {
    cells.set(`0,${index}`, textCell(column.header, headerStyle));
  });
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((value, index) => {
      const cell = toCell(value, sheet.columns[index]);
      checkText(value, `${sheet.name} 第 ${rowIndex + 2} 行第 ${index + 1} 列`);
      if (cell) cells.set(`${rowIndex + 1},${index}`, cell);
    });
  });
  return {
    name: sheet.name,
    columns: sheet.columns.map((column, index) => ({
      width:
        column.width ??
        columnWidth(
          column.header,
          sheet.rows.map((row) => row[index] ?? null),
        ),
    })),
    cells,
    freezePane: { rows: 1, columns: sheet.frozen ?? 0 },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$1:$1",
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  };
}

function checkText(value: TableCell, where: string): void {
  const tooLong = typeof value === "string" && value.length > cellTextLimit;
  const noNumber = typeof value === "number" && !Number.isFinite(value);
  if (!tooLong && !noNumber) return;
  throw new OutputError("unwritableValue", {
    message: `${where}：${tooLong ? `文字超过 ${cellTextLimit} 个字，Excel 单元格放不下` : "不是有效的数"}。`,
    safe: "工作区的数据没有改动，文件没有写出。",
    remedy: tooLong ? "请把这段文字缩短后再导出。" : "请检查这个数据后再导出。",
  });
}

function toCell(value: TableCell, column: TableColumn | undefined): Partial<Cell> | undefined {
  if (value === null || value === "") return undefined;
  const style = bodyStyle(column);
  if (typeof value === "string") return textCell(value, style);
  if (typeof value === "boolean") return textCell(value ? "是" : "否", style);
  const numFmt = column?.decimals === undefined ? "General" : decimalFormat(column.decimals);
  return { value, style: { ...style, numFmt } };
}

function bodyStyle(column: TableColumn | undefined): CellStyle {
  const type = column?.type ?? "text";
  const horizontal = type === "number" ? "right" : type === "center" ? "center" : "left";
  return { alignment: { horizontal, vertical: "center", wrapText: true } };
}

function decimalFormat(decimals: number): string {
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}
