import { randomBytes } from "node:crypto";
import { constants, copyFile, link, lstat, open, rename, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { asOutputError, OutputError, systemCode } from "./output-error.ts";
import { syncFolder, type WriteFileOptions } from "./write-file-safely.ts";

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Staged extends FileToWrite {
  readonly temporary: string;
  /** Where the file that was there is kept until all are in place. */
  readonly kept: string | undefined;
}

/**
 * Writes files that belong together: all of them or none. Each is written beside its place and sent to the
 * disk; only when all are whole do they take their names, and what was there comes back if one cannot.
 *
 * @throws OutputError `targetExists`, `diskFull`, `notWritable`, `writeFailed`
 */
export async function writeFilesSafely(
  files: readonly FileToWrite[],
  { overwrite = false }: WriteFileOptions = {},
): Promise<void> {
  for (const { path } of files) await refuseUnlessFree(path, overwrite);
  const mark = randomBytes(4).toString("hex");
  const staged: Staged[] = [];
  const placed: Staged[] = [];
  let current = "";
  try {
    for (const file of files) {
      current = file.path;
      staged.push(await stage(file, mark));
    }
    for (const file of staged) {
      current = file.path;
      placed.push(file);
      await rename(file.temporary, file.path);
    }
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) await syncFolder(folder);
  } catch (cause) {
    await takeBack(placed);
    await removeLeftovers(files, mark);
    throw asOutputError(cause, basename(current));
  }
  await removeLeftovers(files, mark);
}

function temporaryOf(path: string, mark: string): string {
  return `${path}.${mark}.part`;
}

function keptOf(path: string, mark: string): string {
  return `${path}.${mark}.kept`;
}

async function refuseUnlessFree(path: string, overwrite: boolean): Promise<void> {
  const existing = await statOf(path);
  if (!existing || (overwrite && existing.isFile())) return;
  throw new OutputError("targetExists", {
    message: `“${basename(path)}”已经存在。`,
    safe: "它没有被改动，其他文件也没有写出。",
    remedy: existing.isFile() ? "请换一个位置，或确认覆盖后再导出。" : "那里不是普通文件，请换一个位置。",
  });
}

async function statOf(path: string) {
  return lstat(path).catch((cause: unknown) => {
    if (systemCode(cause) === "ENOENT") return undefined;
    throw asOutputError(cause, basename(path));
  });
}

async function stage({ path, bytes }: FileToWrite, mark: string): Promise<Staged> {
  const temporary = temporaryOf(path, mark);
  const file = await open(temporary, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  const kept = (await statOf(path)) ? await keep(path, mark) : undefined;
  return { path, bytes, temporary, kept };
}

/** A second name for the file that is there; a copy where the disk knows no second names (exFAT). */
async function keep(path: string, mark: string): Promise<string> {
  const kept = keptOf(path, mark);
  await link(path, kept).catch(() => copyFile(path, kept, constants.COPYFILE_EXCL));
  return kept;
}

async function takeBack(placed: readonly Staged[]): Promise<void> {
  for (const { path, kept, temporary } of placed) {
    const isPlaced = (await statOf(temporary)) === undefined;
    if (kept !== undefined) await rename(kept, path);
    else if (isPlaced) await rm(path, { force: true });
  }
}

async function removeLeftovers(files: readonly FileToWrite[], mark: string): Promise<void> {
  for (const { path } of files) {
    await rm(temporaryOf(path, mark), { force: true });
    await rm(keptOf(path, mark), { force: true });
  }
}
