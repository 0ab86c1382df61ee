import { type BrowserWindow, clipboard, shell } from "electron";
import * as z from "zod";
import { type ChosenFolder, folderPurposes, workspaceFolders } from "../../shared/contract/desktop.ts";
import { ContractError } from "../../shared/contract/error.ts";
import { pickFolder } from "./dialogs.ts";
import { hear } from "./ipc.ts";
import { reachableDocument, reachableItem } from "./reachable.ts";
import type { ServiceProcess } from "./service-process.ts";
import { openBySystem, openWorkspaceFolder } from "./workspace-folder.ts";

export interface DesktopCallsOptions {
  /** The window, while there is one. */
  readonly window: () => BrowserWindow | undefined;
  readonly service: ServiceProcess;
  /** The page listens now: hands over the folder that waits for it. */
  readonly awaitFolder: () => void;
}

const path = z.string().min(1).max(4096);
const nothing = z.undefined();
// Control characters and direction marks would make a title look like another one.
const unprintable = /[\p{Cc}\p{Cf}]/gu;

function noWindow(): ContractError {
  return new ContractError("internal", { message: "窗口已关闭。", remedy: "请重新打开程序。" });
}

/** The calls of `Desktop`, each behind the checks of `hear`. */
export function hearDesktopCalls({ window, service, awaitFolder }: DesktopCallsOptions): void {
  const page = () => window()?.webContents;
  const picked = new Set<string>();

  function openWindow(): BrowserWindow {
    const open = window();
    if (open) return open;
    throw noWindow();
  }

  async function folders(): Promise<readonly string[]> {
    const workspace = await service.ask({ type: "workspaceFolder" });
    return workspace === null ? [...picked] : [workspace, ...picked];
  }

  hear("chooseFolder", {
    page,
    input: z.enum(folderPurposes),
    async perform(purpose): Promise<ChosenFolder | null> {
      const folder = await pickFolder(openWindow(), purpose);
      if (folder === undefined) return null;
      picked.add(folder);
      return service.ask({ type: "registerFolder", path: folder });
    },
  });
  hear("stageFile", { page, input: path, perform: (file) => service.ask({ type: "stageFile", path: file }) });
  hear("openFolder", {
    page,
    input: z.enum(workspaceFolders),
    perform: (name) => openWorkspaceFolder(service, name),
  });
  hear("showItem", {
    page,
    input: path,
    async perform(item) {
      shell.showItemInFolder(await reachableItem(item, await folders()));
    },
  });
  hear("openFile", {
    page,
    input: path,
    perform: async (file) => openBySystem(await reachableDocument(file, await folders())),
  });
  hear("copyText", {
    page,
    input: z.string().max(5_000_000),
    perform: (text) => clipboard.writeText(text),
  });
  hear("setTitle", {
    page,
    input: z.string().max(200),
    perform: (title) => openWindow().setTitle(title.replace(unprintable, "").trim() || "优均"),
  });
  hear("awaitFolder", { page, input: nothing, perform: awaitFolder });
}
