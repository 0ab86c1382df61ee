import type { Frame, WebContents } from "./web-contents.ts";

/** What arrives in the program with a message. */
export interface Sender {
  readonly sender: WebContents;
  readonly senderFrame: Frame | null;
}

type Handler = (event: Sender, ...args: unknown[]) => unknown;

export class IpcMain {
  readonly channels = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.channels.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.channels.set(channel, handler);
  }

  /** A message and its answer; both are copied on the way, and errors arrive as bare text. */
  async invoke(from: Sender, channel: string, ...args: readonly unknown[]): Promise<unknown> {
    const handler = this.channels.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    try {
      return structuredClone(await handler(from, ...structuredClone(args)));
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
    }
  }
}
