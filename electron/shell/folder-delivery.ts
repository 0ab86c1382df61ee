import type { WebContents } from "electron";
import type { ChosenFolder } from "../../shared/contract/desktop.ts";
import { tellFolder } from "./ipc.ts";

/** Hands folders to the page, which may not listen yet: the last one waits for it. */
export interface FolderDelivery {
  /** `path`: a folder that a person handed to the program. */
  deliver(path: string): void;
  /** The page listens now. */
  listening(): void;
  /** The page is about to be another one. */
  gone(): void;
}

export interface FolderDeliveryOptions {
  readonly page: () => WebContents | undefined;
  readonly register: (path: string) => Promise<ChosenFolder>;
}

export function createFolderDelivery({ page, register }: FolderDeliveryOptions): FolderDelivery {
  let waiting: string | undefined;
  let heard = false;

  async function handOver(path: string): Promise<void> {
    const folder = await register(path);
    const contents = page();
    if (contents && !contents.isDestroyed()) tellFolder(contents, folder);
  }

  function handOverWaiting(): void {
    if (waiting === undefined || !heard) return;
    const path = waiting;
    waiting = undefined;
    handOver(path).catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  }

  return {
    deliver(path) {
      waiting = path;
      handOverWaiting();
    },
    listening() {
      heard = true;
      handOverWaiting();
    },
    gone() {
      heard = false;
    },
  };
}
