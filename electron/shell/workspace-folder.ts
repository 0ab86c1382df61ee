import { join } from "node:path";
import { shell } from "electron";
import type { WorkspaceFolderName } from "../../shared/contract/desktop.ts";
import { ContractError } from "../../shared/contract/error.ts";
import { reachableItem } from "./reachable.ts";
import type { ServiceProcess } from "./service-process.ts";

/** Opens something in the program that the system has for it. Throws `notFound` where it has none. */
export async function openBySystem(path: string): Promise<void> {
  const problem = await shell.openPath(path);
  if (problem === "") return;
  throw new ContractError("notFound", {
    message: "系统没有能打开它的程序。",
    remedy: `请安装 WPS 或 Office，或自行打开：${path}`,
  });
}

/** Opens a folder of the open workspace in the file manager. Throws `noWorkspace`. */
export async function openWorkspaceFolder(service: ServiceProcess, name: WorkspaceFolderName): Promise<void> {
  const folder = await service.ask({ type: "workspaceFolder" });
  if (folder === null) {
    throw new ContractError("noWorkspace", { message: "没有打开工作区。", remedy: "请先打开或新建工作区。" });
  }
  await openBySystem(await reachableItem(name === "workspace" ? folder : join(folder, name), [folder]));
}
