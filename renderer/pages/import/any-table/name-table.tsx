import { Select, type TableColumnsType } from "antd";
import { findChoices } from "../../../grid/find-choices.ts";
import { DataTable } from "../../../parts/data-table.tsx";
import { useRoomBelow } from "../../../parts/use-room-below.ts";
import styles from "./any-table.module.css";
import type { Draft, TableLook, TableProposal } from "./draft.ts";

type Asked = TableProposal["asked"][number];

const leftOut = "-";
const reasons: Readonly<Record<Asked["how"], string>> = {
  former: "曾用此名",
  near: "名称相近，请核对",
  ambiguous: "有几所学校相近，请选定",
  unknown: "名单里没有，请选定或不读入",
};

export interface NameTableProps {
  readonly asked: readonly Asked[];
  readonly schools: TableLook["schools"];
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** Names that are no school's own: who is meant. */
export function NameTable({ asked, schools, draft, onDraft }: NameTableProps) {
  const { ref, height } = useRoomBelow<HTMLDivElement>({ taken: 60, least: 200 });
  const likely = (row: Asked) => {
    const first = new Set(row.candidates.map(({ code }) => code));
    return [...row.candidates, ...schools.filter(({ code }) => !first.has(code))];
  };
  const isMeant = (text: string, code: string) =>
    findChoices(
      schools.filter((school) => school.code === code),
      text,
    ).length > 0;
  const columns: TableColumnsType<Asked> = [
    { title: "行", width: 64, align: "right", render: (_value, { row }) => row + 1 },
    { title: "表中的名称", dataIndex: "name", width: 260 },
    {
      title: "是哪所学校",
      width: 380,
      render: (_value, row) => {
        const said = draft.names.get(row.name);
        return (
          <Select
            size="small"
            showSearch={{ filterOption: (text, option) => isMeant(text, String(option?.value)) }}
            className={styles.field ?? ""}
            aria-label={`“${row.name}”是哪所学校`}
            placeholder="请选择"
            value={said === null ? leftOut : (said ?? null)}
            onChange={(code) => {
              const names = new Map(draft.names).set(row.name, code === leftOut ? null : code);
              onDraft({ ...draft, names });
            }}
            options={[
              { value: leftOut, label: "不读入这一行" },
              ...likely(row).map(({ code, name }) => ({ value: code, label: `${name}（${code}）` })),
            ]}
          />
        );
      },
    },
    { title: "提示", width: 220, render: (_value, { how }) => reasons[how] },
  ];
  return (
    <div ref={ref}>
      <DataTable<Asked>
        caption="学校名称"
        captionHidden
        columns={columns}
        rows={asked}
        rowKey={({ name }) => name}
        height={height}
        width={924}
      />
    </div>
  );
}
