import type {
  CellDoubleClickedEvent,
  CellFocusedEvent,
  ColDef,
  GridApi,
  GridOptions,
} from "ag-grid-community";
import { type Ref, useCallback, useImperativeHandle, useMemo, useRef } from "react";
import { type CellSource, columnDefs } from "./column-defs.ts";
import styles from "./entry-grid.module.css";
import { gridHandle } from "./grid-handle.ts";
import { createGridKeys, type GridKeys } from "./grid-keys.ts";
import { createGridSelection, type GridSelection } from "./grid-selection.ts";
import { gridTheme, gridWords } from "./grid-theme.ts";
import type {
  GridCell,
  GridCellId,
  GridGroup,
  GridHandle,
  GridReadColumn,
  GridSelectedCells,
  GridTypedCell,
} from "./grid-types.ts";
import { registerGridModules } from "./modules.ts";
import { formatBlock } from "./pasted.ts";
import { isWithin } from "./selection.ts";
import { createSelectionKeys } from "./selection-keys.ts";
import { createSelectionMouse, type SelectionMouse } from "./selection-mouse.ts";
import { useGrid } from "./use-grid.ts";

registerGridModules();

export interface EntryGridProps<Row extends { readonly id: string }> {
  /** Names the grid for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly readColumns: readonly GridReadColumn<Row>[];
  readonly groups: readonly GridGroup[];
  readonly cellOf: (row: Row, column: string) => GridCell;
  readonly onType: (cells: readonly GridTypedCell[]) => void;
  readonly onState: (cells: readonly GridCellId[], state: "missing" | "notApplicable") => void;
  /** Ctrl+D and Ctrl+R over what is selected. */
  readonly onFill: (direction: "down" | "right") => void;
  /** A block from the clipboard, to be laid over what is selected. */
  readonly onPaste: (text: string) => void;
  /** What is selected, as plain text for the clipboard. */
  readonly blockOf: (cells: GridSelectedCells, heads: boolean) => readonly (readonly string[])[];
  /** Text for the clipboard that no key of the browser brings there. */
  readonly onCopy: (text: string) => void;
  /** Columns were dragged: the ids of those that are typed into, from left to right. */
  readonly onOrder: (columns: readonly string[]) => void;
  /** Something else is selected. */
  readonly onSelect: () => void;
  readonly onOpenList: (cell: GridCellId) => void;
  /** A computed cell is asked why. */
  readonly onAsk: (cell: GridCellId) => void;
  readonly onFocus: (cell: GridCellId | undefined) => void;
  readonly onReady?: () => void;
  readonly readOnly: boolean;
  readonly ref?: Ref<GridHandle>;
}

function isTypedColumn(groups: readonly GridGroup[]): (id: string) => boolean {
  const typed = new Set(groups.flatMap(({ columns }) => columns.map(({ id }) => id)));
  return (id) => typed.has(id);
}

const everyColumn: ColDef = {
  sortable: false,
  resizable: true,
  suppressMovable: true,
  suppressHeaderMenuButton: true,
  wrapHeaderText: true,
};

/** What holds for every grid from its beginning to its end. */
const lasting: GridOptions<{ readonly id: string }> = {
  theme: gridTheme,
  getRowId: ({ data }) => data.id,
  defaultColDef: everyColumn,
  localeText: gridWords,
  groupHeaderHeight: 26,
  tooltipShowDelay: 400,
  stopEditingWhenCellsLoseFocus: true,
  suppressDragLeaveHidesColumns: true,
  animateRows: false,
};

function inEditor({ target }: { readonly target: EventTarget | null }): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** The hands of a grid that stands: its keys, its mouse and what they select. */
interface Hands {
  readonly keys: GridKeys;
  readonly mouse: SelectionMouse;
  readonly selection: GridSelection;
}

/**
 * A sheet that is filled as in Excel: typing opens a cell, Enter and Tab go on, F2 changes, Esc takes back,
 * Delete makes 未填, Alt+N 不适用. It keeps no values: it asks `cellOf` when it paints and tells what was typed.
 */
