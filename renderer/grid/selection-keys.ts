import type { GridApi } from "ag-grid-community";
import type { GridSelection } from "./grid-selection.ts";
import {
  boxOf,
  type ExtendKey,
  extendedRange,
  isWithin,
  nextInBox,
  wholeColumns,
  wholeGrid,
  wholeRows,
} from "./selection.ts";

const extendKeys: ReadonlySet<string> = new Set<ExtendKey["key"]>([
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
  "PageUp",
  "PageDown",
]);

function isExtendKey(key: string): key is ExtendKey["key"] {
  return extendKeys.has(key);
}

export interface SelectionKeys {
  /** A key on a cell that is not being typed into. True where it is dealt with. */
  handle(event: KeyboardEvent): boolean;
  /** Enter or Tab inside a selection of several cells. False where there is none. */
  move(key: "Enter" | "Tab", shift: boolean): boolean;
}

export function createSelectionKeys<Row>(
  api: GridApi<Row>,
  selection: GridSelection,
  isTyped: (column: string) => boolean,
): SelectionKeys {
  function extend(key: ExtendKey): void {
    const at = selection.focusPlace();
    if (!at) return;
    const next = extendedRange(selection.range ?? { anchor: at, end: at }, key, selection.extent());
    selection.select(next);
    api.ensureIndexVisible(next.end.row);
    const column = selection.columns()[next.end.column];
    if (column !== undefined) api.ensureColumnVisible(column);
  }

  /** Shift+Space and Ctrl+Space as in Excel: the rows or the columns of what is selected. */
  function whole(event: KeyboardEvent): boolean {
    const box = selection.box();
    if (!box || event.altKey || event.shiftKey === event.ctrlKey) return false;
    const extent = selection.extent();
    selection.select(
      event.shiftKey ? wholeRows(box.top, box.bottom, extent) : wholeColumns(box.left, box.right, extent),
    );
    return true;
  }

  function withControl(event: KeyboardEvent): boolean {
    if (event.code !== "KeyA" || event.shiftKey || event.altKey) return false;
    selection.select(wholeGrid(selection.extent()));
    return true;
  }

  return {
    handle(event) {
      const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
      if (isExtendKey(key) && !altKey) {
        if (shiftKey) extend({ key, far: ctrlKey || metaKey });
        else selection.select(undefined);
        return shiftKey;
      }
      if (key === " ") return whole(event);
      if (key === "Escape" && selection.range) {
        selection.select(undefined);
        return true;
      }
      return ctrlKey || metaKey ? withControl(event) : false;
    },
    move(key, shift) {
      const { range } = selection;
      const at = selection.focusPlace();
      if (!range || !at) return false;
      const whole = boxOf(range);
      const ids = selection.columns();
      const typed = ids.flatMap((id, index) =>
        index >= whole.left && index <= whole.right && isTyped(id) ? [index] : [],
      );
      const [left] = typed;
      const right = typed.at(-1);
      if (left === undefined || right === undefined) return false;
      // Read columns stand to the left of all others, so what is typed into is one block.
      const box = { ...whole, left, right };
      const next = isWithin(box, at)
        ? nextInBox(box, at, { key, shift })
        : { row: box.top, column: box.left };
      const column = ids[next.column];
      if (column === undefined) return false;
      api.ensureIndexVisible(next.row);
      api.ensureColumnVisible(column);
      api.setFocusedCell(next.row, column);
      return true;
    },
  };
}
