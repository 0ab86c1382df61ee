import { Select, type TableColumnsType } from "antd";
import { useMemo } from "react";
import { hrefOf } from "../../app/route.ts";
import { useCall } from "../../app/use-call.ts";
import { replaceRoute, useRoute } from "../../app/use-route.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import type { ExportedTable } from "../../parts/exported-table.ts";
import { formatCount } from "../../parts/format.ts";
import { Loading } from "../../parts/loading.tsx";
import { useRoomBelow } from "../../parts/use-room-below.ts";
import styles from "./evidence.module.css";
import type { Line, Overview } from "./evidence-types.ts";
import { ownerWords, yearWords } from "./words.ts";

const widths = { number: 104, name: 320, owner: 200, year: 96, offices: 200 };

const columns: TableColumnsType<Line> = [
  {
    title: "编号",
    key: "number",
    width: widths.number,
    render: (_, { item, number }) => <a href={hrefOf("evidence", { path: ["items", item] })}>{number}</a>,
  },
  { title: "材料名", dataIndex: "name", width: widths.name },
  {
    title: "学校",
    key: "school",
    width: widths.owner,
    sorter: (left, right) => ownerWords(left).localeCompare(ownerWords(right), "zh-CN"),
    render: (_, line) =>
      line.school ? (
        <a href={hrefOf("evidence", { path: ["schools", line.school.code] })}>{ownerWords(line)}</a>
      ) : (
        ownerWords(line)
      ),
  },
  { title: "年度", key: "year", width: widths.year, render: (_, line) => yearWords(line) },
  {
    title: "责任科室",
    key: "offices",
    width: widths.offices,
    render: (_, { offices }) => offices.join("、"),
  },
];

function exportedLines(lines: readonly Line[], office: string | undefined): ExportedTable {
  return {
    title: office === undefined ? "佐证材料缺失清单" : `佐证材料缺失清单 ${office}`,
    columns: [
      { title: "编号", kind: "text" },
      { title: "材料名", kind: "text" },
      { title: "学校", kind: "text" },
      { title: "学校标识码", kind: "text" },
      { title: "年度", kind: "text" },
      { title: "责任科室", kind: "text" },
    ],
    rows: lines.map((line) => [
      line.number,
      line.name,
      ownerWords(line),
      line.school?.code ?? "",
      yearWords(line),
      line.offices.join("、"),
    ]),
  };
}

/** 缺失清单: what an office still owes, to be exported and handed to it. */
export function MissingList({ overview }: { readonly overview: Overview }) {
  const { year, mode } = useWorkspace();
  const { query } = useRoute();
  const office = overview.offices.some((known) => known.office === query.office) ? query.office : undefined;
  const { data, error, reload } = useCall("evidence.lines", {
    year,
    mode,
    status: "missing",
    ...(office === undefined ? {} : { office }),
  });
  const { ref, height } = useRoomBelow<HTMLDivElement>({ taken: 96, least: 240 });
  const options = useMemo(
    () => [
      { value: "", label: `全部科室（缺 ${formatCount(overview.total.missing)} 份）` },
      ...overview.offices
        .filter(({ missing }) => missing > 0)
        .map((known) => ({
          value: known.office,
          label: `${known.office}（缺 ${formatCount(known.missing)} 份）`,
        })),
    ],
    [overview],
  );
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Loading />;
  return (
    <div ref={ref}>
      <DataTable
        caption="缺失清单"
        columns={columns}
        rows={data.lines}
        rowKey={({ number, year: due, school }) => `${number} ${due ?? ""} ${school?.code ?? ""}`}
        height={height}
        width={Object.values(widths).reduce((sum, width) => sum + width, 0)}
        exported={() => exportedLines(data.lines, office)}
        toolbar={
          <>
            <Select
              aria-label="责任科室"
              value={office ?? ""}
              options={options}
              style={{ width: 240 }}
              onChange={(value) => replaceRoute("evidence", { path: ["missing"], query: { office: value } })}
            />
            <span className={styles.quiet}>多个科室共同负责的，在每个科室下都列出。</span>
          </>
        }
        empty={<EmptyState what="不缺材料。" />}
      />
    </div>
  );
}
