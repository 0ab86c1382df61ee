import type { Table } from "../document/table.ts";
import { twipsOfMillimetres } from "./units.ts";

/** Between the edge of a cell and its text, at either side, in twips: 1 mm. */
export const cellSideMargin = 57;

/** Column widths in twips, narrowed in proportion where the page is too small for them. */
export function columnWidths(table: Pick<Table, "columns">, available: number): readonly number[] {
  const wanted = table.columns.map(({ width }) => twipsOfMillimetres(width));
  const total = sum(wanted);
  return total <= available ? wanted : wanted.map((width) => Math.floor((width * available) / total));
}

/** From the edge of the text to the table, which stands centred. */
export function tableSide(widths: readonly number[], available: number): number {
  return Math.floor((available - sum(widths)) / 2);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
