import { useCallback, useMemo, useState } from "react";
import { hrefOf } from "../../../app/route.ts";
import { useCall } from "../../../app/use-call.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { ExportButton } from "../../../parts/export-button.tsx";
import { Loading } from "../../../parts/loading.tsx";
import { PageHeader } from "../../../parts/page-header.tsx";
import { exportedTable } from "../../../parts/wide-table/exported.ts";
import { WideTable } from "../../../parts/wide-table/wide-table.tsx";
import { FindingPanel } from "../findings/finding-panel.tsx";
import { useChecks } from "../use-checks.ts";
import {
  type Comparison,
  comparisonColumns,
  comparisonHeadline,
  type Difference,
} from "./statistics-columns.tsx";

function Same({ stated }: { readonly stated: number }) {
  return stated === 0 ? (
    <EmptyState
      what="这里列出与教育事业统计不一致的数据：统计数据、采用的数据、差额和说明。"
      why="自评数据应与当年教育事业统计一致，不一致的须写明原因。"
      next={<a href={hrefOf("import")}>去导入综合表或教基表</a>}
    />
  ) : (
    <EmptyState what="没有不一致的数据。" why="以后在填报中改了统计数据的，会列在这里等待说明。" />
  );
}

function Differences({ comparison }: { readonly comparison: Comparison }) {
  const { differences } = comparison;
  const [asked, setAsked] = useState<string>();
  const explain = useCallback(({ id }: Difference) => setAsked(id), []);
  const columns = useMemo(() => comparisonColumns(explain), [explain]);
  const visible = useMemo(() => columns.filter(({ width }) => width > 0), [columns]);
  const { data: checks } = useChecks();
  const finding = checks?.findings.find(({ id }) => id === asked);
  return (
    <>
      <PageHeader
        headline={comparisonHeadline(comparison)}
        lead="省里会拿当年的教育事业统计来核对。改回统计数据，或写明为什么不同；说明会写进报告的数据说明。"
        actions={<ExportButton table={() => exportedTable("与教育事业统计比对", columns, differences)} />}
      />
      <WideTable
        caption="与教育事业统计不一致的数据"
        columns={visible}
        rows={differences}
        rowKey={({ id }) => id}
        onOpen={explain}
        isQuiet={({ accepted }) => accepted !== null}
      />
      <FindingPanel finding={finding} ruleName="与教育事业统计不一致" onClose={() => setAsked(undefined)} />
    </>
  );
}

/** 与统计比对: facts that are not the ones of 教育事业统计. */
export function StatisticsTab() {
  const { year } = useWorkspace();
  const { data, error, reload } = useCall("checks.comparison", { year });
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Loading label="正在与统计比对…" />;
  if (data.differences.length > 0) return <Differences comparison={data} />;
  return (
    <>
      <PageHeader headline={comparisonHeadline(data)} />
      <Same stated={data.stated} />
    </>
  );
}
