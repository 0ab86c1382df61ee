import { useDeferredValue, useMemo } from "react";
import { type Observable, useObservable } from "../../app/observable.ts";
import type { GridSelectedCells } from "../../grid/grid-types.ts";
import styles from "./entry.module.css";
import type { EntrySheet } from "./model/entry-sheet.ts";
import type { EntryRow } from "./model/rows.ts";
import { selectionStats, statsWords } from "./model/selection-stats.ts";
import { useSheetPart } from "./use-sheet.ts";

/** What is selected in the grid and whose rows they are. */
export interface Selected extends GridSelectedCells {
  readonly byId: ReadonlyMap<string, EntryRow>;
}

export interface SelectionStatusProps {
  readonly sheet: EntrySheet;
  readonly selected: Observable<Selected | undefined>;
}

function isBlock({ rows, columns }: Selected): boolean {
  return rows.length * columns.length > 1;
}

/** 个数, 合计, 最小, 最大 and 未填 of what is selected, counted when there is time for it. */
export function SelectionStatus({ sheet, selected }: SelectionStatusProps) {
  const now = useDeferredValue(useObservable(selected));
  const version = useDeferredValue(useSheetPart(sheet, (status) => status.version));
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew with every change of a cell
  const words = useMemo(() => {
    if (!now || !isBlock(now)) return "";
    const rows = now.rows.flatMap((id) => now.byId.get(id) ?? []);
    return statsWords(selectionStats(sheet, rows, now.columns));
  }, [now, sheet, version]);
  return (
    <span role="status" aria-label="选中区域" className={styles.stats}>
      {words}
    </span>
  );
}
