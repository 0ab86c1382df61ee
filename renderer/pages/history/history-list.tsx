import { Button, Segmented } from "antd";
import { useEffect, useState } from "react";
import { call } from "../../app/client.ts";
import { useMenuCommand } from "../../app/menu-commands.ts";
import { useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { formatCount } from "../../parts/format.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { UndoBatch } from "../../parts/undo-batch.tsx";
import { BatchFilters, type SchoolChoice } from "./batch-filters.tsx";
import { BatchTable } from "./batch-table.tsx";
import styles from "./history.module.css";
import { type Batch, type BatchFilter, headlineWords, isFiltered } from "./history-words.ts";
import { Integrity } from "./integrity.tsx";
import { SchoolChanges } from "./school-changes.tsx";
import { useHistoryFilter } from "./use-history-filter.ts";
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

/** A school's changes one by one, or the batches that made them. */
type View = "lines" | "batches";

function ViewChoice({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  return (
    <Segmented<View>
      size="small"
      aria-label="怎样列出"
      value={view}
      onChange={onView}
      options={[
        { value: "lines", label: "逐项" },
        { value: "batches", label: "按批次" },
      ]}
    />
  );
}

function useSchoolChoices(): readonly SchoolChoice[] {
  const { year, mode } = useWorkspace();
  return useCall("school.list", { year, mode }).data?.schools ?? [];
}

/** “3 / 12 批” while filtered, else “12 批”. */
function countedWords(found: number | undefined, total: number): string {
  return found === undefined
    ? `${formatCount(total)} 批`
    : `${formatCount(found)} / ${formatCount(total)} 批`;
}

interface HeaderProps {
  readonly headline: string;
  readonly nextUndo: number | null;
  readonly onUndo: () => void;
}

function Header({ headline, nextUndo, onUndo }: HeaderProps) {
  const { status } = useWorkspace();
  return (
    <PageHeader
      headline={headline}
      lead="每一次改动是一批：谁、什么时候、为什么、改了什么。历史只增不减；撤销是另加一批，把数据改回去。"
      actions={
        !status.readOnly && (
          <Button
            type="primary"
            disabled={nextUndo === null}
            aria-keyshortcuts="Control+Z"
            title="撤销最近一批还有效的改动（Ctrl+Z）"
            onClick={onUndo}
          >
            {nextUndo === null ? "没有可撤销的" : `撤销第 ${nextUndo} 批…`}
          </Button>
        )
      }
    />
  );
}

/** 历史: who changed what, when and why; how it is taken back; whether it still holds together. */
export function HistoryList() {
  const { status } = useWorkspace();
  const { filter, since, ...choosing } = useHistoryFilter();
  const [view, setView] = useState<View>("lines");
  const [undoing, setUndoing] = useState<number>();
  const { rows, loading, error } = useBatches(filter);
  const summary = useCall("history.summary", filter);
  const schools = useSchoolChoices();
  const { total = 0, found = 0, operators = [], kinds = [], head, nextUndo = null } = summary.data ?? {};
  const filtered = isFiltered(filter);
  const canUndo = !status.readOnly && nextUndo !== null;
  useUndoKey(() => {
    if (canUndo) setUndoing(nextUndo);
  });
  const { school } = filter;
  const filters = (
    <>
      {school !== undefined && <ViewChoice view={view} onView={setView} />}
      <BatchFilters {...choosing} {...{ filter, operators, kinds, schools }} since={since?.id} />
    </>
  );
  return (
    <>
      <Header
        headline={headlineWords(total, filtered ? undefined : rows[0])}
        nextUndo={nextUndo}
        onUndo={() => setUndoing(nextUndo ?? undefined)}
      />
      {head && <Integrity head={head} />}
      {error && <ErrorNotice error={error} />}
      {summary.error && <ErrorNotice error={summary.error} onRetry={summary.reload} />}
      {school !== undefined && view === "lines" ? (
        <SchoolChanges
          name={schools.find(({ code }) => code === school)?.name ?? school}
          since={since?.label ?? ""}
          {...{ school, filter, filters }}
        />
      ) : (
        <BatchTable
          batches={rows}
          loading={loading}
          {...(status.readOnly ? {} : { onUndo: setUndoing })}
          filters={
            <>
              {filters}
              <span className={styles.count} role="status">
                {countedWords(filtered ? found : undefined, total)}
              </span>
            </>
          }
        />
      )}
      <UndoBatch batch={undoing} onClose={() => setUndoing(undefined)} />
    </>
  );
}
