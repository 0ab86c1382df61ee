import type { Mode } from "../../../shared/contract/values.ts";
import { call } from "../../app/client.ts";
import type { DocumentLine, WrittenFile } from "./document-files.ts";

export interface Writing {
  readonly year: number;
  readonly mode: Mode;
  readonly signal: AbortSignal;
  /** Which documents are done, and which one is being written. */
  readonly onStep: (step: { readonly done: number; readonly total: number; readonly name: string }) => void;
}

async function writeOne(
  { id, files }: DocumentLine,
  { year, mode, signal }: Writing,
): Promise<readonly WrittenFile[]> {
  // The person was asked about the files that are there; one that came since is refused by the service.
  const overwrite = files.some(({ state }) => state !== "absent");
  const name = id === "forms" ? "document.forms" : "document.report";
  return (await call(name, { year, mode, overwrite }, { signal })).files;
}

/** Writes the documents one after the other. Giving up leaves those that are written already. */
export async function writeDocuments(
  documents: readonly DocumentLine[],
  writing: Writing,
): Promise<readonly WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const [done, document] of documents.entries()) {
    writing.onStep({ done, total: documents.length, name: document.name });
    written.push(...(await writeOne(document, writing)));
  }
  return written;
}
