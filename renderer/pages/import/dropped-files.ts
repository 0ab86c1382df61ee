import { isSpreadsheetName } from "../../../shared/county/import/spreadsheet-name.ts";

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, failed) => entry.file(done, failed));
}

/** `readEntries` answers in portions, an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) return isSpreadsheetName(entry.name) ? [await fileOf(entry as FileSystemFileEntry)] : [];
  const entries = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(entries.map(filesIn))).flat();
}

/**
 * What was dropped: files as they are, folders with the spreadsheets in them. Files that stand alone are taken
 * whatever they are, so that the reading says what is the matter with them.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  // Entries must be asked for before the first wait: afterwards the browser has forgotten them.
  const dropped = [...transfer.items].flatMap((item) => {
    if (item.kind !== "file") return [];
    return [{ entry: item.webkitGetAsEntry(), file: item.getAsFile() }];
  });
  const found = await Promise.all(
    dropped.map(async ({ entry, file }) => {
      if (entry?.isDirectory) return filesIn(entry);
      return file ? [file] : [];
    }),
  );
  return found.flat();
}
