import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, rmSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { flushFile } from "../flush-file.ts";
import type { WorkspacePaths } from "../workspace-folder.ts";

/** A stored file's identity. */
export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
}

/** Files on their way in. Whatever lies here after a crash belongs to nobody. */
const incoming = "incoming";

export function attachmentPath(paths: WorkspacePaths, sha256: string): string {
  return join(paths.attachments, sha256.slice(0, 2), sha256);
}

/**
 * Streams content into the folder of its hash: written beside, flushed, then renamed, so that a file there is
 * always whole. The same content is stored once. Throws what the file system throws; nothing is left then.
 */
export async function storeFile(paths: WorkspacePaths, source: Readable | string): Promise<StoredFile> {
  const folder = join(paths.attachments, incoming);
  await mkdir(folder, { recursive: true });
  const part = join(folder, randomUUID());
  const hash = createHash("sha256");
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    const content = typeof source === "string" ? createReadStream(source) : source;
    await pipeline(content, measure, createWriteStream(part, { flags: "wx" }));
    flushFile(part);
    const sha256 = hash.digest("hex");
    const target = attachmentPath(paths, sha256);
    await mkdir(join(target, ".."), { recursive: true });
    await rename(part, target);
    return { sha256, size };
  } finally {
    await rm(part, { force: true });
  }
}

/** Removes what a killed process left half-written. */
export function removeIncoming(paths: WorkspacePaths): void {
  rmSync(join(paths.attachments, incoming), { recursive: true, force: true });
}

/** The SHA-256 of a file's content; undefined where there is no such file. */
export async function hashFile(file: string): Promise<string | undefined> {
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) return undefined;
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/** The names of all stored files. */
export async function storedHashes(paths: WorkspacePaths): Promise<readonly string[]> {
  const entries = await readdir(paths.attachments, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith(incoming))
    .map(({ name }) => name)
    .sort();
}
