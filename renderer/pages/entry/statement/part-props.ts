import type { EntrySheet } from "../model/entry-sheet.ts";
import type { Needed } from "../model/needed.ts";

/** What every part of 结论与文字 is given. */
export interface PartProps {
  readonly sheet: EntrySheet;
  readonly readOnly: boolean;
  readonly needed: Needed;
  /** The item or text to show; absent means the first that is not finished. */
  readonly unit?: string;
}
