import filenamify from "filenamify";
import { nameKey } from "../../../shared/dossier/safe-name.ts";
import { OutputError } from "../output-error.ts";

/** Most UTF-16 units of a path that Windows opens without special settings. */
const windowsPathUnits = 259;

/**
 * The last look before anything is written: every step of every path is a name that all file systems keep,
 * nothing leads out of the folder, and no two are one to a system that ignores case.
 *
 * @throws OutputError `unsafeName`
 */
export function checkPaths(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const unsafe = path.split("/").find((name) => filenamify(name, { maxLength: 255 }) !== name);
    if (unsafe !== undefined || seen.has(nameKey(path))) throw unsafeName(path);
    seen.add(nameKey(path));
  }
}

function unsafeName(path: string): OutputError {
  return new OutputError("unsafeName", {
    message: `名称“${path}”不能用作文件夹或文件名，或与另一个重名。`,
    safe: "什么都没有写出，原有的文件都没有改动。",
    remedy: "请修改对应的学校名称或材料名后再导出。",
  });
}

/** Refuses a place so deep that Windows could not open what is written there. */
export function checkPathLength(target: string, paths: readonly string[]): void {
  const longest = Math.max(0, ...paths.map((path) => path.length));
  if (process.platform !== "win32" || target.length + 1 + longest <= windowsPathUnits) return;
  throw new OutputError("pathTooLong", {
    message: `导出位置“${target}”太深，Windows 打不开里面的文件。`,
    safe: "什么都没有写出，原有的文件都没有改动。",
    remedy: "请换一个更短的位置，例如磁盘的根目录下。",
  });
}
