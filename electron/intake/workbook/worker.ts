import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { containerRefusal } from "./container.ts";
import { parseDelimitedText } from "./delimited-text.ts";
import type { WorkbookLimits } from "./limits.ts";
import { parseWorkbook, type SheetData } from "./parse.ts";
import { type Refusal, RefusedFile, refusals } from "./refusal.ts";
import { guardZip } from "./zip-guard.ts";

/** What the worker is asked, one workbook at a time. */
export interface WorkbookRequest {
  readonly path: string;
  readonly limits: WorkbookLimits;
}

export type WorkbookAnswer =
  | { readonly type: "sheets"; readonly sha256: string; readonly sheets: readonly SheetData[] }
  | { readonly type: "refused"; readonly sha256: string; readonly refusal: Refusal };

async function readBytes(path: string, limits: WorkbookLimits): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > limits.fileBytes) throw new RefusedFile(refusals.tooLarge);
    return await readFile(path);
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile(refusals.unreadable);
  }
}

async function readSheets(bytes: Buffer, limits: WorkbookLimits): Promise<readonly SheetData[]> {
  const refusal = containerRefusal(bytes);
  const text = refusal === refusals.notWorkbook ? parseDelimitedText(bytes, limits) : undefined;
  if (text) return text;
  if (refusal) throw new RefusedFile(refusal);
  return parseWorkbook(bytes, await guardZip(bytes, limits));
}

/** Only refusals are answers; anything else is a defect and ends the worker with its own message. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusedFile) return error.refusal;
  throw error;
}

async function answer({ path, limits }: WorkbookRequest): Promise<WorkbookAnswer> {
  let sha256 = "";
  try {
    const bytes = await readBytes(path, limits);
    sha256 = createHash("sha256").update(bytes).digest("hex");
    return { type: "sheets", sha256, sheets: await readSheets(bytes, limits) };
  } catch (error) {
    return { type: "refused", sha256, refusal: refusalOf(error) };
  }
}

parentPort?.on("message", async (request: WorkbookRequest) => {
  parentPort?.postMessage(await answer(request));
});
