/** Height of a row in pixels: dense, and one line of 14 px text with its breathing space. */
export const rowHeight = 30;

// Rows drawn beyond what is in sight, so that a turn of the wheel shows no gap.
const margin = 4;

export interface VisibleRows {
  /** First row that is drawn, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Which of `count` rows are drawn while the area of that height is scrolled that far, both in pixels. */
export function visibleRows(
  count: number,
  area: { readonly top: number; readonly height: number },
): VisibleRows {
  const first = Math.floor(area.top / rowHeight) - margin;
  const last = Math.ceil((area.top + area.height) / rowHeight) + margin;
  const to = Math.min(count, Math.max(last, margin));
  return { from: Math.max(0, Math.min(first, to - 1)), to };
}
