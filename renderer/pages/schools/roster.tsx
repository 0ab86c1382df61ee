import { useEffect, useMemo } from "react";
import { useEvaluation } from "../../app/evaluation.ts";
import { hrefOf } from "../../app/route.ts";
import { navigate, replaceRoute, useRoute } from "../../app/use-route.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { ExportButton } from "../../parts/export-button.tsx";
import { Loading } from "../../parts/loading.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import { exportedTable } from "../../parts/wide-table/exported.ts";
import { WideTable } from "../../parts/wide-table/wide-table.tsx";
import { rosterColumns } from "./roster-columns.tsx";
import { filterOfQuery, filterRows, type RosterFilter } from "./roster-filter.ts";
import { RosterFilters } from "./roster-filters.tsx";
import { codesOf, type RosterRow, rosterRows } from "./roster-row.ts";
import { rosterHeadline } from "./roster-words.ts";
import styles from "./schools.module.css";
import { rememberShown } from "./shown-schools.ts";
import { useNameMatcher } from "./use-name-matcher.ts";
import { useSchools } from "./use-schools.ts";

const page = "schools";

function setFilter(filter: RosterFilter): void {
  replaceRoute(page, { query: { ...filter } });
}

function openSchool({ school }: RosterRow): void {
  navigate(page, { path: [school.code] });
}

/** The seven items of 资源配置 as the heads of columns. */
function useItems() {
  const { evaluation } = useEvaluation();
  return useMemo(() => evaluation?.items.filter(({ item }) => item.startsWith("A1-")) ?? [], [evaluation]);
}

function NoSchools() {
  return (
    <EmptyState
      what="这里列出全县每所学校每个学段的七项指标。"
      why="这个年度还没有学校。导入教育事业统计综合表后，学校和数据一起进来。"
      next={<a href={hrefOf("import")}>去导入</a>}
    />
  );
}

/** 学校: every stage of every school with its seven values, filtered and sorted. */
export function Roster() {
  const { query } = useRoute();
  const items = useItems();
  const { schools, error, reload } = useSchools();
  const filter = useMemo(() => filterOfQuery(query), [query]);
  const matcher = useNameMatcher(filter.text ?? "");
  const rows = useMemo(() => rosterRows(schools ?? []), [schools]);
  const shown = useMemo(() => filterRows(rows, filter, matcher), [rows, filter, matcher]);
  const columns = useMemo(() => rosterColumns(items), [items]);
  useEffect(() => rememberShown(codesOf(shown), filter), [shown, filter]);

  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!schools || items.length === 0) return <Loading label="正在读取学校…" />;
  if (rows.length === 0) {
    return (
      <>
        <PageHeader headline="还没有学校" />
        <NoSchools />
      </>
    );
  }
  return (
    <div className={styles.page}>
      <PageHeader
        headline={rosterHeadline(rows, items)}
        lead="一行是一所学校的一个学段。点数值看为什么，点行看这所学校；方向键移动，回车打开。"
        actions={<ExportButton table={() => exportedTable("学校一览", columns, shown)} />}
      />
      <RosterFilters rows={rows} items={items} filter={filter} onChange={setFilter} shown={shown.length} />
      <WideTable
        caption="学校一览"
        columns={columns}
        rows={shown}
        rowKey={({ key }) => key}
        onOpen={openSchool}
        isQuiet={({ section }) => section === undefined || section.strict === "notJudged"}
        empty={<EmptyState what="没有符合条件的学校。" why="请放宽筛选条件。" />}
      />
    </div>
  );
}
