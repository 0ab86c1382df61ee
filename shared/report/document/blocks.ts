import type {
  Attachment,
  Block,
  Contents,
  Cover,
  Heading,
  HeadingLevel,
  PageBreak,
  PageNumbers,
  Paragraph,
  Section,
  Signature,
  Title,
} from "./document.ts";
import { type Run, text } from "./run.ts";

export function cover(options: Omit<Cover, "kind">): Cover {
  return { ...options, kind: "cover" };
}

export const contents: Contents = { kind: "contents" };

export function title(...lines: readonly string[]): Title {
  return { kind: "title", lines };
}

export function heading(level: HeadingLevel, content: string): Heading {
  return { kind: "heading", level, text: content };
}

/** A paragraph of the body. Plain strings are text runs. */
export function paragraph(...parts: readonly (Run | string)[]): Paragraph {
  const runs = parts.map((part) => (typeof part === "string" ? text(part) : part));
  return { kind: "paragraph", runs, indent: true };
}

/** A paragraph that begins at the margin: an address, a continuation after a table. */
export function flushParagraph(...parts: readonly (Run | string)[]): Paragraph {
  return { ...paragraph(...parts), indent: false };
}

export const pageBreak: PageBreak = { kind: "pageBreak" };

export function attachment(label: string, name: string): Attachment {
  return { kind: "attachment", label, title: name };
}

export function signature(options: Omit<Signature, "kind">): Signature {
  return { ...options, kind: "signature" };
}

export function portrait(...blocks: readonly Block[]): Section {
  return { orientation: "portrait", blocks };
}

export function landscape(...blocks: readonly Block[]): Section {
  return { orientation: "landscape", blocks };
}

/** The section with page numbers of its own: none, or counted from 1 again. */
export function numbered(pageNumbers: PageNumbers, section: Section): Section {
  return { ...section, pageNumbers };
}
