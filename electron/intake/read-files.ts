import { findingAt } from "../../shared/county/import/import-finding.ts";
import type { FileReading, ImportReading } from "../../shared/county/import/reading.ts";
import type { AnyTable } from "./form/any-table/any-table.ts";
import { readAnyTable } from "./form/any-table/read-any-table.ts";
import { readWorkbook } from "./form/read-workbook.ts";
import { type WorkbookLimits, workbookLimits } from "./workbook/limits.ts";
import { type OpenedWorkbook, startWorkbookOpener, type WorkbookOpener } from "./workbook/open-workbook.ts";

/** A file as it lies on disk, and the name that people know it by. */
export interface GivenFile {
  readonly path: string;
  readonly name: string;
  /** How to read it where no form knows it; by it, no form is looked for. */
  readonly table?: AnyTable | undefined;
}

/** What the files say, and where each lies by its content: several may have one name. */
export interface FilesRead extends ImportReading {
  /** Path by SHA-256; files that could not be read at all have none. */
  readonly paths: ReadonlyMap<string, string>;
}

export interface ReadingOptions {
  /** The evaluation year that the files are imported for; claims carry it. */
  readonly year: number;
  readonly limits?: WorkbookLimits;
  /** A warm opener of the caller's, which stays open; else one is started and closed again. */
  readonly opener?: WorkbookOpener;
  /** Aborting stops between two files and rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Office writes `~$name.xlsx` beside an open workbook; it holds a user's name and no data. */
function isOfficeLock({ name }: GivenFile): boolean {
  return name.startsWith("~$");
}

function emptyReading({ name }: GivenFile, sha256: string): FileReading {
  return {
    fileName: name,
    sha256,
    forms: [],
    counties: [],
    years: [],
    rosterCodes: [],
    claims: [],
    findings: [],
  };
}

function officeLock(file: GivenFile): FileReading {
  const problem = "这是Office或WPS的临时文件，未读入";
  const issue = { severity: "note", code: "file-temporary", problem, remedy: "不需要修改" } as const;
  return { ...emptyReading(file, ""), findings: [findingAt({ file: file.name }, issue)] };
}

function readOpened(file: GivenFile, opened: OpenedWorkbook, year: number): FileReading {
  const { sha256 } = opened;
  if (opened.type === "workbook") {
    const context = { year, fileName: file.name, sha256 };
    const { sheets } = opened;
    return file.table ? readAnyTable(context, sheets, file.table) : readWorkbook(context, sheets);
  }
  return { ...emptyReading(file, sha256), findings: [findingAt({ file: file.name }, opened.refusal)] };
}

/** By name, then by content: the order in which files were given says nothing. */
function inOrder(files: readonly FileReading[]): FileReading[] {
  const key = ({ fileName, sha256 }: FileReading) => `${fileName}\n${sha256}`;
  return [...files].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

/** The same bytes given twice are read once. */
function withoutTwins(files: readonly FileReading[]): FileReading[] {
  const names = new Map<string, string>();
  return files.map((file) => {
    const first = names.get(file.sha256);
    if (file.sha256 === "" || first === undefined) {
      names.set(file.sha256, file.fileName);
      return file;
    }
    const problem = `内容与“${first}”完全相同，只读一次`;
    const issue = { severity: "note", code: "file-twice", problem, remedy: "不需要修改" } as const;
    const { fileName: name, sha256 } = file;
    return { ...emptyReading({ name, path: "" }, sha256), findings: [findingAt({ file: name }, issue)] };
  });
}

async function readEach(
  opener: WorkbookOpener,
  files: readonly GivenFile[],
  { year, signal, onProgress }: ReadingOptions,
): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  const opening = files.map((file) => (isOfficeLock(file) ? undefined : opener.open(file.path)));
  for (const [index, file] of files.entries()) {
    signal?.throwIfAborted();
    const opened = await opening[index];
    readings.push(opened ? readOpened(file, opened, year) : officeLock(file));
    onProgress?.(readings.length, files.length);
  }
  return readings;
}

/**
 * Reads files that are given together, in any order: recognises each by its content and returns what it
 * claims and what was found. Writes nothing. A refused or damaged file is a finding, never an exception.
 */
export async function readFiles(files: readonly GivenFile[], options: ReadingOptions): Promise<FilesRead> {
  const opener = options.opener ?? startWorkbookOpener(options.limits ?? workbookLimits);
  try {
    const readings = await readEach(opener, files, options);
    const paths = new Map(readings.map(({ sha256 }, index) => [sha256, files[index]?.path ?? ""]));
    paths.delete("");
    return { year: options.year, files: withoutTwins(inOrder(readings)), paths };
  } finally {
    if (!options.opener) await opener.close();
  }
}
