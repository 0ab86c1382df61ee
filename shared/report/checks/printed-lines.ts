import type { Block, Document } from "../document/document.ts";
import { plainText } from "../document/plain-text.ts";

/** One printed line and the heading or table that it stands under. A table's row is one line, cells parted by tabs. */
export interface PrintedLine {
  readonly under: string;
  readonly text: string;
}

/** Heads what follows it: a heading, an attachment, a table. */
function nameOf(block: Block): string | undefined {
  if (block.kind === "heading") return block.text;
  if (block.kind === "attachment") return block.title;
  return block.kind === "table" ? block.caption : undefined;
}

/** Everything that the document prints, in reading order. */
export function printedLines(document: Document): readonly PrintedLine[] {
  let under = document.title;
  const lines: PrintedLine[] = [];
  for (const { orientation, blocks } of document.sections) {
    for (const block of blocks) {
      under = nameOf(block) ?? under;
      // One block as a document of its own: whatever kinds there are, their lines are known in one place.
      const own = plainText({ title: document.title, sections: [{ orientation, blocks: [block] }] });
      if (own !== "") lines.push(...own.split("\n").map((text) => ({ under, text })));
    }
  }
  return lines;
}
