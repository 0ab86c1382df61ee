import { Segmented, type TableColumnsType } from "antd";
import { useMemo, useState } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import type { ExportedTable } from "../../parts/exported-table.ts";
import { formatCount } from "../../parts/format.ts";
import { useCopyKey } from "../../parts/use-copy-key.ts";
import { useRoomBelow } from "../../parts/use-room-below.ts";
import styles from "./import.module.css";
import type { Proposal } from "./import-state.ts";

const kinds = ["added", "missing", "matched"] as const;
type Kind = (typeof kinds)[number];

const kindNames: Readonly<Record<Kind, string>> = {
  added: "新增",
  missing: "名单里有、这次没有",
  matched: "已有",
};

interface Row {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
}

function rowsOf({ schools }: Proposal): readonly Row[] {
  return kinds.flatMap((kind) => schools[kind].map((school) => ({ ...school, kind })));
}

const columns: TableColumnsType<Row> = [
  { title: "学校标识码", dataIndex: "code", width: 140 },
  {
    title: "学校名称",
    dataIndex: "name",
    width: 420,
    sorter: (left, right) => left.name.localeCompare(right.name, "zh-CN"),
  },
  { title: "与名单相比", width: 240, render: (_value, { kind }) => kindNames[kind] },
];

function exportedSchools(rows: readonly Row[]): ExportedTable {
  const text = (title: string) => ({ title, kind: "text" }) as const;
  return {
    title: "导入涉及的学校",
    columns: [text("学校标识码"), text("学校名称"), text("与名单相比")],
    rows: rows.map(({ code, name, kind }) => [code, name, kindNames[kind]]),
  };
}

/** The schools of the files against those that the year already has. */
export function SchoolTable({ proposal }: { readonly proposal: Proposal }) {
  const [chosen, setChosen] = useState<Kind | "all">("all");
  const rows = useMemo(() => rowsOf(proposal), [proposal]);
  const shown = useMemo(() => rows.filter(({ kind }) => chosen === "all" || kind === chosen), [rows, chosen]);
  const table = () => exportedSchools(shown);
  useCopyKey(table);
  const { ref, height } = useRoomBelow<HTMLDivElement>({ taken: 76, least: 200 });
  const choices = [
    { value: "all" as const, label: `全部 ${formatCount(rows.length)}` },
    ...kinds.map((kind) => ({
      value: kind,
      label: `${kindNames[kind]} ${formatCount(proposal.schools[kind].length)}`,
    })),
  ];
  return (
    <div ref={ref}>
      <DataTable<Row>
        caption="学校"
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={({ code, kind }) => `${kind} ${code}`}
        exported={table}
        height={height}
        width={800}
        toolbar={
          <div className={styles.bar}>
            <Segmented<Kind | "all">
              size="small"
              aria-label="哪些学校"
              value={chosen}
              onChange={setChosen}
              options={choices}
            />
          </div>
        }
      />
    </div>
  );
}
