import { createContext, useContext } from "react";

/** A column of a table that leaves the program. */
export interface ExportedColumn {
  readonly title: string;
  readonly unit?: string;
  /** `number` cells are decimal text; they become numbers in the workbook. */
  readonly kind: "text" | "number";
  /** Official decimals of a number column. */
  readonly decimals?: number;
}

/** A table as it is exported, copied and printed: what is on screen, without its interaction. */
export interface ExportedTable {
  /** Names the sheet and the file: “初中 生均体育运动场馆面积”. */
  readonly title: string;
  readonly columns: readonly ExportedColumn[];
  /** Null is an empty cell. */
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface SavedFile {
  readonly path: string;
}

/** Writes a table as .xlsx through the service. */
export type SaveTable = (table: ExportedTable) => Promise<SavedFile>;

/** Takes the place of the service where a page has its own way of writing tables. */
export const SaveTableContext = createContext<SaveTable | undefined>(undefined);

export function useSaveTable(): SaveTable | undefined {
  return useContext(SaveTableContext);
}

/** Name and unit, as heads are printed. */
export function headOf({ title, unit }: ExportedColumn): string {
  return unit ? `${title}（${unit}）` : title;
}

/** A cell's own tabs and line feeds would tear the table apart. */
function plainCell(text: string | null): string {
  return (text ?? "").replace(/[\t\r\n]+/g, " ");
}

/** The table as text that WPS and Excel paste into cells. */
export function tableText({ columns, rows }: ExportedTable): string {
  const lines = [columns.map(headOf), ...rows.map((row) => row.map(plainCell))];
  return lines.map((line) => line.join("\t")).join("\n");
}
