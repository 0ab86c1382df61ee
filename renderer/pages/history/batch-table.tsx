import type { TableColumnsType } from "antd";
import type { ReactNode } from "react";
import { batchKindName } from "../../../shared/contract/batch-kind.ts";
import { navigate } from "../../app/use-route.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { formatCount, formatMoment } from "../../parts/format.ts";
import { useCopyKey } from "../../parts/use-copy-key.ts";
import { useRoomBelow } from "../../parts/use-room-below.ts";
import styles from "./history.module.css";
import { type Batch, batchesTable, isUndoable, standingWords } from "./history-words.ts";

export interface BatchTableProps {
  readonly batches: readonly Batch[];
  readonly loading: boolean;
  readonly filters: ReactNode;
  /** Somebody wants to take this batch back; absent where nothing can be written. */
  readonly onUndo?: (batch: number) => void;
}

function Standing({ batch }: { readonly batch: Batch }) {
  const words = standingWords(batch);
  if (words === "") return null;
  return batch.inForce ? <span>{words}</span> : <span className={styles.gone}>↶ {words}</span>;
}

function columnsOf(onUndo: BatchTableProps["onUndo"]): TableColumnsType<Batch> {
  const columns: TableColumnsType<Batch> = [
    { title: "批次", dataIndex: "batch", width: 64, align: "right" },
    { title: "时间", width: 140, render: (_value, { at }) => formatMoment(at) },
    { title: "操作人", dataIndex: "operator", width: 80, ellipsis: true },
    { title: "类别", width: 84, ellipsis: true, render: (_value, { kind }) => batchKindName(kind) },
    { title: "事由", dataIndex: "why", width: 264, ellipsis: true },
    {
      title: "改动（条）",
      width: 92,
      align: "right",
      render: (_value, { changes }) => formatCount(changes),
    },
    { title: "状态", width: 136, render: (_value, batch) => <Standing batch={batch} /> },
  ];
  if (!onUndo) return columns;
  return [
    ...columns,
    {
      title: <span className={styles.hidden}>操作</span>,
      width: 60,
      render: (_value, batch) =>
        isUndoable(batch) && (
          // A plain button: antd's costs more than the rest of the row while scrolling.
          <button
            type="button"
            className={styles.link}
            aria-label={`撤销第 ${batch.batch} 批`}
            onClick={(event) => {
              // The row itself opens the batch.
              event.stopPropagation();
              onUndo(batch.batch);
            }}
          >
            撤销
          </button>
        ),
    },
  ];
}

/** The batches, newest first. Click or Enter opens one. */
export function BatchTable({ batches, loading, filters, onUndo }: BatchTableProps) {
  const { ref, height } = useRoomBelow<HTMLDivElement>({ taken: 76, least: 200 });
  const table = () => batchesTable(batches);
  useCopyKey(table);
  return (
    <div ref={ref}>
      <DataTable<Batch>
        caption="历史批次"
        captionHidden
        columns={columnsOf(onUndo)}
        rows={batches}
        rowKey={({ batch }) => batch}
        exported={table}
        height={height}
        width={920}
        toolbar={filters}
        loading={loading && batches.length === 0}
        onOpen={({ batch }) => navigate("history", { path: [String(batch)] })}
        empty={<EmptyState what="没有符合条件的批次。" why="请放宽上面的筛选条件。" />}
      />
    </div>
  );
}
