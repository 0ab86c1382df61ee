import { EventEmitter } from "node:events";
import type { App } from "./app.ts";
import type { IpcMain } from "./ipc.ts";
import type { Rectangle } from "./machine.ts";
import { preventable } from "./preventable.ts";
import type { Session } from "./session.ts";
import { WebContents } from "./web-contents.ts";

export interface WindowOptions extends Rectangle {
  readonly show?: boolean;
  readonly title?: string;
  readonly webPreferences?: Readonly<Record<string, unknown>> & { readonly preload?: string };
}

export interface Surroundings {
  readonly app: App;
  readonly session: Session;
  readonly ipcMain: IpcMain;
}

export class BrowserWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents: WebContents;
  readonly #app: App;
  title: string;
  visible: boolean;
  focused = 0;
  /** Moved or resized by the person. */
  bounds: Rectangle;
  #maximized = false;
  #minimized = false;
  #loaded: Promise<void> = Promise.resolve();

  constructor(options: WindowOptions, { app, session, ipcMain }: Surroundings) {
    super();
    this.options = options;
    this.title = options.title ?? "";
    this.visible = options.show ?? true;
    const { x, y, width, height } = options;
    this.bounds = { x, y, width, height };
    this.#app = app;
    const preload = options.webPreferences?.preload;
    this.webContents = new WebContents({
      app,
      session,
      ipcMain,
      ...(preload === undefined ? {} : { preload }),
    });
    app.windows.push(this);
  }

  get loaded(): Promise<void> {
    return this.#loaded;
  }

  loadURL(url: string): Promise<void> {
    this.#loaded = this.webContents.load(url).then(() => {
      this.emit("ready-to-show");
    });
    return this.#loaded;
  }

  show(): void {
    this.visible = true;
  }

  focus(): void {
    this.focused += 1;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  minimize(): void {
    this.#minimized = true;
  }

  restore(): void {
    this.#minimized = false;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  maximize(): void {
    this.#maximized = true;
  }

  getNormalBounds(): Rectangle {
    return this.bounds;
  }

  setTitle(title: string): void {
    this.title = title;
  }

  close(): void {
    const event = preventable({});
    this.emit("close", event);
    if (event.defaultPrevented) return;
    this.webContents.destroy();
    this.emit("closed");
    this.#app.forgetWindow(this);
  }
}
