import { Button } from "antd";
import { useEffect, useState } from "react";
import { call } from "../../app/client.ts";
import { useMenuCommand } from "../../app/menu-commands.ts";
import { useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { formatCount } from "../../parts/format.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { UndoBatch } from "../../parts/undo-batch.tsx";
import { BatchFilters } from "./batch-filters.tsx";
import { BatchTable } from "./batch-table.tsx";
import styles from "./history.module.css";
import { type Batch, type BatchFilter, headlineWords, isFiltered } from "./history-words.ts";
import { Integrity } from "./integrity.tsx";
import { usePages } from "./use-pages.ts";

// The first screenful at once, the rest in the largest portions that a call answers.
const firstPage = 100;
const nextPages = 1000;

function useBatches(filter: BatchFilter) {
  return usePages<Batch>(JSON.stringify(filter), async (from, signal) => {
    const range = from === undefined ? { limit: firstPage } : { from, limit: nextPages };
    const { batches, next } = await call("history.list", { ...filter, ...range }, { signal });
    return { rows: batches, next };
  });
}

/** Ctrl+Z asks whether to take the newest batch back, unless somebody is typing. */
function useUndoKey(act: () => void): void {
  useMenuCommand("undo", act);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z") return;
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [act]);
}

/** 历史: who changed what, when and why; how it is taken back; whether it still holds together. */
export function HistoryList() {
  const { status } = useWorkspace();
  const [filter, setFilter] = useState<BatchFilter>({});
  const [undoing, setUndoing] = useState<number>();
  const { rows, loading, error } = useBatches(filter);
  const summary = useCall("history.summary", filter);
  const { total = 0, found = 0, operators = [], kinds = [], head, nextUndo = null } = summary.data ?? {};
  const filtered = isFiltered(filter);
  const canUndo = !status.readOnly && nextUndo !== null;
  useUndoKey(() => {
    if (canUndo) setUndoing(nextUndo);
  });
  const counted = filtered ? `${formatCount(found)} / ${formatCount(total)} 批` : `${formatCount(total)} 批`;
  return (
    <>
      <PageHeader
        headline={headlineWords(total, filtered ? undefined : rows[0])}
        lead="每一次改动是一批：谁、什么时候、为什么、改了什么。历史只增不减；撤销是另加一批，把数据改回去。"
        actions={
          !status.readOnly && (
            <Button
              type="primary"
              disabled={!canUndo}
              aria-keyshortcuts="Control+Z"
              title="撤销最近一批还有效的改动（Ctrl+Z）"
              onClick={() => setUndoing(nextUndo ?? undefined)}
            >
              {nextUndo === null ? "没有可撤销的" : `撤销第 ${nextUndo} 批…`}
            </Button>
          )
        }
      />
      {head && <Integrity head={head} />}
      {error && <ErrorNotice error={error} />}
      {summary.error && <ErrorNotice error={summary.error} onRetry={summary.reload} />}
      <BatchTable
        batches={rows}
        loading={loading}
        {...(status.readOnly ? {} : { onUndo: setUndoing })}
        filters={
          <>
            <BatchFilters filter={filter} onFilter={setFilter} operators={operators} kinds={kinds} />
            <span className={styles.count} role="status">
              {counted}
            </span>
          </>
        }
      />
      <UndoBatch batch={undoing} onClose={() => setUndoing(undefined)} />
    </>
  );
}
