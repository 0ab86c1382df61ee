import { Button } from "antd";
import { useCallback, useMemo, useState } from "react";
import { hrefOf } from "../../../app/route.ts";
import { replaceRoute, useRoute } from "../../../app/use-route.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { ExportButton } from "../../../parts/export-button.tsx";
import { Loading } from "../../../parts/loading.tsx";
import { PageHeader } from "../../../parts/page-header.tsx";
import { exportedTable } from "../../../parts/wide-table/exported.ts";
import { WideTable } from "../../../parts/wide-table/wide-table.tsx";
import type { Checks, FindingLine } from "../checks-answer.ts";
import { useChecks } from "../use-checks.ts";
import { AcceptDialog } from "./accept-dialog.tsx";
import { findingColumns } from "./finding-columns.tsx";
import { type FindingFilter, filterFindings, filterOfQuery } from "./finding-filter.ts";
import { FindingFilters } from "./finding-filters.tsx";
import { FindingPanel } from "./finding-panel.tsx";
import { findingsHeadline, findingsLead } from "./headline.ts";

function setFilter(filter: FindingFilter): void {
  replaceRoute("checks", { query: { ...filter } });
}

function NothingYet({ checks }: { readonly checks: Checks }) {
  if (checks.schools === 0) {
    return (
      <EmptyState
        what="这里列出数据之间的矛盾：部分大于整体、分项与合计不符、单位错误、与上年相差悬殊……"
        why="这个年度还没有数据。导入或填报后自动核对。"
        next={<a href={hrefOf("import")}>去导入</a>}
      />
    );
  }
  return (
    <EmptyState
      what="没有发现矛盾。"
      why="已填的数据彼此相符。没有填的数不算矛盾，请到“完整性”看还缺什么。"
      next={<a href={hrefOf("checks", { path: ["completeness"] })}>看完整性</a>}
    />
  );
}

function List({ checks }: { readonly checks: Checks }) {
  const { query } = useRoute();
  const { status } = useWorkspace();
  const { findings, rules } = checks;
  const filter = useMemo(() => filterOfQuery(query), [query]);
  const shown = useMemo(() => filterFindings(findings, filter), [findings, filter]);
  const [asked, setAsked] = useState<string>();
  const [accepting, setAccepting] = useState(false);
  const ask = useCallback(({ id }: FindingLine) => setAsked(id), []);
  const columns = useMemo(() => findingColumns(ask), [ask]);
  const visible = useMemo(() => columns.filter(({ width }) => width > 0), [columns]);
  // One reason fits findings of one kind, so only those are accepted together.
  const open = shown.filter(({ accepted }) => accepted === null);
  // The finding as it stands now; one that was put right is gone, and the panel closes.
  const finding = findings.find(({ id }) => id === asked);
  return (
    <>
      <PageHeader
        headline={findingsHeadline(checks)}
        lead={findingsLead(checks)}
        actions={
          <>
            <ExportButton table={() => exportedTable("数据核对", columns, shown)} />
            {filter.rule !== undefined && open.length > 1 && (
              <Button size="small" disabled={status.readOnly} onClick={() => setAccepting(true)}>
                接受这 {open.length} 处…
              </Button>
            )}
          </>
        }
      />
      <FindingFilters checks={checks} filter={filter} onChange={setFilter} shown={shown.length} />
      <WideTable
        caption="数据中的矛盾"
        columns={visible}
        rows={shown}
        rowKey={({ id }) => id}
        onOpen={ask}
        isQuiet={({ accepted }) => accepted !== null}
        empty={<EmptyState what="没有符合条件的矛盾。" why="请放宽筛选条件。" />}
      />
      <FindingPanel
        finding={finding}
        ruleName={rules.find(({ code }) => code === finding?.rule)?.name ?? ""}
        onClose={() => setAsked(undefined)}
      />
      <AcceptDialog findings={accepting ? open : undefined} onClose={() => setAccepting(false)} />
    </>
  );
}

/** 矛盾: what cannot all be true, hardly is, or is worth a look. */
export function FindingsTab() {
  const { data: checks, error, reload } = useChecks();
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!checks) return <Loading label="正在核对数据…" />;
  if (checks.findings.length > 0) return <List checks={checks} />;
  return (
    <>
      <PageHeader
        headline={findingsHeadline(checks)}
        {...(checks.schools > 0 ? { lead: findingsLead(checks) } : {})}
      />
      <NothingYet checks={checks} />
    </>
  );
}
