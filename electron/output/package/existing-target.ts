import { createHash } from "node:crypto";
import { createReadStream, type Dirent } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { OutputError, systemCode } from "../output-error.ts";
import { manifestName, parseManifest } from "./manifest.ts";

/**
 * Decides about a folder that already has the name: it is replaced only where the person asked for it and
 * every file in it is one that this program wrote and nobody changed since. Anything else is somebody's work.
 *
 * @returns whether there is an old folder to move aside
 * @throws OutputError `targetExists`, `foreignFiles`
 */
export async function mayReplace(target: string, options: ReplaceOptions): Promise<boolean> {
  const existing = await lstat(target).catch((cause: unknown) => {
    if (systemCode(cause) === "ENOENT") return undefined;
    throw cause;
  });
  if (!existing) return false;
  if (!existing.isDirectory() || !options.overwrite) throw targetExists(target, existing.isDirectory());
  const foreign = await foreignFiles(target, options.signal);
  if (foreign.length > 0) throw foreignFilesFound(target, foreign);
  return true;
}

export interface ReplaceOptions {
  readonly overwrite: boolean;
  readonly signal?: AbortSignal;
}

/** Paths in the folder that its own 清单.sha256 does not vouch for: not listed, changed, or no plain files. */
async function foreignFiles(folder: string, signal: AbortSignal | undefined): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const hashes = await listedHashes(folder);
  const foreign: string[] = [];
  for (const entry of entries) {
    signal?.throwIfAborted();
    const path = relativePath(folder, entry);
    if (entry.isDirectory() || (path === manifestName && entry.isFile())) continue;
    const listed = hashes.get(path);
    const own = listed !== undefined && entry.isFile() && (await hashOf(join(folder, path))) === listed;
    if (!own) foreign.push(path);
  }
  return foreign.sort();
}

function relativePath(folder: string, entry: Dirent): string {
  return relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/");
}

async function listedHashes(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(folder, manifestName), "utf8").catch(() => "");
  return new Map(parseManifest(text)?.map((line) => [line.path, line.sha256]));
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

function targetExists(target: string, isFolder: boolean): OutputError {
  return new OutputError("targetExists", {
    message: `“${basename(target)}”已经存在。`,
    safe: "它没有被改动。",
    remedy: isFolder ? "请换一个位置，或确认覆盖后再导出。" : "那里不是文件夹，请换一个位置。",
  });
}

function foreignFilesFound(target: string, foreign: readonly string[]): OutputError {
  const shown = foreign.slice(0, 3).join("、");
  const more = foreign.length > 3 ? ` 等 ${foreign.length} 个文件` : "";
  return new OutputError("foreignFiles", {
    message: `“${basename(target)}”里有不是本软件写出的或后来改动过的文件：${shown}${more}。`,
    safe: "这个文件夹原样未动。",
    remedy: "请先把这些文件移到别处，或换一个位置导出。",
  });
}
