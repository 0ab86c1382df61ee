import { Checkbox, Input } from "antd";
import { useMemo } from "react";
import { hrefOf } from "../../../app/route.ts";
import { useCall } from "../../../app/use-call.ts";
import { replaceRoute, useRoute } from "../../../app/use-route.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { ExportButton } from "../../../parts/export-button.tsx";
import { Loading } from "../../../parts/loading.tsx";
import { PageHeader } from "../../../parts/page-header.tsx";
import { exportedTable } from "../../../parts/wide-table/exported.ts";
import { WideTable } from "../../../parts/wide-table/wide-table.tsx";
import styles from "../checks.module.css";
import { completenessColumns } from "./completeness-columns.tsx";
import {
  type Completeness,
  type CompletenessFilter,
  completenessHeadline,
  filterSchools,
} from "./completeness-rows.ts";

function setFilter({ text, missing }: CompletenessFilter): void {
  replaceRoute("checks", { path: ["completeness"], query: { text, missing } });
}

function Matrix({ completeness }: { readonly completeness: Completeness }) {
  const { query } = useRoute();
  const { schools } = completeness;
  const { text = "", missing } = query;
  const shown = useMemo(
    () => filterSchools(schools, { text, ...(missing ? { missing } : {}) }),
    [schools, text, missing],
  );
  const columns = useMemo(() => completenessColumns(completeness), [completeness]);
  const visible = useMemo(() => columns.filter(({ width }) => width > 0), [columns]);
  const chosen = missing ? { missing } : {};
  return (
    <>
      <PageHeader
        headline={completenessHeadline(completeness)}
        lead="一格是一所学校的一张表：“缺 3 / 12”点进去就到第一个要填的格子；这所学校不用填的不计。"
        actions={<ExportButton table={() => exportedTable("完整性", columns, shown)} />}
      />
      <search className={styles.filters} aria-label="筛选学校">
        <Input
          allowClear
          aria-label="按学校名称或标识码筛选"
          placeholder="学校名称、标识码"
          style={{ width: 200 }}
          value={text}
          onChange={(event) => setFilter({ ...chosen, text: event.target.value })}
        />
        <Checkbox
          checked={missing !== undefined}
          onChange={({ target }) => setFilter({ text, ...(target.checked ? { missing: "yes" } : {}) })}
        >
          只看未填全的
        </Checkbox>
        <span role="status" className={styles.count}>
          {shown.length === schools.length
            ? `${schools.length} 行`
            : `${shown.length} / ${schools.length} 行`}
        </span>
      </search>
      <WideTable
        caption="各校各表填报情况"
        columns={visible}
        rows={shown}
        rowKey={({ code }) => code}
        isQuiet={({ attached }) => attached}
        empty={<EmptyState what="没有符合条件的学校。" why="请放宽筛选条件。" />}
      />
    </>
  );
}

/** 完整性: schools × forms. */
export function CompletenessTab() {
  const { year } = useWorkspace();
  const { data, error, reload } = useCall("checks.completeness", { year });
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Loading label="正在统计填报情况…" />;
  if (data.schools.length > 0) return <Matrix completeness={data} />;
  return (
    <>
      <PageHeader headline={completenessHeadline(data)} />
      <EmptyState
        what="这里列出每所学校每张表填了多少、还缺多少。"
        why="这个年度还没有学校。导入教育事业统计综合表后，学校和数据一起进来。"
        next={<a href={hrefOf("import")}>去导入</a>}
      />
    </>
  );
}
