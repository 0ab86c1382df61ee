import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { preventable } from "./preventable.ts";

type ProtocolHandler = (request: Request) => Promise<Response>;
type PermissionRequest = (contents: unknown, permission: string, decide: (granted: boolean) => void) => void;
type BeforeRequest = (
  details: { readonly url: string },
  decide: (decision: { readonly cancel?: boolean }) => void,
) => void;

export interface PageRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly signal?: AbortSignal;
}

/** A session; like Electron's, it is open to everything until somebody sets rules. */
export class Session extends EventEmitter {
  readonly #handlers = new Map<string, ProtocolHandler>();
  #permissionRequest: PermissionRequest | undefined;
  #permissionCheck: (() => boolean) | undefined;
  #devicePermission: (() => boolean) | undefined;
  #beforeRequest: BeforeRequest | undefined;
  spellChecker = true;

  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler) => {
      if (this.#handlers.has(scheme)) throw new Error("the scheme has a handler already");
      this.#handlers.set(scheme, handler);
    },
  };

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: () => boolean): void {
    this.#permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#devicePermission = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  // From here on: what Chromium does on behalf of a page.

  asksPermission(permission: string): { readonly requested: boolean; readonly checked: boolean } {
    let requested = true;
    this.#permissionRequest?.({}, permission, (granted) => {
      requested = granted;
    });
    return {
      requested,
      checked: (this.#permissionCheck?.() ?? true) || (this.#devicePermission?.() ?? true),
    };
  }

  /** Whether a request for an address may leave. */
  letsThrough(url: string): boolean {
    let cancelled = false;
    this.#beforeRequest?.({ url }, ({ cancel = false }) => {
      cancelled = cancel;
    });
    return !cancelled;
  }

  /** Whether a download goes on, and with which dialog. */
  downloads(url: string, filename: string): { readonly goesOn: boolean; readonly dialog: unknown } {
    const event = preventable({});
    let dialog: unknown;
    const item = {
      getURL: () => url,
      getFilename: () => filename,
      setSaveDialogOptions(options: unknown) {
        dialog = options;
      },
    };
    this.emit("will-download", event, item);
    return { goesOn: !event.defaultPrevented, dialog };
  }

  /**
   * A request of a page. As in Electron, the handler's request carries no signal: a page that goes away only
   * destroys the stream that the body of the response was made into.
   */
  async fetch(url: string, { method = "GET", headers = {}, body, signal }: PageRequest = {}) {
    if (!this.letsThrough(url)) throw new TypeError("net::ERR_BLOCKED_BY_CLIENT");
    const handler = this.#handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) throw new TypeError("net::ERR_UNKNOWN_URL_SCHEME");
    const init = { method, headers, ...(body === undefined ? {} : { body, duplex: "half" as const }) };
    const response = await handler(new Request(url, init));
    if (response.body === null) return new Response(null, response);
    const readable = Readable.fromWeb(response.body as NodeReadableStream<Uint8Array>);
    signal?.addEventListener("abort", () => readable.destroy());
    readable.on("error", () => undefined);
    return new Response(Readable.toWeb(readable) as ReadableStream<Uint8Array<ArrayBuffer>>, {
      status: response.status,
      headers: Object.fromEntries(response.headers),
    });
  }
}
