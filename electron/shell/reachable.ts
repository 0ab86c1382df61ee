import { realpath, stat } from "node:fs/promises";
import { extname, isAbsolute, relative } from "node:path";
import { ContractError } from "../../shared/contract/error.ts";

// What the system may open or show on a page's wish: things inside folders that a person opened or picked.

/** Documents whose programs do not run what is in them without asking. */
const documentEndings: readonly string[] = [".docx", ".xlsx", ".pdf", ".png"];

function refused(message: string): ContractError {
  return new ContractError("refused", { message, remedy: "请在资源管理器里自行打开。" });
}

function isInside(path: string, root: string): boolean {
  const way = relative(root, path);
  return way === "" || (!isAbsolute(way) && way !== ".." && !/^\.\.[\\/]/.test(way));
}

async function resolved(path: string): Promise<string> {
  // A network path is not even looked at: looking would already greet another computer.
  if (!isAbsolute(path) || /^[\\/]{2}/.test(path)) throw refused("这个位置不在工作区里。");
  return realpath(path).catch(() => {
    throw new ContractError("notFound", {
      message: `找不到：${path}`,
      remedy: "它可能已被移动或删除，请重新生成。",
    });
  });
}

/** The real path of something inside one of the folders, links followed. Throws `refused` and `notFound`. */
export async function reachableItem(path: string, folders: readonly string[]): Promise<string> {
  const real = await resolved(path);
  const roots = await Promise.all(folders.map((folder) => realpath(folder).catch(() => undefined)));
  if (!roots.some((root) => root !== undefined && isInside(real, root))) {
    throw refused("这个位置不在工作区里。");
  }
  return real;
}

/** The real path of a document inside one of the folders. Throws `refused` and `notFound`. */
export async function reachableDocument(path: string, folders: readonly string[]): Promise<string> {
  const real = await reachableItem(path, folders);
  const isDocument = documentEndings.includes(extname(real).toLowerCase()) && (await stat(real)).isFile();
  if (!isDocument) throw refused("只能打开 Word、Excel、PDF 和图片文件。");
  return real;
}
