import { Button, type TableColumnsType } from "antd";
import { useState } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { hrefOf } from "../../app/route.ts";
import { useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import type { ExportedTable } from "../../parts/exported-table.ts";
import { formatCount } from "../../parts/format.ts";
import { Loading } from "../../parts/loading.tsx";
import { SectionHeading } from "../../parts/section-heading.tsx";
import styles from "./overview.module.css";

type Missing = CallOutput<"evaluation.missing">["fields"][number];

function owedBy({ level, schools, facts }: Missing): string {
  if (level === "county") return "县级";
  const places = facts > schools.length ? `，共 ${formatCount(facts)} 处` : "";
  return `${formatCount(schools.length)} 所学校${places}`;
}

const columns: TableColumnsType<Missing> = [
  {
    title: "缺的数据",
    dataIndex: "label",
    render: (label: string, { unit }) => (unit ? `${label}（${unit}）` : label),
  },
  { title: "缺在哪里", key: "owed", width: 144, render: (_, row) => owedBy(row) },
  { title: "由谁提供", dataIndex: "source", width: 152 },
  {
    title: "等它才能判定",
    key: "items",
    width: 160,
    render: (_, { items }) => (
      <span className={styles.items}>
        {items.map((item) => (
          <a key={item} href={hrefOf("indicators", { path: [item] })}>
            {item}
          </a>
        ))}
      </span>
    ),
  },
  {
    title: "填报",
    key: "fill",
    width: 72,
    render: (_, { field, label }) => (
      <a href={hrefOf("entry", { query: { field, filter: "missing" } })} aria-label={`去填报：${label}`}>
        去填报
      </a>
    ),
  },
];

function exportedMissing(rows: readonly Missing[]): ExportedTable {
  const text = (title: string) => ({ title, kind: "text" as const });
  return {
    title: "缺的数据",
    columns: [
      text("数据项"),
      text("层级"),
      { title: "学校数", kind: "number", decimals: 0 },
      text("由谁提供"),
      text("涉及项目"),
      text("缺这项数据的学校"),
    ],
    rows: rows.map(({ label, level, schools, source, items }) => [
      label,
      level === "county" ? "县级" : "学校",
      level === "county" ? null : String(schools.length),
      source,
      items.join("、"),
      schools.map(({ name }) => name).join("、"),
    ]),
  };
}

function Schools({ schools }: Missing) {
  return (
    <ul className={styles.schools}>
      {schools.map(({ code, name }) => (
        <li key={code}>
          <a href={hrefOf("schools", { path: [code] })}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

// As many as fit under the heading on a small screen.
const shownFirst = 10;

function MissingTable({ fields }: { readonly fields: readonly Missing[] }) {
  const [all, setAll] = useState(false);
  const rows = all ? fields : fields.slice(0, shownFirst);
  return (
    <>
      <DataTable<Missing>
        caption="缺的数据"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ field }) => field}
        exported={() => exportedMissing(fields)}
        expandable={{
          columnTitle: <span className={styles.hidden}>缺这项数据的学校</span>,
          rowExpandable: ({ schools }) => schools.length > 0,
          expandedRowRender: (row) => <Schools {...row} />,
        }}
      />
      {fields.length > shownFirst && (
        <Button size="small" className={styles.more ?? ""} onClick={() => setAll(!all)}>
          {all ? `只显示前 ${shownFirst} 项` : `显示全部 ${fields.length} 项`}
        </Button>
      )}
    </>
  );
}

/** 缺什么: fields without which verdicts stay open, who provides them, and the way to fill them. */
export function MissingSection() {
  const { year, mode } = useWorkspace();
  const { data, error, reload } = useCall("evaluation.missing", { year, mode });
  return (
    <section aria-labelledby="missing">
      <SectionHeading
        id="missing"
        note={data && data.fields.length > 0 ? `${data.fields.length} 项，补齐后才能判定` : undefined}
      >
        还缺哪些数据
      </SectionHeading>
      {error && <ErrorNotice error={error} onRetry={reload} />}
      {!data && !error && <Loading />}
      {data &&
        (data.fields.length > 0 ? (
          <MissingTable fields={data.fields} />
        ) : (
          <EmptyState what="判定所需的数据都齐了。" />
        ))}
    </section>
  );
}
