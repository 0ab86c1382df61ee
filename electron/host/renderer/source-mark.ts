import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { filesBelow } from "./files-below.ts";

// Everything that the built window is made of; the lock file stands for the libraries and the bundler.
const sources = ["renderer", "shared", "package-lock.json"] as const;

/** Whether the sources of the window are here: an installed program has only what was built of them. */
export function hasSources(root: string): boolean {
  return existsSync(join(root, "renderer", "vite.config.ts"));
}

/** A digest over names and contents of all sources: the same sources give the same mark, whatever their dates. */
export function sourceMark(root: string): string {
  const [renderer, shared, lock] = sources;
  const files = [...filesBelow(join(root, renderer)), ...filesBelow(join(root, shared)), join(root, lock)];
  const hash = createHash("sha256");
  for (const file of [...files].sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.byteLength}\0`).update(content);
  }
  return hash.digest("hex");
}
