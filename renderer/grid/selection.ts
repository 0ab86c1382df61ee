import type { GridPlace } from "./moves.ts";

/** A rectangle of cells: where it was begun and where it ends, in any direction. */
export interface GridRange {
  readonly anchor: GridPlace;
  readonly end: GridPlace;
}

/** The same by its edges, which all belong to it. */
export interface GridBox {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How many rows and columns stand on screen or could be scrolled to it; read columns count too. */
export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
}

/** A key that makes a selection larger or smaller. */
export interface ExtendKey {
  readonly key: "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" | "Home" | "End" | "PageUp" | "PageDown";
  /** With Ctrl: to the edge of the sheet. */
  readonly far: boolean;
}

export function boxOf({ anchor, end }: GridRange): GridBox {
  return {
    top: Math.min(anchor.row, end.row),
    bottom: Math.max(anchor.row, end.row),
    left: Math.min(anchor.column, end.column),
    right: Math.max(anchor.column, end.column),
  };
}

export function isWithin({ top, bottom, left, right }: GridBox, { row, column }: GridPlace): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function isSingle({ anchor, end }: GridRange): boolean {
  return anchor.row === end.row && anchor.column === end.column;
}

export function isSameRange(one: GridRange | undefined, other: GridRange | undefined): boolean {
  if (!one || !other) return one === other;
  const same = (left: GridPlace, right: GridPlace) => left.row === right.row && left.column === right.column;
  return same(one.anchor, other.anchor) && same(one.end, other.end);
}

export function wholeRows(from: number, to: number, { columns }: GridExtent): GridRange {
  return { anchor: { row: from, column: 0 }, end: { row: to, column: columns - 1 } };
}

export function wholeColumns(from: number, to: number, { rows }: GridExtent): GridRange {
  return { anchor: { row: 0, column: from }, end: { row: rows - 1, column: to } };
}

export function wholeGrid({ rows, columns }: GridExtent): GridRange {
  return { anchor: { row: 0, column: 0 }, end: { row: rows - 1, column: columns - 1 } };
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), Math.max(count - 1, 0));
}

/** Rows that Page Up and Page Down go. */
const page = 15;

function movedEnd({ row, column }: GridPlace, { key, far }: ExtendKey, extent: GridExtent): GridPlace {
  const step = (size: number, all: number) => (far ? all : size);
  switch (key) {
    case "ArrowUp":
      return { row: row - step(1, extent.rows), column };
    case "ArrowDown":
      return { row: row + step(1, extent.rows), column };
    case "ArrowLeft":
      return { row, column: column - step(1, extent.columns) };
    case "ArrowRight":
      return { row, column: column + step(1, extent.columns) };
    case "PageUp":
      return { row: row - page, column };
    case "PageDown":
      return { row: row + page, column };
    case "Home":
      return { row: far ? 0 : row, column: 0 };
    case "End":
      return { row: far ? extent.rows : row, column: extent.columns };
  }
}

/** The range after a key with Shift: the anchor stays, the end moves and never leaves the sheet. */
export function extendedRange(range: GridRange, key: ExtendKey, extent: GridExtent): GridRange {
  const end = movedEnd(range.end, key, extent);
  return {
    anchor: range.anchor,
    end: { row: clamp(end.row, extent.rows), column: clamp(end.column, extent.columns) },
  };
}

/**
 * Where Enter and Tab lead inside a selection, as in Excel: Enter down and on at the top of the next column,
 * Tab to the right and on in the next row, Shift the other way, from the last cell to the first.
 */
export function nextInBox(
  box: GridBox,
  { row, column }: GridPlace,
  { key, shift }: { readonly key: "Enter" | "Tab"; readonly shift: boolean },
): GridPlace {
  const rows = box.bottom - box.top + 1;
  const columns = box.right - box.left + 1;
  const down = row - box.top;
  const across = column - box.left;
  const at = key === "Enter" ? across * rows + down : down * columns + across;
  const next = (at + (shift ? -1 : 1) + rows * columns) % (rows * columns);
  return key === "Enter"
    ? { row: box.top + (next % rows), column: box.left + Math.floor(next / rows) }
    : { row: box.top + Math.floor(next / columns), column: box.left + (next % columns) };
}
