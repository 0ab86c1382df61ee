import type { TableColumnsType } from "antd";
import { DataTable } from "../../../parts/data-table.tsx";
import type { ExportedTable } from "../../../parts/exported-table.ts";
import { SectionHeading } from "../../../parts/section-heading.tsx";
import type { ItemLine } from "./pack-lines.ts";

const columns: TableColumnsType<ItemLine> = [
  { title: "代码", dataIndex: "code", width: 72 },
  { title: "方面", dataIndex: "part", width: 112 },
  {
    title: "要求（原文）",
    dataIndex: "name",
    render: (name: string, { unit }) => (unit ? `${name}（${unit}）` : name),
  },
  {
    title: "怎样算达标",
    dataIndex: "thresholds",
    width: "34%",
    render: (thresholds: readonly string[]) => thresholds.map((line) => <div key={line}>{line}</div>),
  },
];

function exportedItems(lines: readonly ItemLine[]): ExportedTable {
  const text = (title: string) => ({ title, kind: "text" as const });
  return {
    title: "评估标准",
    columns: ["代码", "方面", "要求", "计量单位", "怎样算达标", "出处"].map(text),
    rows: lines.map(({ code, part, name, unit, thresholds, clause }) => [
      code,
      part,
      name,
      unit,
      thresholds.join("；"),
      clause,
    ]),
  };
}

/** The items with their thresholds. */
export function ItemTable({ lines }: { readonly lines: readonly ItemLine[] }) {
  return (
    <div>
      <SectionHeading note={`${lines.length} 项`}>标准和数值</SectionHeading>
      <DataTable<ItemLine>
        caption="标准和数值"
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={({ code }) => code}
        exported={() => exportedItems(lines)}
      />
    </div>
  );
}
