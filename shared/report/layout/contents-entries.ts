import type { Block, Document } from "../document/document.ts";

/** A line of 目录 and the block that it leads to. */
export interface ContentsEntry {
  readonly level: 1 | 2;
  readonly text: string;
  /** Index of the section in its document and of the block in its section. */
  readonly section: number;
  readonly block: number;
  /** Name of the bookmark at the block: Word's own form, so that updating the contents finds nothing odd. */
  readonly bookmark: string;
}

/** What 目录 lists: headings of levels 1 and 2 and the attachments, in reading order. */
export function contentsEntries({ sections }: Document): readonly ContentsEntry[] {
  const found = sections.flatMap(({ blocks }, section) =>
    blocks.flatMap((each, block) => {
      const line = entryOf(each);
      return line ? [{ ...line, section, block }] : [];
    }),
  );
  return found.map((entry, index) => ({ ...entry, bookmark: `_Toc${String(index + 1).padStart(9, "0")}` }));
}

function entryOf(block: Block): Pick<ContentsEntry, "level" | "text"> | undefined {
  if (block.kind === "attachment") return { level: 1, text: `${block.label}　${block.title}` };
  if (block.kind !== "heading") return undefined;
  const { level, text } = block;
  return level === 1 || level === 2 ? { level, text } : undefined;
}

/** Whether the document prints 目录, and so needs to know its pages before it is written. */
export function hasContents({ sections }: Document): boolean {
  return sections.some(({ blocks }) => blocks.some(({ kind }) => kind === "contents"));
}
