import { Input, type TableColumnsType } from "antd";
import { useMemo, useState } from "react";
import { CopyButton } from "../../parts/copy-button.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { tableText } from "../../parts/exported-table.ts";
import { formatCount } from "../../parts/format.ts";
import { useCopyKey } from "../../parts/use-copy-key.ts";
import { useRoomBelow } from "../../parts/use-room-below.ts";
import styles from "./import.module.css";
import { contains, type Finding, findingsTable, placeWords } from "./proposal-words.ts";

export interface FindingTableProps {
  /** 错误, 需确认 … */
  readonly title: string;
  readonly findings: readonly Finding[];
}

interface Row extends Finding {
  /** Findings may repeat each other word for word. */
  readonly key: number;
}

const columns: TableColumnsType<Row> = [
  {
    title: "文件",
    dataIndex: "file",
    width: 190,
    sorter: (left, right) => left.file.localeCompare(right.file, "zh-CN"),
  },
  { title: "表!单元格", width: 150, render: (_value, row) => placeWords(row) },
  { title: "问题", dataIndex: "problem", width: 300 },
  { title: "怎么改", dataIndex: "remedy", width: 280 },
];

/** Findings of one kind: which file and cell, what is the matter, how it is put right. */
export function FindingTable({ title, findings }: FindingTableProps) {
  const [sought, setSought] = useState("");
  const rows = useMemo(() => findings.map((finding, key): Row => ({ ...finding, key })), [findings]);
  const shown = useMemo(
    () => rows.filter((row) => contains([row.file, placeWords(row), row.problem, row.remedy], sought)),
    [rows, sought],
  );
  const table = () => findingsTable(title, shown);
  useCopyKey(table);
  const { ref, height } = useRoomBelow<HTMLDivElement>({ taken: 76, least: 200 });
  return (
    <div ref={ref}>
      <DataTable<Row>
        caption={title}
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
              placeholder="筛选文件、单元格、问题"
              aria-label={`筛选${title}`}
              onChange={(event) => setSought(event.target.value)}
            />
            <span className={styles.count} role="status">
              {sought.trim() === ""
                ? `共 ${formatCount(rows.length)} 条`
                : `${formatCount(shown.length)} / ${formatCount(rows.length)} 条`}
            </span>
            <CopyButton label="复制这些（Ctrl+C）" text={() => tableText(table())} />
          </div>
        }
      />
    </div>
  );
}
