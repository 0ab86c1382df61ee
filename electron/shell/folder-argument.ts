import { statSync } from "node:fs";
import { basename, dirname, extname, resolve } from "node:path";
import { markerEnding } from "./service/workspace-marker.ts";

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function folderOf(argument: string, current: string): string | undefined {
  const path = resolve(current, argument);
  if (extname(path).toLowerCase() === markerEnding) return dirname(path);
  if (basename(path).toLowerCase() === "workspace.db") return dirname(path);
  // A network folder is named to the service unseen, which refuses it with advice.
  return /^[\\/]{2}/.test(argument) || isFolder(path) ? path : undefined;
}

/**
 * The workspace folder that a command line means: a folder, its 打开工作区.youjun or its workspace.db, the
 * last one if there are several. Whether a workspace is in it is for the service to say.
 * @param args what stands after the program (and, in development, after its script)
 * @param current the folder against which relative paths are meant
 */
export function folderFromArguments(args: readonly string[], current: string): string | undefined {
  const named = args.filter((argument) => argument !== "" && !argument.startsWith("-"));
  return named.map((argument) => folderOf(argument, current)).findLast((folder) => folder !== undefined);
}
