import type { GridApi } from "ag-grid-community";
import type { GridSelection } from "./grid-selection.ts";
import type { GridPlace } from "./moves.ts";
import { wholeColumns, wholeRows } from "./selection.ts";

export interface SelectionMouse {
  /** The button goes down on the grid. True where AG Grid must not see it. */
  down(event: MouseEvent): boolean;
  /** The button goes up: a click on a head selects its column, or with Shift all from the one before. */
  up(event: MouseEvent): void;
}

interface MouseOptions {
  readonly root: HTMLElement;
  readonly selection: GridSelection;
  /** Frozen columns whose cells stand for their whole row. */
  readonly isRowHead: (column: string) => boolean;
}

interface Pointed extends GridPlace {
  readonly id: string;
}

/** Pixels beyond which a click on a head was meant to move or widen its column. */
const stillClick = 4;
/** Pixels a frame that the sheet scrolls while the mouse is held beyond its edge. */
const scrollStep = 24;

function within(value: number, from: number, to: number): number {
  return Math.min(Math.max(value, from), to);
}

function pointed(selection: GridSelection, target: Element | null): Pointed | undefined {
  const cell = target?.closest(".ag-cell");
  const row = cell?.closest(".ag-row")?.getAttribute("row-index");
  const id = cell?.getAttribute("col-id");
  if (row === null || row === undefined || !id) return undefined;
  return { row: Number(row), column: selection.columns().indexOf(id), id };
}

export function createSelectionMouse<Row>(
  api: GridApi<Row>,
  { root, selection, isRowHead }: MouseOptions,
): SelectionMouse {
  let headDown = { x: 0, y: 0 };

  function extendTo(anchor: Pointed, end: GridPlace): void {
    selection.select(
      isRowHead(anchor.id) ? wholeRows(anchor.row, end.row, selection.extent()) : { anchor, end },
    );
  }

  /** Follows the mouse until the button goes up; beyond the edge of the sheet it scrolls. */
  function drag(anchor: Pointed, start: MouseEvent): void {
    const viewport = root.querySelector<HTMLElement>(".ag-grid-viewport");
    const end = new AbortController();
    let mouse = { x: start.clientX, y: start.clientY };
    let moved = false;

    function look(): void {
      const edge = (viewport ?? root).getBoundingClientRect();
      const x = within(mouse.x, edge.left + 2, edge.right - 20);
      const y = within(mouse.y, edge.top + 2, edge.bottom - 20);
      const at = pointed(selection, document.elementFromPoint(x, y));
      if (at) extendTo(anchor, at);
      viewport?.scrollBy(Math.sign(mouse.x - x) * scrollStep, Math.sign(mouse.y - y) * scrollStep);
    }
    function next(): void {
      if (end.signal.aborted) return;
      look();
      requestAnimationFrame(next);
    }
    function move(event: MouseEvent): void {
      if (event.buttons === 0) {
        end.abort();
        return;
      }
      const far = Math.abs(event.clientX - mouse.x) + Math.abs(event.clientY - mouse.y) > stillClick;
      if (!moved && !far) return;
      mouse = { x: event.clientX, y: event.clientY };
      if (!moved) requestAnimationFrame(next);
      moved = true;
    }
    window.addEventListener("mousemove", move, { signal: end.signal });
    window.addEventListener("mouseup", () => end.abort(), { signal: end.signal });
  }

  function shiftDown(at: Pointed): boolean {
    const from = selection.range?.anchor ?? selection.focusPlace();
    if (!from) return false;
    api.stopEditing();
    selection.select(
      isRowHead(at.id) ? wholeRows(from.row, at.row, selection.extent()) : { anchor: from, end: at },
    );
    return true;
  }

  return {
    down(event) {
      headDown = { x: event.clientX, y: event.clientY };
      const target = event.target instanceof Element ? event.target : null;
      const at = pointed(selection, target);
      if (event.button !== 0 || !at || target?.closest("input, textarea, .ag-popup")) return false;
      if (event.shiftKey && shiftDown(at)) return true;
      selection.select(isRowHead(at.id) ? wholeRows(at.row, at.row, selection.extent()) : undefined);
      drag(at, event);
      return false;
    },
    up(event) {
      const target = event.target instanceof Element ? event.target : null;
      const head = target?.closest(".ag-header-cell")?.getAttribute("col-id");
      const still = Math.abs(event.clientX - headDown.x) + Math.abs(event.clientY - headDown.y) <= stillClick;
      if (!head || !still || event.button !== 0 || target?.closest(".ag-header-cell-resize")) return;
      const at = selection.columns().indexOf(head);
      if (at < 0) return;
      const from = event.shiftKey ? (selection.range?.anchor.column ?? at) : at;
      api.setFocusedCell(Math.max(api.getFirstDisplayedRowIndex(), 0), head);
      selection.select(wholeColumns(from, at, selection.extent()));
    },
  };
}
