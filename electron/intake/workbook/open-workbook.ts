import { Worker } from "node:worker_threads";
import { type WorkbookLimits, workbookLimits } from "./limits.ts";
import { type Refusal, refusals } from "./refusal.ts";
import { openSheet, type Sheet } from "./sheet.ts";
import type { WorkbookAnswer, WorkbookRequest } from "./worker.ts";

export type OpenedWorkbook =
  | { readonly type: "workbook"; readonly sha256: string; readonly sheets: readonly Sheet[] }
  | { readonly type: "refused"; readonly sha256: string; readonly refusal: Refusal };

/** Opens workbooks one after another in one worker, which starts at once so that it is warm when needed. */
export interface WorkbookOpener {
  open(path: string): Promise<OpenedWorkbook>;
  close(): Promise<void>;
}

function startWorker(limits: WorkbookLimits): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
  });
}

const stopped: WorkbookAnswer = { type: "refused", sha256: "", refusal: refusals.tooSlow };

function isOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** Waits for the worker's word; a worker that takes too long or too much memory has no more to say. */
function ask(worker: Worker, request: WorkbookRequest): Promise<WorkbookAnswer> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: WorkbookAnswer) => finish(() => resolve(answer));
    const onError = (error: Error) => finish(() => (isOutOfMemory(error) ? resolve(stopped) : reject(error)));
    const onExit = () => finish(() => resolve(stopped));
    const timer = setTimeout(() => finish(() => resolve(stopped)), request.limits.milliseconds);
    function finish(settle: () => void): void {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      settle();
    }
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(request);
  });
}

function opened(answer: WorkbookAnswer): OpenedWorkbook {
  if (answer.type === "refused") return answer;
  return { type: "workbook", sha256: answer.sha256, sheets: answer.sheets.map(openSheet) };
}

/**
 * A hostile file costs its own time and memory and nothing else: its worker is ended and the next file gets
 * a fresh one.
 */
export function startWorkbookOpener(limits: WorkbookLimits = workbookLimits): WorkbookOpener {
  let worker: Worker | undefined = startWorker(limits);
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;
  async function next(path: string): Promise<OpenedWorkbook> {
    if (closed) return opened(stopped);
    worker ??= startWorker(limits);
    const answer = await ask(worker, { path, limits });
    if (answer === stopped) {
      await worker.terminate();
      worker = undefined;
    }
    return opened(answer);
  }
  return {
    open(path) {
      const result = queue.then(() => next(path));
      queue = result.catch(() => undefined);
      return result;
    },
    async close() {
      closed = true;
      await worker?.terminate();
      worker = undefined;
    },
  };
}

/** Opens one workbook behind the guard. For several, `startWorkbookOpener` keeps one warm worker. */
export async function openWorkbook(
  path: string,
  limits: WorkbookLimits = workbookLimits,
): Promise<OpenedWorkbook> {
  const opener = startWorkbookOpener(limits);
  try {
    return await opener.open(path);
  } finally {
    await opener.close();
  }
}
