import { type CSSProperties, type MouseEvent, memo, type ReactNode, useMemo, useState } from "react";
import { nextSorting, type Sorting, sortRows, type WideColumn } from "./column.ts";
import { useCellFocus } from "./use-cell-focus.ts";
import { useScrollArea } from "./use-scroll-area.ts";
import { rowHeight, visibleRows } from "./visible-rows.ts";
import styles from "./wide-table.module.css";

export interface WideTableProps<Row> {
  /** Names the table for screen readers. */
  readonly caption: string;
  readonly columns: readonly WideColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Enter on a cell that holds no button, and a click beside buttons. The same function at each drawing. */
  readonly onOpen?: (row: Row) => void;
  /** What belongs here, while there are no rows. */
  readonly empty?: ReactNode;
  /** Quiet rows: attached units, what is not judged. */
  readonly isQuiet?: (row: Row) => boolean;
  /** Pixels; absent fills what its parent leaves. */
  readonly maxHeight?: number;
}

type Offsets = ReadonlyMap<string, number>;

function leftOf(offsets: Offsets, key: string): CSSProperties | undefined {
  const left = offsets.get(key);
  return left === undefined ? undefined : { left };
}

/** Distance of each frozen column from the left edge. */
function frozenOffsets<Row>(columns: readonly WideColumn<Row>[]): Offsets {
  const offsets = new Map<string, number>();
  let left = 0;
  for (const { key, width, frozen } of columns) {
    if (frozen) offsets.set(key, left);
    left += width;
  }
  return offsets;
}

function cellClass<Row>(column: WideColumn<Row>): string {
  return [column.numeric ? styles.numeric : "", column.frozen ? styles.frozen : ""].filter(Boolean).join(" ");
}

function ariaSort(sorting: Sorting | undefined, key: string): "ascending" | "descending" | undefined {
  if (sorting?.key !== key) return undefined;
  return sorting.descending ? "descending" : "ascending";
}

function Head<Row>({
  columns,
  sorting,
  onSort,
  offsets,
  plain,
}: {
  readonly columns: readonly WideColumn<Row>[];
  readonly sorting: Sorting | undefined;
  readonly onSort: (key: string) => void;
  readonly offsets: Offsets;
  /** For paper: buttons are not repeated on the second sheet, words are. */
  readonly plain: boolean;
}) {
  return (
    <thead>
      <tr data-row={-1} aria-rowindex={1}>
        {columns.map((column, at) => (
          <th
            key={column.key}
            scope="col"
            data-column={at}
            className={cellClass(column)}
            style={leftOf(offsets, column.key)}
            title={column.hint}
            aria-sort={ariaSort(sorting, column.key)}
          >
            {column.sort && !plain ? (
              <button type="button" className={styles.sort} onClick={() => onSort(column.key)}>
                {column.title}
                <span aria-hidden="true" className={styles.arrow}>
                  {sorting?.key === column.key ? (sorting.descending ? "↓" : "↑") : ""}
                </span>
              </button>
            ) : (
              column.title
            )}
            {column.unit && <span className={styles.unit}>{column.unit}</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Takes the place of rows that are not drawn. */
function Spacer({ rows }: { readonly rows: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it holds nothing, and nothing in it takes the focus
  return rows > 0 ? <tr aria-hidden="true" style={{ height: rows * rowHeight }} /> : null;
}

/** A click on a button or link inside a row is that button's. */
function isOnRow({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest("button, a") === null;
}

interface BodyRowProps<Row> {
  readonly row: Row;
  readonly at: number;
  readonly columns: readonly WideColumn<Row>[];
  readonly offsets: Offsets;
  readonly quiet: boolean;
  readonly onOpen: ((row: Row) => void) | undefined;
}

function PlainRow<Row>({ row, at, columns, offsets, quiet, onOpen }: BodyRowProps<Row>) {
  return (
    <tr
      data-row={at}
      aria-rowindex={at + 2}
      className={rowClass(quiet, onOpen !== undefined)}
      onClick={onOpen ? (event) => isOnRow(event) && onOpen(row) : undefined}
    >
      {columns.map((column, index) => (
        <td
          key={column.key}
          data-column={index}
          className={cellClass(column)}
          style={leftOf(offsets, column.key)}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

// While the table scrolls, rows that stay are not drawn again.
const BodyRow = memo(PlainRow) as typeof PlainRow;

/**
 * A long and wide table to read: only the rows in sight are drawn, head and frozen columns stay, arrows move
 * from cell to cell and Enter asks or opens. A real `<table>`, so that it is read aloud and printed as one.
 */
export function WideTable<Row>(props: WideTableProps<Row>) {
  const { caption, columns, rows, rowKey, onOpen, empty, isQuiet, maxHeight } = props;
  const [sorting, setSorting] = useState<Sorting>();
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting]);
  const { element, ref, area } = useScrollArea();
  const { handleKey, handleFocus } = useCellFocus(element, {
    rows: sorted.length,
    columns: columns.length,
    onEnter: (at) => {
      const row = sorted[at];
      if (row !== undefined) onOpen?.(row);
    },
  });
  const offsets = useMemo(() => frozenOffsets(columns), [columns]);
  const { from, to } = area ? visibleRows(sorted.length, area) : { from: 0, to: sorted.length };
  const width = columns.reduce((sum, column) => sum + column.width, 0);

  if (rows.length === 0) return empty ?? null;
  return (
    <div
      ref={ref}
      className={maxHeight === undefined ? styles.area : `${styles.area} ${styles.own}`}
      style={maxHeight === undefined ? undefined : { maxHeight }}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid
        role="grid"
        aria-label={caption}
        aria-rowcount={sorted.length + 1}
        className={styles.table}
        style={{ minWidth: width }}
        onKeyDown={handleKey}
        onFocus={(event) => handleFocus(event.target)}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <Head
          columns={columns}
          sorting={sorting}
          offsets={offsets}
          plain={area === undefined}
          onSort={(key) => setSorting((before) => nextSorting(before, key))}
        />
        <tbody>
          <Spacer rows={from} />
          {sorted.slice(from, to).map((row, at) => (
            <BodyRow
              key={rowKey(row)}
              row={row}
              at={from + at}
              columns={columns}
              offsets={offsets}
              quiet={isQuiet?.(row) ?? false}
              onOpen={onOpen}
            />
          ))}
          <Spacer rows={sorted.length - to} />
        </tbody>
      </table>
    </div>
  );
}

function rowClass(quiet: boolean, opens: boolean): string {
  return [quiet ? styles.quiet : "", opens ? styles.opens : ""].filter(Boolean).join(" ");
}
