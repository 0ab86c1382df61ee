import type { Document } from "./document.ts";
import type { Table, TableCell, TableRow } from "./table.ts";

/** A table's rows with covered places filled: `rows[3][5]` is the cell that is printed there, whatever it spans. */
export interface TableGrid {
  /** The texts over a column, from top to bottom, each once: 资源配置／生均面积. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A head may be broken into lines to fit its column. */
function oneLine(text: string): string {
  return text.replaceAll("\n", "");
}

const none: TableCell = { text: "" };

function filled(rows: readonly TableRow[], width: number): TableCell[][] {
  const grid = rows.map(() => new Array<TableCell | undefined>(width).fill(undefined));
  rows.forEach((row, top) => {
    let left = 0;
    for (const cell of row) {
      while (grid[top]?.[left] !== undefined) left += 1;
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1) {
        grid[top + down]?.fill(cell, left, left + (cell.colSpan ?? 1));
      }
      left += cell.colSpan ?? 1;
    }
  });
  return grid.map((row) => row.map((cell) => cell ?? none));
}

export function tableGrid({ headRows, rows, columns }: Table): TableGrid {
  const head = filled(headRows, columns.length);
  const heads = columns.map((_, at) =>
    [...new Set(head.map((row) => oneLine(row[at]?.text ?? "")))].join(headParts),
  );
  return { heads, rows: filled(rows, columns.length) };
}

/** Which column has the pattern in a line of its head; undefined where none has. */
export function columnOf({ heads }: TableGrid, pattern: RegExp): number | undefined {
  const at = heads.findIndex((head) => head.split(headParts).some((line) => pattern.test(line)));
  return at < 0 ? undefined : at;
}

/** 教职工数·小学·合计（L21）: a column as a sentence names it. */
export function columnName({ heads }: TableGrid, column: number): string {
  const lines = (heads[column] ?? "").split(headParts).filter((line) => line !== "");
  const code = lines.find((line) => isColumnCode(line));
  const name = lines.filter((line) => line !== code).join("·");
  return code === undefined ? name : `${name}（${code}）`;
}

/** L1 … L24: the columns of 申报表 have codes. */
export function isColumnCode(line: string): boolean {
  return /^L\d+$/.test(line);
}

export const headParts = "／";

/** A cell that covers the whole row names the rows below it: 小学（120所）. */
export function isBand(row: readonly TableCell[]): boolean {
  return row.length > 1 && row.every((cell) => cell === row[0]);
}

export interface NamedTable {
  /** Its caption, or the heading that it stands under. */
  readonly under: string;
  readonly table: Table;
}

/** The tables of a document in reading order, each by its caption or by what stands above it. */
export function tablesOf({ title, sections }: Document): readonly NamedTable[] {
  let under = title;
  const tables: NamedTable[] = [];
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === "heading") under = block.text;
    else if (block.kind === "attachment") under = block.title;
    else if (block.kind === "table") {
      under = block.caption ?? under;
      tables.push({ under, table: block });
    }
  }
  return tables;
}
