import { join } from "node:path";
import type { CellValue } from "hucre/xlsx";
import type { FileReading } from "../../../shared/county/import/reading.ts";
import {
  figures,
  given,
  loadSheets,
  type PlainSheet,
  readOne,
  temporaryFolder,
  writeSheets,
} from "./workbooks.ts";

/** A workbook of a sample county, of which a test writes and reads variants. */
export interface Original {
  /** What is read from the workbook as it is; never empty. */
  readonly wanted: readonly string[];
  /** A copy of its sheets to change. */
  copy(): PlainSheet[];
  read(name: string, sheets: readonly PlainSheet[]): Promise<FileReading>;
}

function copyOf({ name, rows, merges }: PlainSheet): PlainSheet {
  return { name, rows: rows.map((row) => [...row]), merges: merges.map((merge) => ({ ...merge })) };
}

/** Loads the workbook to vary. Throws where nothing is read from it: two empty readings are always equal. */
export async function loadOriginal(path: string): Promise<Original> {
  const folder = await temporaryFolder();
  const sheets = await loadSheets(path);
  const wanted = figures((await readOne(given(path))).claims);
  if (wanted.length === 0) throw new Error(`nothing is read from ${path}`);
  return {
    wanted,
    copy: () => sheets.map(copyOf),
    read: async (name, variant) => readOne(await writeSheets(join(folder, `${name}.xlsx`), variant)),
  };
}

/** The rows of a sheet, by its place from 0. Throws where there is none: a change to nothing tests nothing. */
export function rowsAt(sheets: readonly PlainSheet[], index: number): CellValue[][] {
  const sheet = sheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet.rows;
}