export function EntryGrid<Row extends { readonly id: string }>(props: EntryGridProps<Row>) {
  const latest = useRef(props);
  latest.current = props;
  /** The grid once it has rows on the screen. */
  const api = useRef<GridApi<Row>>(undefined);
  const hands = useRef<Hands>(undefined);
  /** Whether the button that went down is a matter of the selection alone. */
  const kept = useRef(false);
  // AG Grid asks several times in a row for the same cell; the last answer is kept for as long.
  const last = useRef<{ row: Row; column: string; cell: GridCell }>(undefined);

  const source = useCallback(
    (): CellSource<Row> => ({
      readOnly: latest.current.readOnly,
      isSelected: (row, column) => hands.current?.selection.isSelected(row, column) ?? false,
      cellOf(row, column) {
        const known = last.current;
        if (known && known.row === row && known.column === column) return known.cell;
        const cell = latest.current.cellOf(row, column);
        last.current = { row, column, cell };
        return cell;
      },
      type(row, column, text) {
        last.current = undefined;
        latest.current.onType([{ row: row.id, column, text }]);
      },
    }),
    [],
  );

  const { groups, readColumns } = props;
  const columns = useMemo(() => columnDefs({ groups, readColumns }, source), [groups, readColumns, source]);
  const isTyped = useMemo(() => isTypedColumn(groups), [groups]);
  const isTypedNow = useRef(isTyped);
  isTypedNow.current = isTyped;

  useImperativeHandle(props.ref, () =>
    gridHandle({
      current: () => api.current,
      selection: () => hands.current?.selection,
      forget: () => {
        last.current = undefined;
      },
    }),
  );

  const place = useRef<HTMLDivElement>(null);
  useGrid<Row>(
    place,
    { rows: props.rows, columns },
    {
      ...(lasting as GridOptions<Row>),
      onGridReady: (event) => {
        hands.current = handsOf(event.api);
      },
      onFirstDataRendered: (event) => {
        api.current = event.api;
        latest.current.onReady?.();
      },
      onGridPreDestroyed: () => {
        api.current = undefined;
        hands.current = undefined;
      },
      onCellFocused: focusMoved,
      onCellDoubleClicked: openCell,
      onModelUpdated: () => hands.current?.selection.renew(),
      onColumnMoved: ({ finished, api: shown, source }) => {
        if (!finished || source !== "uiColumnMoved") return;
        const ids = shown.getAllDisplayedColumns().map((column) => column.getColId());
        latest.current.onOrder(ids.filter((id) => isTypedNow.current(id)));
      },
      onDisplayedColumnsChanged: () => hands.current?.selection.renew(),
    },
  );

  function handsOf(made: GridApi<Row>): Hands | undefined {
    const root = place.current;
    if (!root) return undefined;
    const selection = createGridSelection(made, {
      root,
      idOf: (row) => row.id,
      onChange: () => latest.current.onSelect(),
    });
    return {
      selection,
      keys: keysOf(made, selection),
      mouse: createSelectionMouse(made, {
        root,
        selection,
        isRowHead: (column) =>
          latest.current.readColumns.some(({ id, rowHead }) => id === column && rowHead === true),
      }),
    };
  }

  function keysOf(made: GridApi<Row>, selection: GridSelection): GridKeys {
    const isTypedColumn = (column: string) => isTypedNow.current(column);
    return createGridKeys(made, {
      idOf: (row) => row.id,
      isTyped: isTypedColumn,
      isList: (column) =>
        latest.current.groups.some((group) =>
          group.columns.some(({ id, type }) => id === column && type === "list"),
        ),
      setState: (state) => setState(selection.cells(), state),
      openList: (cell) => latest.current.onOpenList(cell),
      ask,
      fill: (direction) => !latest.current.readOnly && latest.current.onFill(direction),
      copyWithHeads,
      selection: createSelectionKeys(made, selection, isTypedColumn),
    });
  }

  function setState({ rows, columns: ids }: GridSelectedCells, state: "missing" | "notApplicable"): void {
    if (latest.current.readOnly) return;
    const typed = ids.filter((id) => isTypedNow.current(id));
    latest.current.onState(
      rows.flatMap((row) => typed.map((column) => ({ row, column }))),
      state,
    );
  }

  function copyWithHeads(): void {
    const cells = hands.current?.selection.cells();
    if (!cells || cells.rows.length === 0) return;
    latest.current.onCopy(formatBlock(latest.current.blockOf(cells, true)));
  }

  function focusMoved({ api: shown, rowIndex, column }: CellFocusedEvent<Row>): void {
    const row = rowIndex === null ? undefined : shown.getDisplayedRowAtIndex(rowIndex)?.data;
    const id = typeof column === "string" ? column : column?.getColId();
    const selection = hands.current?.selection;
    const at = selection?.focusPlace();
    const box = selection?.box();
    if (at && box && !isWithin(box, at)) selection?.select(undefined);
    latest.current.onFocus(row && id ? { row: row.id, column: id } : undefined);
    latest.current.onSelect();
  }

  function ask(cell: GridCellId): boolean {
    const read = latest.current.readColumns.find(({ id }) => id === cell.column);
    if (!read?.computed) return false;
    latest.current.onAsk(cell);
    return true;
  }

  function openCell({ data, column }: CellDoubleClickedEvent<Row>): void {
    const id = column.getColId();
    if (data && ask({ row: data.id, column: id })) return;
    const known = latest.current.groups.flatMap((group) => group.columns).find((each) => each.id === id);
    if (data && known?.type === "list") latest.current.onOpenList({ row: data.id, column: id });
  }

  function paste(event: React.ClipboardEvent): void {
    if (inEditor(event) || latest.current.readOnly) return;
    event.preventDefault();
    last.current = undefined;
    latest.current.onPaste(event.clipboardData.getData("text/plain"));
  }

  function copy(event: React.ClipboardEvent): void {
    const cells = hands.current?.selection.cells();
    if (inEditor(event) || !cells || cells.rows.length === 0) return;
    event.preventDefault();
    const block = latest.current.blockOf(cells, false);
    const [[only = ""] = []] = block;
    // One cell alone goes without the line end, so that it can be pasted into a box.
    const single = block.length === 1 && block[0]?.length === 1;
    event.clipboardData.setData("text/plain", single ? only : formatBlock(block));
  }

  return (
    <section
      aria-label={props.label}
      className={styles.grid}
      onKeyDownCapture={(event) => {
        if (!hands.current?.keys.handle(event.nativeEvent)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDownCapture={(event) => {
        hands.current?.keys.endRun();
        kept.current = hands.current?.mouse.down(event.nativeEvent) ?? false;
        if (kept.current) event.stopPropagation();
      }}
      onMouseDownCapture={(event) => {
        // The focus stays where the selection was begun.
        if (!kept.current) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onMouseUpCapture={(event) => hands.current?.mouse.up(event.nativeEvent)}
      onPaste={paste}
      onCopy={copy}
    >
      <div ref={place} className={styles.place} />
    </section>
  );
}
