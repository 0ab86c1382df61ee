import type { TableColumnsType } from "antd";
import { DataTable } from "../../../parts/data-table.tsx";
import type { ExportedTable } from "../../../parts/exported-table.ts";
import { SectionHeading } from "../../../parts/section-heading.tsx";
import type { WaiverRow } from "./pack-lines.ts";

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <div key={line}>{line}</div>);
}

const columns: TableColumnsType<WaiverRow> = [
  { title: "项目", dataIndex: "item", width: 72 },
  { title: "规定", dataIndex: "name" },
  {
    title: "条件（都要满足）",
    dataIndex: "conditions",
    width: "22%",
    render: (lines: readonly string[]) => <Lines lines={lines} />,
  },
  { title: "改为", dataIndex: "effect", width: "24%" },
  {
    title: "须有材料",
    dataIndex: "documents",
    width: "22%",
    render: (lines: readonly string[]) => <Lines lines={lines} />,
  },
];

function exportedWaivers(rows: readonly WaiverRow[]): ExportedTable {
  const text = (title: string) => ({ title, kind: "text" as const });
  return {
    title: "过渡口径",
    columns: ["项目", "规定", "条件", "改为", "须有材料", "出处"].map(text),
    rows: rows.map(({ item, name, conditions, effect, documents, clause }) => [
      item,
      name,
      conditions.join("；"),
      effect,
      documents.join("；"),
      clause,
    ]),
  };
}

/** 过渡口径: each waiver with its conditions and what must be proved on paper. */
export function WaiverTable({ rows }: { readonly rows: readonly WaiverRow[] }) {
  return (
    <div>
      <SectionHeading note={`${rows.length} 条；条件由数据判断，材料须另行备齐`}>过渡口径</SectionHeading>
      <DataTable<WaiverRow>
        caption="过渡口径"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        exported={() => exportedWaivers(rows)}
      />
    </div>
  );
}
