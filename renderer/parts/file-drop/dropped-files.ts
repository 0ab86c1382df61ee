/** A file with the way to it inside the folder that it was dropped with: `A2-11/轮岗审批表.pdf`. */
export interface FileOnTheWay {
  readonly file: File;
  readonly path: string;
}

/** What systems leave in folders and nobody wants to keep. */
const clutter = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

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

async function filesIn(entry: FileSystemEntry): Promise<readonly FileOnTheWay[]> {
  if (clutter.test(entry.name)) return [];
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) return [{ file: await fileOf(entry as FileSystemFileEntry), path }];
  const entries = await entriesOf(entry as FileSystemDirectoryEntry);
  const found = await Promise.all(entries.map(filesIn));
  return found.flat().toSorted((left, right) => left.path.localeCompare(right.path, "zh-CN"));
}

/** All files of a drop, those in folders with their way. Must be called before the first wait of the handler. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly FileOnTheWay[]> {
  // Entries must be asked for before the first wait: afterwards the browser has forgotten them.
  const dropped = [...transfer.items].flatMap((item) =>
    item.kind === "file" ? [{ entry: item.webkitGetAsEntry(), file: item.getAsFile() }] : [],
  );
  const found = await Promise.all(
    dropped.map(async ({ entry, file }) => {
      if (entry?.isDirectory) return filesIn(entry);
      return file ? [{ file, path: file.name }] : [];
    }),
  );
  return found.flat();
}

/** Files picked in the system's dialog; with a folder, each brings its way. */
export function pickedFiles(list: FileList | null): readonly FileOnTheWay[] {
  return [...(list ?? [])]
    .map((file) => ({ file, path: file.webkitRelativePath || file.name }))
    .filter(({ path }) => !path.split("/").some((step) => clutter.test(step)));
}
