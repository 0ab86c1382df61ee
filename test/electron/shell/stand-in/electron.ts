import { App } from "./app.ts";
import { BrowserWindow, type WindowOptions } from "./browser-window.ts";
import { IpcMain } from "./ipc.ts";
import type { Asked, Machine } from "./machine.ts";
import { Session } from "./session.ts";
import { createUtilityProcess } from "./utility-process.ts";

export interface StandInOptions {
  readonly isPackaged: boolean;
  readonly env: NodeJS.ProcessEnv;
}

interface MenuItem {
  readonly label?: string;
  readonly type?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
}

/** The parts of Electron that the program uses, for one start of it on a machine. */
export function createElectron(machine: Machine, { isPackaged, env }: StandInOptions) {
  const app = new App(machine, { isPackaged });
  const defaultSession = new Session();
  const ipcMain = new IpcMain();
  const schemes: unknown[] = [];
  let menu: readonly MenuItem[] = [];

  class Window extends BrowserWindow {
    constructor(options: WindowOptions) {
      super(options, { app, session: defaultSession, ipcMain });
    }
  }

  function note(type: Asked["type"], what: unknown): void {
    machine.asked.push({ type, what });
  }

  return {
    app,
    ipcMain,
    session: { defaultSession },
    BrowserWindow: Window,
    utilityProcess: createUtilityProcess(app.children, env),
    protocol: {
      schemes,
      registerSchemesAsPrivileged(given: readonly unknown[]) {
        if (app.ready)
          throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
        schemes.push(...given);
      },
    },
    screen: {
      getPrimaryDisplay: () => machine.screens[0],
      getAllDisplays: () => machine.screens,
    },
    dialog: {
      async showOpenDialog(_window: unknown, options: unknown) {
        note("openDialog", options);
        const folder = machine.answers.shift();
        return { canceled: folder === undefined, filePaths: folder === undefined ? [] : [folder] };
      },
      async showMessageBox(_window: unknown, options: { readonly cancelId?: number }) {
        note("messageBox", options);
        return { response: machine.answers.shift() ?? options.cancelId ?? 0 };
      },
    },
    shell: {
      async openPath(path: string) {
        note("openPath", path);
        return "";
      },
      showItemInFolder: (path: string) => note("showItem", path),
      async openExternal(url: string) {
        note("openExternal", url);
      },
    },
    clipboard: { writeText: (text: string) => note("copy", text) },
    Menu: {
      buildFromTemplate: (template: readonly MenuItem[]) => template,
      setApplicationMenu(built: readonly MenuItem[]) {
        menu = built;
      },
    },
    /** The menu as the person sees it: each entry with its path of labels. */
    menuEntries(): readonly (readonly [string, MenuItem])[] {
      return menu.flatMap((top) =>
        (top.submenu ?? []).map((item) => [`${top.label} ${item.label ?? item.type}`, item] as const),
      );
    },
  };
}

export type StandIn = ReturnType<typeof createElectron>;
