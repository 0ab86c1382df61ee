import type { GridApi } from "ag-grid-community";
import type { GridCellId } from "./grid-types.ts";
import { type GridPlace, type MoveKey, nextPlace } from "./moves.ts";
import type { SelectionKeys } from "./selection-keys.ts";

const moveKeys: ReadonlySet<string> = new Set<MoveKey["key"]>([
  "Enter",
  "Tab",
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
]);

function isMoveKey(key: string): key is MoveKey["key"] {
  return moveKeys.has(key);
}

export interface KeyActions<Row> {
  readonly idOf: (row: Row) => string;
  /** Columns that are typed into; the others are only read. */
  readonly isTyped: (column: string) => boolean;
  readonly isList: (column: string) => boolean;
  /** A state instead of a value, for all that is selected. */
  readonly setState: (state: "missing" | "notApplicable") => void;
  /** Ctrl+D and Ctrl+R. */
  readonly fill: (direction: "down" | "right") => void;
  /** Ctrl+Shift+C. */
  readonly copyWithHeads: () => void;
  readonly selection: SelectionKeys;
  readonly openList: (cell: GridCellId) => void;
  /** Asks a computed cell why. False where the cell is none. */
  readonly ask: (cell: GridCellId) => boolean;
}

/** The keys of a grid that is filled like a sheet of Excel. */
export interface GridKeys {
  /** True where the key is dealt with and the grid must not see it. */
  handle(event: KeyboardEvent): boolean;
  /** The focus moved otherwise: a run of Tabs is over. */
  endRun(): void;
}

function isInput(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function isPlain({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey;
}

function isPrintable(event: KeyboardEvent): boolean {
  return event.key.length === 1 && isPlain(event);
}

/** A Chinese input method answers the first key itself; the cell must be open before it writes into it. */
function isComposing({ key, isComposing: composing }: KeyboardEvent): boolean {
  return key === "Process" || composing;
}

export function createGridKeys<Row>(api: GridApi<Row>, actions: KeyActions<Row>): GridKeys {
  let run: number | undefined;
  /** Whether the cell was opened by typing: then arrows leave it, after F2 they move inside the text. */
  let openedByTyping = false;

  const typedColumns = () =>
    api
      .getAllDisplayedColumns()
      .map((column) => column.getColId())
      .filter(actions.isTyped);

  function focused(): { place: GridPlace; cell: GridCellId; columns: readonly string[] } | undefined {
    const at = api.getFocusedCell();
    const data = at && api.getDisplayedRowAtIndex(at.rowIndex)?.data;
    if (!at || !data) return undefined;
    const columns = typedColumns();
    const column = at.column.getColId();
    return {
      columns,
      place: { row: at.rowIndex, column: Math.max(columns.indexOf(column), 0) },
      cell: { row: actions.idOf(data), column },
    };
  }

  function move(key: MoveKey): void {
    if ((key.key === "Enter" || key.key === "Tab") && actions.selection.move(key.key, key.shift)) return;
    const at = focused();
    if (!at) return;
    const size = { rows: api.getDisplayedRowCount(), columns: at.columns.length };
    const next = nextPlace(at.place, key, size, run);
    run = next.run;
    const column = at.columns[next.place.column];
    if (column === undefined) return;
    api.ensureIndexVisible(next.place.row);
    api.ensureColumnVisible(column);
    api.setFocusedCell(next.place.row, column);
  }

  function whileEditing(event: KeyboardEvent): boolean {
    if (event.key === "Enter" || event.key === "Tab") {
      if (event.isComposing || event.altKey || event.ctrlKey) return false;
      api.stopEditing();
      move({ key: event.key, shift: event.shiftKey });
      return true;
    }
    const inChoices = (event.target as Element).getAttribute("role") === "combobox";
    if (!openedByTyping || event.isComposing || inChoices || !isMoveKey(event.key)) return false;
    api.stopEditing();
    move({ key: event.key, shift: false });
    return true;
  }

  function open(cell: GridCellId, event: KeyboardEvent): boolean {
    if (actions.isList(cell.column)) {
      actions.openList(cell);
      return true;
    }
    openedByTyping = event.key !== "F2";
    if (event.key !== "Process" && event.key !== "Backspace") return false;
    const at = api.getFocusedCell();
    if (at) api.startEditingCell({ rowIndex: at.rowIndex, colKey: at.column, key: "Backspace" });
    // The input method's own key goes on to the box that has just got the focus.
    return event.key === "Backspace";
  }

  /** Delete and Alt+N: a state instead of a value. */
  function stateOf(event: KeyboardEvent): "missing" | "notApplicable" | undefined {
    if (event.altKey && event.code === "KeyN") return "notApplicable";
    return isPlain(event) && event.key === "Delete" ? "missing" : undefined;
  }

  function opens(event: KeyboardEvent, column: string): boolean {
    // The space bar scrolls nothing here, but a list is not opened by accident.
    if (event.key === " " && actions.isList(column)) return false;
    return event.key === "F2" || event.key === "Backspace" || isPrintable(event) || isComposing(event);
  }

  /** Keys with Ctrl that act on what is selected. */
  function command(event: KeyboardEvent): boolean {
    const { ctrlKey, metaKey, altKey, shiftKey, code } = event;
    if (!(ctrlKey || metaKey) || altKey) return false;
    if (code === "KeyC" && shiftKey) actions.copyWithHeads();
    else if (code === "KeyD" && !shiftKey) actions.fill("down");
    else if (code === "KeyR" && !shiftKey) actions.fill("right");
    else return false;
    return true;
  }

  /** Enter on a computed cell. */
  function asks(event: KeyboardEvent): boolean {
    const at = event.key === "Enter" && isPlain(event) && !event.shiftKey ? focused() : undefined;
    return at !== undefined && actions.ask(at.cell);
  }

  function onCell(event: KeyboardEvent): boolean {
    if (actions.selection.handle(event) || command(event) || asks(event)) return true;
    if (isPlain(event) && (event.key === "Enter" || event.key === "Tab")) {
      move({ key: event.key, shift: event.shiftKey });
      return true;
    }
    const state = stateOf(event);
    if (state !== undefined) {
      actions.setState(state);
      return true;
    }
    const at = focused();
    if (!at || !actions.isTyped(at.cell.column)) return false;
    return opens(event, at.cell.column) ? open(at.cell, event) : false;
  }

  return {
    handle(event) {
      if (isInput(event.target)) return whileEditing(event);
      const inCell = event.target instanceof Element && event.target.closest(".ag-cell") !== null;
      if (!inCell) return false;
      if (event.key.startsWith("Arrow")) run = undefined;
      return onCell(event);
    },
    endRun() {
      run = undefined;
    },
  };
}
