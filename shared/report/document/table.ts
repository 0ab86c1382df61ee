import type { FactState } from "../../county/fact.ts";
import type { FigureId, Run } from "./run.ts";

export type CellAlign = "left" | "center" | "right";

export interface TableColumn {
  /** Printed width in mm. A table wider than its page is narrowed in proportion. */
  readonly width: number;
  readonly align: CellAlign;
}

export interface TableCell {
  readonly text: string;
  /** Its column's where absent; head cells are centred. */
  readonly align?: CellAlign;
  /** Printed on a dark ground: 未达标. */
  readonly shaded?: boolean;
  /** `value` where absent. A `missing` cell prints in red. */
  readonly state?: FactState;
  readonly figure?: FigureId;
  /** The text as runs, where it is a sentence: its figures keep their ids and its empty slots their red. */
  readonly runs?: readonly Run[];
  /** Where the text prints a number: with how many decimals. Sheets keep it as a number. */
  readonly decimals?: number;
  /** Columns and rows that the cell covers; 1 where absent. */
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

export type TableRow = readonly TableCell[];

export interface Table {
  readonly kind: "table";
  /** Over the table, centred. */
  readonly caption?: string;
  /** Over the table, at the right: 单位：人. */
  readonly unitLine?: string;
  readonly columns: readonly TableColumn[];
  /** Repeated on every page that the table reaches. */
  readonly headRows: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** Smaller type, for tables of many columns. */
  readonly dense?: boolean;
  /** Under the table, one paragraph each. */
  readonly notes: readonly string[];
  /** The figures that the notes print. */
  readonly noted?: readonly Run[];
}

export function column(width: number, align: CellAlign = "center"): TableColumn {
  return { width, align };
}

export function cell(content: string, options: Omit<TableCell, "text"> = {}): TableCell {
  return { ...options, text: content };
}

/** A table cell without data: it says 待填 and prints in red. */
export function missingCell(options: Omit<TableCell, "text" | "state"> = {}): TableCell {
  return { ...options, text: "待填", state: "missing" };
}

export type TableOptions = Partial<Omit<Table, "kind">> & Pick<Table, "columns" | "rows">;

/** A table. Throws RangeError where it has no rows or they do not fill its columns exactly. */
export function table(options: TableOptions): Table {
  const built: Table = { headRows: [], notes: [], ...options, kind: "table" };
  if (built.headRows.length + built.rows.length === 0) throw new RangeError("a table without rows");
  checkGrid(built.headRows, built.columns.length, "head row");
  checkGrid(built.rows, built.columns.length, "row");
  return built;
}

/** Word and WPS disagree on rows that do not fill the grid, so none is let through. */
function checkGrid(rows: readonly TableRow[], width: number, what: string): void {
  let open = new Array<number>(width).fill(0);
  rows.forEach((row, index) => {
    const filled = fillRow(row, open);
    if (!filled) throw new RangeError(`${what} ${index + 1} does not fill ${width} columns`);
    open = filled;
  });
  if (open.some((left) => left > 0)) throw new RangeError(`a cell reaches below the last ${what}`);
}

/** Rows that each column is still covered for after this row; undefined where the row does not fit. */
function fillRow(row: TableRow, open: readonly number[]): number[] | undefined {
  const next = open.map((left) => Math.max(left - 1, 0));
  let place = 0;
  for (const { colSpan = 1, rowSpan = 1 } of row) {
    while ((open[place] ?? 0) > 0) place += 1;
    for (let taken = 0; taken < colSpan; taken += 1, place += 1) {
      if (open[place] !== 0) return undefined;
      next[place] = rowSpan - 1;
    }
  }
  while ((open[place] ?? 0) > 0) place += 1;
  return place === open.length ? next : undefined;
}
