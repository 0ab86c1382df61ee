import type { Block } from "../document/document.ts";

/** Blocks that stand at the top of a page of their own accord. */
export function opensPage({ kind }: Block): boolean {
  return kind === "attachment" || kind === "contents" || kind === "cover";
}
