/** Where things stand in the heat map, in pixels. Columns of schools run down and then to the right. */
export const heatSizes = {
  rowHeight: 18,
  /** Two lines of names above the cells, and some air. */
  headHeight: 40,
  cellWidth: 17,
  markWidth: 18,
  /** Least width of a school's name: the stage, and eleven characters of 12 px. */
  nameWidth: 151,
  stageWidth: 16,
  /** Four columns of schools just fit on a screen of 1366 pixels with a scroll bar. */
  panelGap: 12,
} as const;

export interface HeatLayout {
  readonly width: number;
  readonly height: number;
  readonly panels: number;
  /** Rows in each column of schools but the last, which may have fewer. */
  readonly rowsEach: number;
  readonly panelWidth: number;
  readonly nameWidth: number;
}

/** Lays `rows` schools with `items` cells each into a width. */
export function heatLayout(width: number, rows: number, items: number): HeatLayout {
  const { cellWidth, markWidth, nameWidth, panelGap, rowHeight, headHeight } = heatSizes;
  const fixed = items * cellWidth + markWidth;
  const least = fixed + nameWidth;
  const fitting = Math.max(1, Math.floor((width + panelGap) / (least + panelGap)));
  const panels = Math.min(fitting, Math.max(1, rows));
  const rowsEach = Math.max(1, Math.ceil(rows / panels));
  const used = Math.max(1, Math.ceil(rows / rowsEach));
  // A few schools do not spread over the whole page: their names would stand far from their cells.
  const panelWidth = Math.min(Math.max(least, (width - (used - 1) * panelGap) / used), least + 80);
  return {
    width: used * panelWidth + (used - 1) * panelGap,
    height: headHeight + rowsEach * rowHeight + 4,
    panels: used,
    rowsEach,
    panelWidth,
    nameWidth: panelWidth - fixed,
  };
}

export interface HeatPoint {
  readonly x: number;
  readonly y: number;
}

/** The upper left corner of a row. */
export function rowOrigin(layout: HeatLayout, row: number): HeatPoint {
  const panel = Math.floor(row / layout.rowsEach);
  return {
    x: panel * (layout.panelWidth + heatSizes.panelGap),
    y: heatSizes.headHeight + (row % layout.rowsEach) * heatSizes.rowHeight,
  };
}

/** The left edge of a cell, from the row's origin. */
export function cellLeft(layout: HeatLayout, column: number): number {
  return layout.nameWidth + column * heatSizes.cellWidth;
}

/** Row and column under a point; no column over the name or the mark, nothing between columns of schools. */
export function cellAt(
  layout: HeatLayout,
  point: HeatPoint,
  size: { readonly rows: number; readonly items: number },
): { readonly row: number; readonly column: number | undefined } | undefined {
  const { panelGap, headHeight, rowHeight, cellWidth } = heatSizes;
  const panel = Math.floor(point.x / (layout.panelWidth + panelGap));
  const x = point.x - panel * (layout.panelWidth + panelGap);
  const line = Math.floor((point.y - headHeight) / rowHeight);
  if (x < 0 || x >= layout.panelWidth || line < 0 || line >= layout.rowsEach) return undefined;
  const row = panel * layout.rowsEach + line;
  if (row >= size.rows) return undefined;
  const column = Math.floor((x - layout.nameWidth) / cellWidth);
  return { row, column: column >= 0 && column < size.items ? column : undefined };
}

/** The row reached from one by an arrow key, Home or End; undefined for other keys and beyond the edge. */
export function rowByKey(key: string, row: number, layout: HeatLayout, rows: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    ArrowRight: row + layout.rowsEach,
    ArrowLeft: row - layout.rowsEach,
    Home: 0,
    End: rows - 1,
  };
  const next = steps[key];
  return next !== undefined && next >= 0 && next < rows ? next : undefined;
}

// Latin letters and digits are about half as wide as Chinese characters.
const widthOf = (character: string) => (/[\u2E80-\uFFEF]/u.test(character) ? 1 : 0.56);

/** A name cut to a width in Chinese characters, with … where something is left out. */
export function fittedName(name: string, characters: number): string {
  let used = 0;
  const fits: string[] = [];
  for (const character of name) {
    used += widthOf(character);
    if (used > characters) return `${fits.slice(0, -1).join("")}…`;
    fits.push(character);
  }
  return name;
}
