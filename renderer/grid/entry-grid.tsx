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
import { gridTheme, gridWords } from "./grid-theme.ts";
import type {
  GridCell,
  GridCellId,
  GridGroup,
  GridHandle,
  GridReadColumn,
  GridTypedCell,
} from "./grid-types.ts";
import { registerGridModules } from "./modules.ts";
import { parsePasted } from "./pasted.ts";
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
  readonly onState: (cell: GridCellId, state: "missing" | "notApplicable") => void;
  readonly onOpenList: (cell: GridCellId) => void;
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

/** A block from a spreadsheet, laid over the grid from the focused cell on. */
function pastedCells<Row extends { readonly id: string }>(
  api: GridApi<Row>,
  text: string,
  isTyped: (id: string) => boolean,
): readonly GridTypedCell[] {
  const at = api.getFocusedCell();
  if (!at) return [];
  const columns = api
    .getAllDisplayedColumns()
    .map((column) => column.getColId())
    .filter(isTyped);
  const first = columns.indexOf(at.column.getColId());
  if (first < 0) return [];
  return parsePasted(text).flatMap((line, down) => {
    const row = api.getDisplayedRowAtIndex(at.rowIndex + down)?.data?.id;
    return line.flatMap((cell, across): GridTypedCell[] => {
      const column = columns[first + across];
      return row === undefined || column === undefined ? [] : [{ row, column, text: cell }];
    });
  });
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
  const keys = useRef<GridKeys>(undefined);
  // AG Grid asks several times in a row for the same cell; the last answer is kept for as long.
  const last = useRef<{ row: Row; column: string; cell: GridCell }>(undefined);

  const source = useCallback(
    (): CellSource<Row> => ({
      readOnly: latest.current.readOnly,
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
    gridHandle(
      () => api.current,
      () => {
        last.current = undefined;
      },
    ),
  );

  const place = useRef<HTMLDivElement>(null);
  useGrid<Row>(
    place,
    { rows: props.rows, columns },
    {
      ...(lasting as GridOptions<Row>),
      onGridReady: (event) => {
        keys.current = keysOf(event.api);
      },
      onFirstDataRendered: (event) => {
        api.current = event.api;
        latest.current.onReady?.();
      },
      onGridPreDestroyed: () => {
        api.current = undefined;
        keys.current = undefined;
      },
      onCellFocused: focusMoved,
      onCellDoubleClicked: openList,
    },
  );

  function keysOf(made: GridApi<Row>): GridKeys {
    return createGridKeys(made, {
      idOf: (row) => row.id,
      isTyped: (column) => isTypedNow.current(column),
      isList: (column) =>
        latest.current.groups.some((group) =>
          group.columns.some(({ id, type }) => id === column && type === "list"),
        ),
      setState: (cell, state) => !latest.current.readOnly && latest.current.onState(cell, state),
      openList: (cell) => latest.current.onOpenList(cell),
    });
  }

  function focusMoved({ api: shown, rowIndex, column }: CellFocusedEvent<Row>): void {
    const row = rowIndex === null ? undefined : shown.getDisplayedRowAtIndex(rowIndex)?.data;
    const id = typeof column === "string" ? column : column?.getColId();
    latest.current.onFocus(row && id ? { row: row.id, column: id } : undefined);
  }

  function openList({ data, column }: CellDoubleClickedEvent<Row>): void {
    const id = column.getColId();
    const known = latest.current.groups.flatMap((group) => group.columns).find((each) => each.id === id);
    if (data && known?.type === "list") latest.current.onOpenList({ row: data.id, column: id });
  }

  function inEditor(event: React.ClipboardEvent): boolean {
    return event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  }

  function paste(event: React.ClipboardEvent): void {
    const shown = api.current;
    if (!shown || inEditor(event) || latest.current.readOnly) return;
    const cells = pastedCells(shown, event.clipboardData.getData("text/plain"), isTypedNow.current);
    if (cells.length === 0) return;
    event.preventDefault();
    last.current = undefined;
    latest.current.onType(cells);
  }

  function copy(event: React.ClipboardEvent): void {
    const at = api.current?.getFocusedCell();
    const row = at && api.current?.getDisplayedRowAtIndex(at.rowIndex)?.data;
    if (!row || inEditor(event)) return;
    event.preventDefault();
    const id = at.column.getColId();
    const read = latest.current.readColumns.find((column) => column.id === id);
    event.clipboardData.setData("text/plain", read ? read.text(row) : source().cellOf(row, id).edit);
  }

  return (
    <section
      aria-label={props.label}
      className={styles.grid}
      onKeyDownCapture={(event) => {
        if (!keys.current?.handle(event.nativeEvent)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onMouseDownCapture={() => keys.current?.endRun()}
      onPaste={paste}
      onCopy={copy}
    >
      <div ref={place} className={styles.place} />
    </section>
  );
}
