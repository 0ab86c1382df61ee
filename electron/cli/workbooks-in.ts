import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isSpreadsheetName } from "../../shared/county/import/spreadsheet-name.ts";

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

async function spreadsheetsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && isSpreadsheetName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * The files that a person named; a folder stands for the spreadsheets in it and below. What is named itself is
 * taken whatever it is, so that the reading says what is the matter with it.
 */
export async function workbooksIn(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => ((await isFolder(path)) ? spreadsheetsIn(path) : [path])),
  );
  return found.flat();
}
