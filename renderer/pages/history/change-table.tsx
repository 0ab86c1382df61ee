import { Input, Segmented, type TableColumnsType } from "antd";
import { useMemo, useState } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import { formatCount } from "../../parts/format.ts";
import { isFigure, shownValue } from "../../parts/shown-value.ts";
import { useCopyKey } from "../../parts/use-copy-key.ts";
import { useRoomBelow } from "../../parts/use-room-below.ts";
import styles from "./history.module.css";
import { type Change, changesTable, contains } from "./history-words.ts";

interface Row extends Change {
  readonly key: number;
}

const groups = ["all", "changed", "source", "beside", "other"] as const;
type Group = (typeof groups)[number];

const groupNames: Readonly<Record<Group, string>> = {
  all: "全部",
  changed: "改变的数据",
  source: "只换了来源",
  beside: "备用来源",
  other: "学校名单等",
};

const longValue = 20;

function groupOf({ type }: Change): Group {
  return type === "changed" || type === "source" || type === "beside" ? type : "other";
}

function Value({ row, words }: { readonly row: Row; readonly words: string }) {
  const shown = shownValue(row.field, words);
  // A list of rooms or classes is cut to two lines here and read whole on hover.
  const look = isFigure(row.field) ? styles.number : styles.clamped;
  return (
    <span className={look} title={shown.length > longValue ? shown : undefined}>
      {shown}
    </span>
  );
}

const columns: TableColumnsType<Row> = [
  {
    title: "对象",
    dataIndex: "where",
    width: 180,
    sorter: (left, right) => left.where.localeCompare(right.where, "zh-CN"),
  },
  {
    title: "数据项",
    dataIndex: "what",
    width: 190,
    sorter: (left, right) => left.what.localeCompare(right.what, "zh-CN"),
  },
  { title: "单位", dataIndex: "unit", width: 48 },
  { title: "原来", width: 112, render: (_value, row) => <Value row={row} words={row.before} /> },
  { title: "改为", width: 112, render: (_value, row) => <Value row={row} words={row.after} /> },
  { title: "来源", dataIndex: "source", width: 278 },
];

function searched({ where, what, source, before, after }: Change): readonly string[] {
  return [where, what, source, before, after];
}

export interface ChangeTableProps {
  readonly batch: number;
  readonly changes: readonly Change[];
  /** How many there are, also those that are still on their way. */
  readonly total: number;
  readonly onCell: (change: Change) => void;
}

/** What a batch changed, line by line. Click or Enter on a figure opens its own history. */
export function ChangeTable({ batch, changes, total, onCell }: ChangeTableProps) {
  const [sought, setSought] = useState("");
  const [group, setGroup] = useState<Group>("all");
  const rows = useMemo(() => changes.map((change, key): Row => ({ ...change, key })), [changes]);
  const shown = useMemo(
    () =>
      rows.filter((row) => (group === "all" || groupOf(row) === group) && contains(searched(row), sought)),
    [rows, group, sought],
  );
  const present = groups.filter((each) => each === "all" || rows.some((row) => groupOf(row) === each));
  const table = () => changesTable(batch, shown);
  useCopyKey(table);
  const { ref, height } = useRoomBelow<HTMLDivElement>({ taken: 76, least: 200 });
  const counted = rows.length < total ? `已读 ${formatCount(rows.length)} / ` : "";
  return (
    <div ref={ref}>
      <DataTable<Row>
        caption={`第 ${batch} 批的改动`}
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={({ key }) => key}
        exported={table}
        height={height}
        width={920}
        onOpen={onCell}
        toolbar={
          <div className={styles.filters}>
            <Input
              allowClear
              size="small"
              className={styles.text ?? ""}
              placeholder="学校、数据项、值、来源"
              aria-label="筛选改动"
              onChange={(event) => setSought(event.target.value)}
            />
            {present.length > 2 && (
              <Segmented<Group>
                size="small"
                aria-label="哪些改动"
                value={group}
                onChange={setGroup}
                options={present.map((value) => ({ value, label: groupNames[value] }))}
              />
            )}
            <span className={styles.count} role="status">
              {counted}
              {formatCount(shown.length)} 项
            </span>
          </div>
        }
      />
    </div>
  );
}
