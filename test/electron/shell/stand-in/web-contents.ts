import { EventEmitter } from "node:events";
import type { App } from "./app.ts";
import type { IpcMain } from "./ipc.ts";
import { preventable } from "./preventable.ts";
import { runPreload } from "./run-bundle.ts";
import type { PageRequest, Session } from "./session.ts";

export interface Frame {
  readonly frameToken: string;
  readonly parent: Frame | null;
  readonly detached: boolean;
  url: string;
  origin: string;
}

export function createFrame(url: string, parent: Frame | null = null): Frame {
  const { protocol, host } = new URL(url);
  const origin = host === "" ? "null" : `${protocol}//${host}`;
  return { frameToken: crypto.randomUUID(), parent, detached: false, url, origin };
}

export interface ContentsOptions {
  readonly app: App;
  readonly session: Session;
  readonly ipcMain: IpcMain;
  readonly preload?: string;
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: string };

/** The contents of a window, and the page in it. */
export class WebContents extends EventEmitter {
  readonly session: Session;
  readonly ipcRenderer = new EventEmitter();
  mainFrame: Frame = createFrame("about:blank");
  webRtcPolicy = "default";
  /** What preload put into the world of the page. */
  world: Record<string, unknown> = {};
  document: { readonly status: number; readonly headers: Headers; readonly text: string } | undefined;
  readonly #options: ContentsOptions;
  #openHandler: OpenHandler = () => ({ action: "allow" });
  #destroyed = false;

  constructor(options: ContentsOptions) {
    super();
    this.#options = options;
    this.session = options.session;
    options.app.emit("web-contents-created", preventable({}), this);
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroy(): void {
    this.#destroyed = true;
    this.emit("destroyed");
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }

  send(channel: string, payload: unknown): void {
    if (this.#destroyed) throw new TypeError("Object has been destroyed");
    this.ipcRenderer.emit(channel, {}, structuredClone(payload));
  }

  async load(url: string): Promise<void> {
    this.emit("did-start-navigation", { url, isMainFrame: true, isSameDocument: false });
    const response = await this.session.fetch(url);
    this.document = { status: response.status, headers: response.headers, text: await response.text() };
    this.mainFrame = createFrame(url);
    this.ipcRenderer.removeAllListeners();
    this.world = {};
    const { preload, ipcMain } = this.#options;
    if (preload !== undefined) runPreload(preload, { contents: this, ipcMain });
  }

  // From here on: what a page does.

  /** Whether the page gets to an address; a frame in it where `subframe` is set. */
  navigates(url: string, subframe = false): boolean {
    const event = preventable({ url, isMainFrame: !subframe, isSameDocument: false });
    this.emit("will-frame-navigate", event);
    if (!subframe) this.emit("will-navigate", event, url);
    return !event.defaultPrevented;
  }

  isRedirected(url: string): boolean {
    const event = preventable({ url, isMainFrame: true });
    this.emit("will-redirect", event, url);
    return !event.defaultPrevented;
  }

  opensWindow(url: string): boolean {
    return this.#openHandler({ url }).action !== "deny";
  }

  attachesWebview(src: string): boolean {
    const event = preventable({});
    this.emit("will-attach-webview", event, {}, { src });
    return !event.defaultPrevented;
  }

  fetch(path: string, request?: PageRequest): Promise<Response> {
    return this.session.fetch(new URL(path, "youjun://app/").href, request);
  }
}
