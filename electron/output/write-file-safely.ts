import { randomBytes } from "node:crypto";
import { lstat, mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { asOutputError, OutputError, systemCode } from "./output-error.ts";

export interface WriteFileOptions {
  /** Replace a file that is there; without it such a file is refused. */
  readonly overwrite?: boolean;
}

/**
 * Writes a file whole or not at all: into a temporary neighbour, to the disk, then under its name. A file
 * that was there stays until the new one is complete.
 *
 * @throws OutputError `targetExists`, `diskFull`, `notWritable`, `writeFailed`
 */
export async function writeFileSafely(
  path: string,
  bytes: Uint8Array,
  options: WriteFileOptions = {},
): Promise<void> {
  await refuseUnlessFree(path, options.overwrite ?? false);
  const temporary = `${path}.${randomBytes(4).toString("hex")}.part`;
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (cause) {
    await rm(temporary, { force: true });
    throw asOutputError(cause, basename(path));
  }
}

/**
 * Makes the folder that is to be written into, and those above it; one that is there already is fine.
 *
 * @throws OutputError `notWritable`, `diskFull`, `writeFailed`
 */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((cause: unknown) => {
    throw asOutputError(cause, path);
  });
}

async function refuseUnlessFree(path: string, overwrite: boolean): Promise<void> {
  const existing = await lstat(path).catch((cause: unknown) => {
    if (systemCode(cause) === "ENOENT") return undefined;
    throw asOutputError(cause, basename(path));
  });
  if (!existing || (overwrite && existing.isFile())) return;
  throw new OutputError("targetExists", {
    message: `“${basename(path)}”已经存在。`,
    safe: "它没有被改动。",
    remedy: existing.isFile() ? "请换一个名字，或确认覆盖后再导出。" : "那里不是普通文件，请换一个名字。",
  });
}

/** Makes a rename outlast a power cut. Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } catch (cause) {
    // Some network and USB file systems know no fsync of folders; the rename itself has happened.
    if (!["EINVAL", "ENOTSUP", "EPERM", "EACCES"].includes(systemCode(cause))) throw cause;
  } finally {
    await folder.close();
  }
}
