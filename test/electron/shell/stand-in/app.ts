import type { ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import { existsSync } from "node:fs";
import type { BrowserWindow } from "./browser-window.ts";
import type { Machine } from "./machine.ts";
import { preventable } from "./preventable.ts";

/** `app` as one start of the program sees it. */
export class App extends EventEmitter {
  readonly isPackaged: boolean;
  readonly switches = new Map<string, string>();
  readonly paths = new Map<string, string>();
  readonly windows: BrowserWindow[] = [];
  /** Processes that end with the program. */
  readonly children = new Set<ChildProcess>();
  readonly #machine: Machine;
  readonly #finish: (code: number) => void;
  /** The exit code, when the program has ended. */
  readonly ended: Promise<number>;
  sandboxed = false;
  relaunched: unknown;
  name = "Electron";
  ready = false;
  #lock = false;
  #quitting = false;
  #isOver = false;

  constructor(machine: Machine, { isPackaged }: { readonly isPackaged: boolean }) {
    super();
    this.#machine = machine;
    this.isPackaged = isPackaged;
    let finish: (code: number) => void = () => undefined;
    this.ended = new Promise((resolve) => {
      finish = resolve;
    });
    this.#finish = finish;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  readonly commandLine = {
    appendSwitch: (name: string, value = "") => {
      if (this.ready) throw new Error("too late for a switch");
      this.switches.set(name, value);
    },
  };

  async whenReady(): Promise<void> {
    await Promise.resolve();
    this.ready = true;
  }

  setName(name: string): void {
    this.name = name;
  }

  setAppUserModelId(): void {}

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path}`);
    this.paths.set(name, path);
  }

  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`no path ${name}`);
    return path;
  }

  enableSandbox(): void {
    if (this.ready) throw new Error("app.enableSandbox() can only be called before app is ready");
    this.sandboxed = true;
  }

  requestSingleInstanceLock(data: unknown): boolean {
    const place = this.getPath("userData");
    const holder = this.#machine.locks.get(place);
    if (holder !== undefined && !holder.isOver) {
      holder.emit("second-instance", preventable({}), [], "/", structuredClone(data));
      return false;
    }
    this.#machine.locks.set(place, this);
    this.#lock = true;
    return true;
  }

  relaunch(options: unknown): void {
    this.relaunched = options;
  }

  quit(): void {
    const event = preventable({});
    this.emit("before-quit", event);
    if (event.defaultPrevented) return;
    this.#quitting = true;
    for (const window of [...this.windows]) window.close();
    this.#quitting = false;
    if (this.windows.length === 0) this.exit(0);
  }

  exit(code: number): void {
    if (this.#isOver) return;
    this.#isOver = true;
    if (this.#lock) this.#machine.locks.delete(this.getPath("userData"));
    for (const child of this.children) child.kill("SIGKILL");
    this.emit("quit", preventable({}), code);
    this.#finish(code);
  }

  /** Called by a window that was closed. */
  forgetWindow(window: BrowserWindow): void {
    this.windows.splice(this.windows.indexOf(window), 1);
    if (this.windows.length === 0 && !this.#quitting) this.emit("window-all-closed");
  }
}
