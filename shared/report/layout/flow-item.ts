import type { ContentsEntry } from "./contents-entries.ts";
import type { PlacedItem } from "./placed.ts";

/** Something that no page break divides: a line, a row of a table, a chart. Lengths in twips. */
export interface FlowItem {
  readonly height: number;
  /** What must fit under it on its page all the same: the lower border of a table that breaks after this row. */
  readonly under?: number;
  /** On the page of the item after it. */
  readonly keepNext: boolean;
  readonly startsPage: boolean;
  /** What it draws, from the left edge of the text and its own upper edge. */
  readonly draws: readonly PlacedItem[];
  /** What stands under it, by this name: heading, table, attachment. */
  readonly names?: string;
  /** A place that the contents lead to. */
  readonly leadsTo?: ContentsEntry;
  /** An entry of the contents, which gets its number once the pages are known. */
  readonly entry?: ContentsEntry;
  /** Head rows that stand over this row again where it begins a page. */
  readonly headRows?: readonly FlowItem[];
}
