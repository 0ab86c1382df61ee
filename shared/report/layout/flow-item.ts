import type { ContentsEntry } from "./contents-entries.ts";
import type { PlacedItem } from "./placed.ts";

/** Something that no page break divides: a line, a row of a table, a chart. Lengths in twips. */
export interface FlowItem {
  readonly height: number;
  /** On the page of the item after it. */
  readonly keepNext: boolean;
  readonly startsPage: boolean;
  /** What it draws, from the left edge of the text and its own upper edge. */
  readonly draws: readonly PlacedItem[];
  /** A place that the contents lead to. */
  readonly leadsTo?: ContentsEntry;
  /** An entry of the contents, which gets its number once the pages are known. */
  readonly entry?: ContentsEntry;
  /** Head rows that stand over this row again where it begins a page. */
  readonly headRows?: readonly FlowItem[];
}
