import { Table, type TableColumnsType, type TableProps } from "antd";
import type { Key, ReactNode } from "react";
import styles from "./data-table.module.css";
import { EmptyState } from "./empty-state.tsx";
import { ExportButton } from "./export-button.tsx";
import type { ExportedTable } from "./exported-table.ts";

export interface DataTableProps<Row extends object> {
  /** Names the table for screen readers, and stands above it. */
  readonly caption: string;
  /** `caption` is only read aloud: a heading above says it already. */
  readonly captionHidden?: boolean;
  readonly columns: TableColumnsType<Row>;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
  /** Offers 导出. */
  readonly exported?: () => ExportedTable;
  /** Filters and counts, at the left above the table. */
  readonly toolbar?: ReactNode;
  /** What belongs here, while there are no rows. */
  readonly empty?: ReactNode;
  /** Height of the rows' area in pixels; the head stays. Absent means as high as the rows. */
  readonly height?: number;
  /** Sum of the columns' widths in pixels; wider than the page, the table scrolls and frozen columns stay. */
  readonly width?: number;
  readonly loading?: boolean;
  /** Enter and click on a row. */
  readonly onOpen?: (row: Row) => void;
  readonly expandable?: TableProps<Row>["expandable"];
  readonly summary?: TableProps<Row>["summary"];
}

// Below this, drawing all rows costs nothing and the browser's own search finds them.
const virtualFrom = 100;

function openOnEnter<Row>(row: Row, onOpen: ((row: Row) => void) | undefined) {
  if (!onOpen) return {};
  return {
    tabIndex: 0,
    className: styles.opens ?? "",
    onClick: () => onOpen(row),
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => {
      // A button inside the row answers its own Enter.
      if (event.key === "Enter" && event.target === event.currentTarget) onOpen(row);
    },
  };
}

/**
 * A table to read: dense, head always in sight, sorted by a click on the head, exported and copied as it
 * stands. Tables to type into are AG Grid's.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    caption,
    captionHidden = false,
    columns,
    rows,
    rowKey,
    exported,
    toolbar,
    empty,
    height,
    width,
  } = props;
  const scrolls = height !== undefined || width !== undefined;
  const virtual = height !== undefined && width !== undefined && rows.length >= virtualFrom;
  const scroll = {
    ...(width === undefined ? {} : { x: width }),
    ...(height === undefined ? {} : { y: height }),
  };
  return (
    <section className={styles.table} aria-label={caption}>
      {(!captionHidden || toolbar || exported) && (
        <div className={styles.bar}>
          {!captionHidden && <span className={styles.caption}>{caption}</span>}
          {toolbar}
          {exported && rows.length > 0 && (
            <span className={styles.export}>
              <ExportButton table={exported} />
            </span>
          )}
        </div>
      )}
      <Table<Row>
        size="small"
        bordered={false}
        columns={columns}
        dataSource={rows}
        rowKey={rowKey}
        pagination={false}
        virtual={virtual}
        {...(scrolls ? { scroll } : {})}
        {...(height === undefined ? { sticky: true } : {})}
        {...(props.loading === undefined ? {} : { loading: props.loading })}
        {...(props.expandable ? { expandable: props.expandable } : {})}
        {...(props.summary ? { summary: props.summary } : {})}
        showSorterTooltip={false}
        locale={{ emptyText: empty ?? <EmptyState what="没有符合条件的行。" /> }}
        onRow={(row) => openOnEnter(row, props.onOpen)}
      />
    </section>
  );
}
