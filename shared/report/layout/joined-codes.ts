import type { Block, Document } from "../document/document.ts";
import type { Run } from "../document/run.ts";
import { flowOf } from "./flow.ts";
import { codeHyphens } from "./item-codes.ts";
import type { LayoutProfile } from "./profile.ts";
import { typesettingOf } from "./typesetting.ts";

/** U+2060: no line ends where it stands, and nobody sees it. */
const wordJoiner = "\u2060";

/** Writes a text so that no line ends inside the code of an item. */
export type JoinCodes = (text: string) => string;

/**
 * Keeps A3-7 in one line where its hyphen would come to stand at the end of one. Everywhere else the codes stay
 * as they are: whoever searches the file for A3-7 finds it. Word's own hyphen that ends no line
 * (`w:noBreakHyphen`) is not used: LibreOffice breaks after it in Chinese text, and readers of the text lose it.
 */
export function codeJoiner(document: Document, profile: LayoutProfile): JoinCodes {
  const joints = new Map<string, Set<number>>();
  const onJoint = ({ text, place }: { readonly text: string; readonly place: number }): void => {
    joints.set(text, (joints.get(text) ?? new Set()).add(place));
  };
  flowOf(document, { ...typesettingOf(profile), onJoint });
  return (text) => {
    const places = joints.get(text);
    return places ? joinedAt(text, places) : text;
  };
}

/** For sentences in narrow cells, where a program that rounds a line otherwise moves all that follow. */
export function joinAllCodes(text: string): string {
  const places = codeHyphens(text);
  return places.size > 0 ? joinedAt(text, places) : text;
}

function joinedAt(text: string, places: ReadonlySet<number>): string {
  return [...text.matchAll(/-|[^-]+/g)]
    .map(({ 0: piece, index }) => (places.has(index) ? piece + wordJoiner : piece))
    .join("");
}

/** The document with its running text joined; tables are written, and joined, on their own. */
export function withJoinedCodes(document: Document, join: JoinCodes): Document {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => joinedBlock(block, join)),
  }));
  return { ...document, sections };
}

function joinedBlock(block: Block, join: JoinCodes): Block {
  switch (block.kind) {
    case "heading":
      return { ...block, text: join(block.text) };
    case "paragraph":
      return { ...block, runs: block.runs.map((run): Run => ({ ...run, text: join(run.text) })) };
    case "table":
      return { ...block, notes: block.notes.map(join) };
    case "cover":
    case "contents":
    case "title":
    case "chart":
    case "pageBreak":
    case "attachment":
    case "signature":
      return block;
  }
}
