import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { compileFunction } from "node:vm";
import type { IpcMain } from "./ipc.ts";
import type { WebContents } from "./web-contents.ts";

export interface BundleOptions {
  readonly require: (name: string) => unknown;
  readonly process: unknown;
}

/** Runs a bundle as Electron's CommonJS loader does, with a `require` and a `process` of our choice. */
export function runBundle(file: string, { require, process }: BundleOptions): void {
  const names = ["exports", "require", "module", "__filename", "__dirname", "process"];
  const run = compileFunction(readFileSync(file, "utf8"), names, { filename: file });
  const module = { exports: {} };
  run(module.exports, require, module, file, dirname(file), process);
}

/** `require` of the main process: Electron, and what Node brings. */
export function mainRequire(electron: unknown): (name: string) => unknown {
  const own = createRequire(import.meta.url);
  return (name) => (name === "electron" ? electron : own(name));
}

/** Where the files of a page come from; a File that a script made has no path. */
export const pathsOfFiles = new WeakMap<File, string>();

function frozen(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

/** Runs preload as a sandboxed one: of all modules it gets Electron's renderer part only. */
export function runPreload(
  file: string,
  { contents, ipcMain }: { readonly contents: WebContents; readonly ipcMain: IpcMain },
): void {
  const { ipcRenderer } = contents;
  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, api: unknown) {
        contents.world[name] = frozen(api);
      },
    },
    ipcRenderer: Object.assign(ipcRenderer, {
      invoke: (channel: string, ...args: readonly unknown[]) =>
        ipcMain.invoke({ sender: contents, senderFrame: contents.mainFrame }, channel, ...args),
    }),
    webUtils: { getPathForFile: (given: File) => pathsOfFiles.get(given) ?? "" },
  };
  runBundle(file, {
    require(name) {
      if (name === "electron") return electron;
      throw new Error(`module not found: ${name}`);
    },
    process: undefined,
  });
}
