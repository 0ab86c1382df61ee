import { Tabs } from "antd";
import styles from "./any-table.module.css";
import { ColumnTable } from "./column-table.tsx";
import type { Draft, TableLook, TableProposal } from "./draft.ts";
import { NameTable } from "./name-table.tsx";

const kindWords: Readonly<Record<TableProposal["leftOut"][number]["kind"], string>> = {
  total: "合计行",
  remark: "说明文字",
  head: "重复的表头",
  nameless: "没有写明学校",
};

function LeftOut({ look, proposal }: { readonly look: TableLook; readonly proposal: TableProposal }) {
  const { leftOut, head, alike } = proposal;
  const rest = look.sheets.filter(({ name }) => name !== look.sheet && !alike.includes(name));
  return (
    <ul className={styles.leftOut}>
      {head.top > 0 && <li>第 1–{head.top} 行：表头以上的标题，只看其中的县名和年份</li>}
      {leftOut.map(({ row, kind, text }) => (
        <li key={row}>
          第 {row + 1} 行“{text}”：{kindWords[kind]}
        </li>
      ))}
      {alike.length > 0 && <li>列名相同、一并读入的表：{alike.join("、")}</li>}
      {rest.length > 0 && <li>列名不同、不读入的表：{rest.map(({ name }) => name).join("、")}</li>}
    </ul>
  );
}

export interface TablePartsProps {
  readonly look: TableLook;
  readonly proposal: TableProposal;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** The columns, the names that need an answer, and what is not read. */
export function TableParts({ look, proposal, draft, onDraft }: TablePartsProps) {
  const { columns, asked, leftOut } = proposal;
  const names = <NameTable asked={asked} schools={look.schools} draft={draft} onDraft={onDraft} />;
  return (
    <Tabs
      size="small"
      destroyOnHidden
      items={[
        {
          key: "columns",
          label: `各列 ${columns.length}`,
          children: <ColumnTable columns={columns} draft={draft} onDraft={onDraft} />,
        },
        ...(asked.length > 0
          ? [{ key: "names", label: `学校名称待定 ${asked.length}`, children: names }]
          : []),
        {
          key: "left-out",
          label: `不读入的行 ${leftOut.length + proposal.head.top}`,
          children: <LeftOut look={look} proposal={proposal} />,
        },
      ]}
    />
  );
}
