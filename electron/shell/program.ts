import { join } from "node:path";
import { app, type BrowserWindow, session } from "electron";
import { readRendererFiles } from "../host/renderer/renderer-files.ts";
import { createRendererPages } from "../host/renderer/renderer-pages.ts";
import { hearDesktopCalls } from "./desktop-calls.ts";
import { confirmEnd, offerRestart, showProblem } from "./dialogs.ts";
import { createFolderDelivery, type FolderDelivery } from "./folder-delivery.ts";
import { folderGiven, folderHandedOver } from "./folder-given.ts";
import { explained, tellCommand } from "./ipc.ts";
import { openLog } from "./log.ts";
import { setMenu } from "./menu.ts";
import { serveProtocol } from "./protocol.ts";
import { createSafeClose } from "./safe-close.ts";
import { type ServiceProcess, startServiceProcess } from "./service-process.ts";
import { applySessionRules } from "./session-rules.ts";
import { openWindow } from "./window.ts";
import { openWorkspaceFolder } from "./workspace-folder.ts";

export interface ProgramOptions {
  /** Where the bundled files of the shell lie; the built window lies beside it. */
  readonly shellFolder: string;
  /** Where the service keeps the list of recent workspaces. */
  readonly configFolder: string;
}

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function restart(): void {
  // An AppImage runs from a place that is gone with it.
  const { APPIMAGE } = process.env;
  app.relaunch(APPIMAGE === undefined ? {} : { execPath: APPIMAGE });
}

/** Lets the window close only in order, and the program go on after what it rests on broke. */
function guardWindow(window: BrowserWindow, service: ServiceProcess, end: () => void): void {
  async function restartAfter(what: string): Promise<void> {
    if (await offerRestart(window, what)) restart();
    await service.close();
    app.exit(0);
  }

  window.on(
    "close",
    createSafeClose({
      running: () => service.ask({ type: "running" }),
      confirm: (running) => confirmEnd(window, running),
      close: () => service.close(),
      end,
    }),
  );
  window.webContents.on("render-process-gone", () => void restartAfter("程序界面"));
  service.onCrash(() => void restartAfter("后台服务"));
}

function forgetListenersOnLoad(window: BrowserWindow, folders: FolderDelivery): void {
  window.webContents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) folders.gone();
  });
}

/** Starts the service, the protocol, the menu and the window. The program must be ready. */
export function runProgram({ shellFolder, configFolder }: ProgramOptions): void {
  const development = !app.isPackaged;
  let window: BrowserWindow | undefined;
  const page = () => window?.webContents;
  const service = startServiceProcess({
    module: join(shellFolder, "service.cjs"),
    configFolder,
    log: openLog(join(app.getPath("userData"), "logs"), () => new Date()),
  });
  const folders = createFolderDelivery({
    page,
    register: (path) => service.ask({ type: "registerFolder", path }),
  });
  applySessionRules(session.defaultSession, development);
  serveProtocol(session.defaultSession, {
    forward: (request) => service.forward(request, "page"),
    page: createRendererPages(readRendererFiles(join(shellFolder, "../renderer"))),
  });
  hearDesktopCalls({ window: () => window, service, awaitFolder: () => folders.listening() });

  const opened = openWindow({
    preload: join(shellFolder, "preload.cjs"),
    icon: join(shellFolder, "icon.png"),
    development,
  });
  window = opened;
  forgetListenersOnLoad(opened, folders);
  guardWindow(opened, service, () => {
    window = undefined;
    app.quit();
  });
  setMenu({
    development,
    command: (command) => tellCommand(opened.webContents, command),
    showWorkspace() {
      openWorkspaceFolder(service, "workspace").catch((error) => showProblem(opened, explained(error)));
    },
  });
  app.on("second-instance", (_event, _argv, _current, data) => {
    focus(opened);
    const folder = folderHandedOver(data);
    if (folder !== undefined) folders.deliver(folder);
  });
  const given = folderGiven();
  if (given !== undefined) folders.deliver(given);
}
