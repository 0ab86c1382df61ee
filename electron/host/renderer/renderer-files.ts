import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { markFile } from "./build-renderer.ts";

/** A file of the built window, held in memory. */
export interface RendererFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/**
 * The built window by URL path (`/assets/…`). What is not in this table does not exist: no path of a request
 * ever reaches the file system, and building again changes nothing for a program that runs.
 */
export function readRendererFiles(folder: string): ReadonlyMap<string, RendererFile> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== markFile);
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join("/")}`;
      const type = types[extname(entry.name)] ?? "application/octet-stream";
      return [path, { type, bytes: new Uint8Array(readFileSync(file)) }];
    }),
  );
}
