import type { ReactNode } from "react";

/** A column of a `WideTable`. */
export interface WideColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** 计量单位, in the head. */
  readonly unit?: string;
  /** Pixels. */
  readonly width: number;
  /** Right-aligned. */
  readonly numeric?: boolean;
  /** Stays in sight while the others scroll; frozen columns stand first. */
  readonly frozen?: boolean;
  /** Explains the head on hover. */
  readonly hint?: string;
  readonly cell: (row: Row) => ReactNode;
  /** Sorts by this; null stands last either way. Without it the head does not sort. */
  readonly sort?: (row: Row) => string | number | null;
  /** The cell as it leaves the program; without it, the column does not. */
  readonly text?: (row: Row) => string | null;
  /** Official decimals of a number that leaves the program as one. */
  readonly decimals?: number;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

const chinese = new Intl.Collator("zh-CN");

function compareValues(left: string | number, right: string | number): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  return chinese.compare(String(left), String(right));
}

/** The rows in the order that the head asks for; what has no value stands last, whichever way the others go. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly WideColumn<Row>[],
  sorting: Sorting | undefined,
): readonly Row[] {
  const value = columns.find(({ key }) => key === sorting?.key)?.sort;
  if (!value || !sorting) return rows;
  const keyed = rows.map((row) => ({ row, value: value(row) }));
  keyed.sort((left, right) => {
    if (left.value === null || right.value === null)
      return Number(left.value === null) - Number(right.value === null);
    const order = compareValues(left.value, right.value);
    return sorting.descending ? -order : order;
  });
  return keyed.map(({ row }) => row);
}

/** First ascending, then descending, then the rows' own order. */
export function nextSorting(sorting: Sorting | undefined, key: string): Sorting | undefined {
  if (sorting?.key !== key) return { key, descending: false };
  return sorting.descending ? undefined : { key, descending: true };
}
