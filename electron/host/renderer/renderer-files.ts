import { readFileSync } from "node:fs";
import { basename, extname, relative, sep } from "node:path";
import { markFile } from "./build-renderer.ts";
import { filesBelow } from "./files-below.ts";

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
  const files = filesBelow(folder).filter((file) => basename(file) !== markFile);
  return new Map(
    files.map((file) => {
      const path = `/${relative(folder, file).split(sep).join("/")}`;
      const type = types[extname(file)] ?? "application/octet-stream";
      return [path, { type, bytes: new Uint8Array(readFileSync(file)) }];
    }),
  );
}
