import { type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import * as z from "zod";
import type { ChosenFolder, DesktopAnswer, MenuCommand } from "../../shared/contract/desktop.ts";
import { ContractError } from "../../shared/contract/error.ts";
import { isOwnDocument, origin } from "./address.ts";
import { channels } from "./channels.ts";

// The only file that touches ipcMain: nothing is heard here that was not sent by the page of our window.

/** Whether a message comes from the page itself: our contents, its main frame, our origin. */
export function isOwnPage(event: IpcMainInvokeEvent, contents: WebContents | undefined): boolean {
  if (contents === undefined || contents.isDestroyed() || event.sender !== contents) return false;
  const frame = event.senderFrame;
  if (frame === null || frame.detached || frame.parent !== null) return false;
  if (frame.frameToken !== contents.mainFrame.frameToken) return false;
  // A blank page may have the origin of the page it came from.
  return frame.origin === origin && isOwnDocument(frame.url);
}

/** What is said of something thrown: itself if it was thrown on purpose. */
export function explained(error: unknown): ContractError {
  if (error instanceof ContractError) return error;
  if (error instanceof z.ZodError) {
    return new ContractError("wrongUse", { message: "参数有误。", remedy: "请按提示重新操作。" });
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return new ContractError("internal", { message: "程序出现内部错误。", remedy: "请重试。" });
}

export interface Listening {
  /** The contents of our window, while there is one. */
  readonly page: () => WebContents | undefined;
}

export type Channel = keyof typeof channels;

/** Hears one channel. A stranger is told nothing but that it was refused; arguments are checked before use. */
export function hear<Schema extends z.ZodType>(
  channel: Channel,
  {
    page,
    input,
    perform,
  }: Listening & {
    readonly input: Schema;
    readonly perform: (input: z.output<Schema>) => unknown;
  },
): void {
  ipcMain.handle(channels[channel], async (event, ...args: unknown[]): Promise<DesktopAnswer<unknown>> => {
    if (!isOwnPage(event, page())) throw new Error("refused");
    try {
      if (args.length > 1) throw new z.ZodError([]);
      return { result: (await perform(input.parse(args[0]))) ?? null };
    } catch (error) {
      return { error: explained(error).toAnswer() };
    }
  });
}

/** Sends a menu command to the page. */
export function tellCommand(contents: WebContents, command: MenuCommand): void {
  if (!contents.isDestroyed()) contents.send(channels.command, command);
}

/** Hands a folder to the page. */
export function tellFolder(contents: WebContents, folder: ChosenFolder): void {
  contents.send(channels.folderToOpen, folder);
}
