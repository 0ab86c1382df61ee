import type { TableColumnsType } from "antd";
import type { ReactNode } from "react";
import { hrefOf } from "../../app/route.ts";
import { useCall } from "../../app/use-call.ts";
import { navigate } from "../../app/use-route.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { formatCount, formatMoment } from "../../parts/format.ts";
import { isFigure, shownValue } from "../../parts/shown-value.ts";
import { useCopyKey } from "../../parts/use-copy-key.ts";
import { useRoomBelow } from "../../parts/use-room-below.ts";
import styles from "./history.module.css";
import type { BatchFilter } from "./history-words.ts";
import { type SchoolLine, schoolLines, schoolLinesTable, schoolLinesWords } from "./school-lines.ts";

function Value({ line, words }: { readonly line: SchoolLine; readonly words: string }) {
  const shown = shownValue(line.field, words);
  return (
    <span className={isFigure(line.field) ? styles.number : styles.clamped} title={shown}>
      {shown}
    </span>
  );
}

const columns: TableColumnsType<SchoolLine> = [
  { title: "时间", width: 132, render: (_value, { batch }) => formatMoment(batch.at) },
  { title: "操作人", width: 72, ellipsis: true, render: (_value, { batch }) => batch.operator },
  { title: "对象", dataIndex: "where", width: 156 },
  { title: "数据项", dataIndex: "what", width: 168 },
  { title: "原来", width: 96, render: (_value, line) => <Value line={line} words={line.before} /> },
  { title: "改为", width: 96, render: (_value, line) => <Value line={line} words={line.after} /> },
  {
    title: "事由",
    width: 180,
    ellipsis: true,
    render: (_value, { batch }) => (batch.inForce ? batch.why : `${batch.why}（已撤销）`),
  },
  {
    title: "批次",
    width: 64,
    align: "right",
    render: (_value, { batch }) => (
      <a href={hrefOf("history", { path: [String(batch.batch)] })}>{batch.batch}</a>
    ),
  },
];

export interface SchoolChangesProps {
  readonly school: string;
  readonly name: string;
  /** “本周一以来”; empty where all of the history is shown. */
  readonly since: string;
  readonly filter: BatchFilter;
  readonly filters: ReactNode;
}

/** 谁在什么时候改了这所学校: line by line, the newest first. Click or Enter opens the batch. */
export function SchoolChanges({ school, name, since, filter, filters }: SchoolChangesProps) {
  const { data, error, loading, reload } = useCall("history.school", { ...filter, school });
  const { ref, height } = useRoomBelow<HTMLDivElement>({ taken: 76, least: 200 });
  const lines = schoolLines(data?.batches ?? []);
  const table = () => schoolLinesTable(`${name}${since}的改动`, lines);
  useCopyKey(table);
  return (
    <div ref={ref}>
      {error && <ErrorNotice error={error} onRetry={reload} />}
      <DataTable<SchoolLine>
        caption={`${name}的改动`}
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={({ key }) => key}
        exported={table}
        height={height}
        width={964}
        loading={loading && !data}
        onOpen={({ batch }) => navigate("history", { path: [String(batch.batch)] })}
        toolbar={
          <>
            {filters}
            <span className={styles.count} role="status">
              {schoolLinesWords(lines)}
              {data?.more ? `（只列最近的 ${formatCount(data.batches.length)} 批）` : ""}
            </span>
          </>
        }
        empty={<EmptyState what={`${name}${since}没有改动。`} why="请放宽上面的筛选条件。" />}
      />
    </div>
  );
}
