import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { type CellPlace, moveCell } from "./cell-moves.ts";
import { rowHeight } from "./visible-rows.ts";

interface Options {
  readonly rows: number;
  readonly columns: number;
  readonly onEnter: (row: number) => void;
}

/** What inside a cell takes the focus: its button or link, else the cell itself. */
function focusTarget(cell: Element): HTMLElement | undefined {
  const inner = cell.querySelector<HTMLElement>("button, a");
  return inner ?? (cell instanceof HTMLElement ? cell : undefined);
}

function placeOf(element: Element): CellPlace | undefined {
  const cell = element.closest<HTMLElement>("[data-column]");
  const row = cell?.parentElement?.dataset.row;
  if (!cell || row === undefined) return undefined;
  return { row: Number(row), column: Number(cell.dataset.column) };
}

function isAt(left: CellPlace, right: CellPlace): boolean {
  return left.row === right.row && left.column === right.column;
}

/** Keeps the row in sight below the head; the browser does the rest. */
function scrollToRow(area: HTMLElement, row: number, headHeight: number): void {
  if (row < 0) return;
  const top = row * rowHeight;
  const bottom = top + rowHeight + headHeight;
  if (top < area.scrollTop) area.scrollTop = top;
  else if (bottom > area.scrollTop + area.clientHeight) area.scrollTop = bottom - area.clientHeight;
}

/**
 * One stop of Tab for the whole table, and arrows within it, as in a spreadsheet. Cells are found by
 * `data-row` and `data-column`; whatever they hold needs to know nothing of this.
 */
export function useCellFocus(area: HTMLElement | null, { rows, columns, onEnter }: Options) {
  const [current, setCurrent] = useState<CellPlace>({ row: 0, column: 0 });
  const moving = useRef(false);
  const place = { row: Math.min(current.row, rows - 1), column: Math.min(current.column, columns - 1) };

  // Rows come and go while the table scrolls: after each drawing exactly one thing in it can be tabbed to.
  useLayoutEffect(() => {
    if (!area) return;
    for (const inner of area.querySelectorAll<HTMLElement>(
      `[data-column] :is(button, a):not([tabindex="-1"])`,
    )) {
      inner.tabIndex = -1;
    }
    for (const cell of area.querySelectorAll('[data-column][tabindex="0"]')) cell.removeAttribute("tabindex");
    const cell = area.querySelector(`[data-row="${place.row}"] > [data-column="${place.column}"]`);
    const target = cell && focusTarget(cell);
    if (!target) return;
    target.tabIndex = 0;
    if (!moving.current) return;
    moving.current = false;
    // The first column is frozen and always in sight; scrolling to it would jump.
    target.focus({ preventScroll: place.row >= 0 && place.column === 0 });
  });

  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    if (!area || event.altKey || event.metaKey) return;
    const head = area.querySelector("thead")?.clientHeight ?? rowHeight;
    const page = Math.max(1, Math.floor((area.clientHeight - head) / rowHeight) - 1);
    const key = event.ctrlKey ? `Control+${event.key}` : event.key;
    const moved = moveCell(key, place, { rows, columns, page });
    if (moved) {
      event.preventDefault();
      moving.current = true;
      scrollToRow(area, moved.row, head);
      setCurrent(moved);
    } else if (event.key === "Enter" && event.target instanceof HTMLTableCellElement && place.row >= 0) {
      event.preventDefault();
      onEnter(place.row);
    }
  }

  function handleFocus(target: EventTarget): void {
    const focused = target instanceof Element ? placeOf(target) : undefined;
    if (focused && !isAt(focused, current)) setCurrent(focused);
  }

  return { handleKey, handleFocus };
}
