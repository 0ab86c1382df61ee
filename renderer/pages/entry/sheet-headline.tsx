import { useDeferredValue, useMemo } from "react";
import type { EntrySheet } from "./model/entry-sheet.ts";
import { useSheetPart } from "./use-sheet.ts";

export interface SheetHeadlineProps {
  readonly sheet: EntrySheet;
  /** Counts what stands in the sheet; the same function while it counts the same. */
  readonly count: (sheet: EntrySheet) => string;
}

/**
 * What of the sheet is filled, in words. Ten thousand cells are counted anew with every change of one: after
 * the cell, its saving and its verdict, not before.
 */
export function SheetHeadline({ sheet, count }: SheetHeadlineProps) {
  const version = useDeferredValue(useSheetPart(sheet, (status) => status.version));
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew with every change of a cell
  return useMemo(() => count(sheet), [sheet, count, version]);
}
