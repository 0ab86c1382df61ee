import { heading } from "../document/blocks.ts";
import type { Block } from "../document/document.ts";
import { headingNumber } from "../document/numbering.ts";

/** A part of a chapter: （一）… with what stands under it. */
export interface Part {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The parts with their headings, numbered （一） and on. */
export function numberedParts(parts: readonly Part[]): readonly Block[] {
  return parts.flatMap(({ title, blocks }, index) => [
    heading(2, `${headingNumber(2, index + 1)}${title}`),
    ...blocks,
  ]);
}

/** 一、… and everything under it. */
export function chapter(number: number, title: string, blocks: readonly Block[]): readonly Block[] {
  return [heading(1, `${headingNumber(1, number)}${title}`), ...blocks];
}
