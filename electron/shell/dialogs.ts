import { type BrowserWindow, dialog } from "electron";
import type { FolderPurpose } from "../../shared/contract/desktop.ts";
import type { ContractError } from "../../shared/contract/error.ts";

// What the program itself says and asks; everything else is said by its page.

const folderTitles: Readonly<Record<FolderPurpose, string>> = {
  openWorkspace: "选择要打开的工作区文件夹",
  newWorkspace: "选择存放新工作区的文件夹",
  restore: "选择恢复到哪个文件夹",
  save: "选择保存到哪个文件夹",
};

/** The folder that a person picks; undefined where the dialog was closed. */
export async function pickFolder(window: BrowserWindow, purpose: FolderPurpose): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: folderTitles[purpose],
    buttonLabel: "选择此文件夹",
    properties: ["openDirectory", "createDirectory", "dontAddToRecent"],
  });
  return canceled ? undefined : filePaths[0];
}

/** Asks before ending while work runs; true to stop the work and end. */
export async function confirmEnd(window: BrowserWindow, running: readonly string[]): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    title: "优均",
    message: "还有工作没有完成，现在退出吗？",
    detail: [
      ...new Set(running.map((what) => `正在进行：${what}`)),
      "退出会取消这些工作：已保存的数据不受影响，没有完成的改动不会写入。",
    ].join("\n"),
    buttons: ["继续工作", "取消工作并退出"],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** Says that the service or the page ended by itself; true to start again. */
export async function offerRestart(window: BrowserWindow, what: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    title: "优均",
    message: `${what}意外停止。`,
    detail: "已保存的数据不受影响，没有完成的改动没有写入。重新启动后可以继续工作。",
    buttons: ["重新启动", "退出"],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Says why something that the menu was asked for was not done. */
export async function showProblem(window: BrowserWindow, problem: ContractError): Promise<void> {
  await dialog.showMessageBox(window, {
    type: "info",
    title: "优均",
    message: problem.message,
    detail: problem.remedy,
    buttons: ["知道了"],
    noLink: true,
  });
}
