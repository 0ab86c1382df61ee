import type { CallOutput } from "../../../shared/contract/contract.ts";

export type Documents = CallOutput<"document.files">["documents"];
export type DocumentLine = Documents[number];
export type DocumentFile = DocumentLine["files"][number];
export type WrittenFile = CallOutput<"document.report">["files"][number];

/** Files that would be replaced although they say something else, or were changed by hand. */
export function replacedFiles(documents: readonly DocumentLine[]): readonly DocumentFile[] {
  return documents.flatMap(({ files }) => files.filter(({ state }) => state === "outdated"));
}
