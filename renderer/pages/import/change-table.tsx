import { Input, type TableColumnsType } from "antd";
import { useMemo, useState } from "react";
import { CopyButton } from "../../parts/copy-button.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { tableText } from "../../parts/exported-table.ts";
import { formatCount } from "../../parts/format.ts";
import { useCopyKey } from "../../parts/use-copy-key.ts";
import { useRoomBelow } from "../../parts/use-room-below.ts";
import styles from "./import.module.css";
import type { Proposal } from "./import-state.ts";
import { type ChangeRow, changeRows, changesTable, contains } from "./proposal-words.ts";

const columns: TableColumnsType<ChangeRow> = [
  {
    title: "对象",
    dataIndex: "where",
    width: 170,
    sorter: (left, right) => left.where.localeCompare(right.where, "zh-CN"),
  },
  { title: "数据项", dataIndex: "what", width: 180 },
  { title: "单位", dataIndex: "unit", width: 48 },
  { title: "原来", dataIndex: "before", width: 96, align: "right" },
  { title: "改为", dataIndex: "after", width: 96, align: "right" },
  { title: "文件", dataIndex: "file", width: 190 },
  { title: "表!单元格", dataIndex: "place", width: 140 },
];

/** The figures that would be others than before: which, from what, to what, and the cell that says so. */
export function ChangeTable({ proposal }: { readonly proposal: Proposal }) {
  const [sought, setSought] = useState("");
  const rows = useMemo(() => changeRows(proposal), [proposal]);
  const shown = useMemo(
    () => rows.filter(({ where, what, file, place }) => contains([where, what, file, place], sought)),
    [rows, sought],
  );
  const table = () => changesTable(shown);
  useCopyKey(table);
  const { ref, height } = useRoomBelow<HTMLDivElement>({ taken: 76, least: 200 });
  if (rows.length === 0) {
    const { added, unchanged } = proposal.values;
    return (
      <EmptyState
        what="没有已填的数据会改变。"
        why={`新填的 ${formatCount(added)} 个数据原来都是未填；另有 ${formatCount(unchanged)} 个与已有数据相同。`}
      />
    );
  }
  return (
    <div ref={ref}>
      <DataTable<ChangeRow>
        caption="改变的数据"
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={(row) => row.key}
        exported={table}
        height={height}
        width={920}
        toolbar={
          <div className={styles.bar}>
            <Input.Search
              allowClear
              size="small"
              className={styles.search ?? ""}
              placeholder="筛选学校、数据项、文件"
              aria-label="筛选改变的数据"
              onChange={(event) => setSought(event.target.value)}
            />
            <span className={styles.count} role="status">
              {formatCount(shown.length)} / {formatCount(rows.length)} 个
            </span>
            <CopyButton label="复制这些（Ctrl+C）" text={() => tableText(table())} />
          </div>
        }
      />
    </div>
  );
}
