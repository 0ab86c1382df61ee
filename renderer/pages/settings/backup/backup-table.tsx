import { Button, type TableColumnsType } from "antd";
import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { DataTable } from "../../../parts/data-table.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { formatBytes, formatMoment } from "../../../parts/format.ts";
import { SectionHeading } from "../../../parts/section-heading.tsx";
import styles from "../settings.module.css";

type Backup = CallOutput<"backup.list">["backups"][number];

function columnsOf(onRestore: (backup: Backup) => void): TableColumnsType<Backup> {
  return [
    { title: "时间", dataIndex: "at", width: 160, render: formatMoment },
    { title: "大小", dataIndex: "size", width: 100, align: "right", render: formatBytes },
    { title: "文件名", dataIndex: "name" },
    {
      title: "说明",
      key: "note",
      width: 200,
      render: (_, { beforeUpgrade }) => (beforeUpgrade ? "升级数据格式之前，一直保留" : "写完时已核验"),
    },
    {
      title: "恢复",
      key: "restore",
      width: 160,
      render: (_, backup) => (
        <Button
          size="small"
          onClick={() => onRestore(backup)}
          aria-label={`恢复到新文件夹…（${formatMoment(backup.at)} 的备份）`}
        >
          恢复到新文件夹…
        </Button>
      ),
    },
  ];
}

export interface BackupTableProps {
  readonly backups: readonly Backup[];
  /** The workspace's folder, in which backups/ lies. */
  readonly folder: string;
  readonly onRestore: (backup: Backup) => void;
}

/** All backups, newest first. */
export function BackupTable({ backups, folder, onRestore }: BackupTableProps) {
  const separator = folder.includes("\\") ? "\\" : "/";
  return (
    <div>
      <SectionHeading
        note={
          <span className={styles.path}>
            存在 {folder}
            {separator}backups
          </span>
        }
      >
        备份清单
      </SectionHeading>
      <DataTable<Backup>
        caption="备份清单"
        captionHidden
        columns={columnsOf(onRestore)}
        rows={backups}
        rowKey={({ name }) => name}
        empty={<EmptyState what="备份列在这里。" why="点右上角“立即备份”，写完会马上核验。" />}
      />
    </div>
  );
}
