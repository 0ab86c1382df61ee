import { Button, Checkbox, Input } from "antd";
import { useMemo, useState } from "react";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ExportButton } from "../../../parts/export-button.tsx";
import type { WideColumn } from "../../../parts/wide-table/column.ts";
import { exportedTable } from "../../../parts/wide-table/exported.ts";
import { WideTable } from "../../../parts/wide-table/wide-table.tsx";
import styles from "../new-year.module.css";
import { OpenedDialog } from "./opened-dialog.tsx";
import { type Opened, type Plan, type RosterEdits, type SchoolEdit, stayingSchools } from "./roster-edits.ts";
import { plainColumns, type RosterRow, rosterRows } from "./roster-rows.ts";
import { SchoolDialog } from "./school-dialog.tsx";

export interface RosterStepProps {
  readonly plan: Plan;
  readonly edits: RosterEdits;
  readonly onChange: (edits: RosterEdits) => void;
}

function columnsOf(open: (row: RosterRow) => void): readonly WideColumn<RosterRow>[] {
  const name: WideColumn<RosterRow> = {
    key: "name",
    title: "学校",
    width: 232,
    frozen: true,
    cell: ({ name: text }) => text,
    sort: ({ name: text }) => text,
    text: ({ name: text }) => text,
  };
  const change: WideColumn<RosterRow> = {
    key: "change",
    title: "变动",
    width: 208,
    cell: (row) => (
      <button
        type="button"
        className={`${styles.link} ${row.change === undefined ? styles.quiet : styles.changed}`}
        onClick={() => open(row)}
        aria-label={`${row.name}：${row.change ?? "沿用"}，修改`}
      >
        {row.change ?? "沿用"}
      </button>
    ),
    text: ({ change: words }) => words ?? "沿用",
  };
  const now: WideColumn<RosterRow> = {
    key: "now",
    title: "新年度",
    width: 232,
    cell: ({ now: words }) => words,
    text: ({ now: words }) => words,
  };
  return [name, ...plainColumns(), change, now];
}

function fits({ name, code, change }: RosterRow, text: string, onlyChanged: boolean): boolean {
  if (onlyChanged && change === undefined) return false;
  return text === "" || name.includes(text) || code.includes(text);
}

/** Step 1: the roster, school by school. */
export function RosterStep({ plan, edits, onChange }: RosterStepProps) {
  const [text, setText] = useState("");
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [shown, setShown] = useState<RosterRow>();
  const [opening, setOpening] = useState(false);
  const rows = useMemo(() => rosterRows(plan.before, edits), [plan.before, edits]);
  const columns = useMemo(() => columnsOf(setShown), []);
  const filtered = rows.filter((row) => fits(row, text.trim(), onlyChanged));
  const staying = stayingSchools(plan.before, edits);
  const close = () => {
    setShown(undefined);
    setOpening(false);
  };

  function saveSchool(code: string, edit: SchoolEdit | undefined): void {
    const { [code]: _before, ...others } = edits.schools;
    onChange({ ...edits, schools: edit ? { ...others, [code]: edit } : others });
    close();
  }

  function saveOpened(former: Opened | undefined, school: Opened | undefined): void {
    const others = edits.opened.filter((each) => each !== former);
    onChange({ ...edits, opened: school ? [...others, school] : others });
    close();
  }

  return (
    <>
      <search className={styles.bar} aria-label="筛选学校">
        <Input
          allowClear
          aria-label="按学校名称或标识码筛选"
          placeholder="名称、标识码"
          style={{ width: 184 }}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Checkbox checked={onlyChanged} onChange={({ target }) => setOnlyChanged(target.checked)}>
          只看有变动的
        </Checkbox>
        <span className={styles.quiet}>方向键移动，回车改一所学校的变动</span>
        <span className={styles.end}>
          <Button onClick={() => setOpening(true)}>新设学校…</Button>{" "}
          <ExportButton table={() => exportedTable("新年度学校名单", columns, filtered)} />
        </span>
      </search>
      <WideTable
        caption="新年度学校名单"
        columns={columns}
        rows={filtered}
        rowKey={({ key }) => key}
        onOpen={setShown}
        empty={<EmptyState what="没有符合条件的学校。" why="请放宽筛选条件。" />}
      />
      {shown?.before && (
        <SchoolDialog
          school={shown.before}
          edit={edits.schools[shown.code]}
          others={staying.filter(({ code }) => code !== (edits.schools[shown.code]?.code ?? shown.code))}
          opened={edits.opened}
          onClose={close}
          onSave={(edit) => saveSchool(shown.code, edit)}
        />
      )}
      {(opening || shown?.opened) && (
        <OpenedDialog
          school={shown?.opened}
          taken={new Set(staying.map(({ code }) => code).filter((code) => code !== shown?.opened?.code))}
          parents={staying.filter(({ code }) => code !== shown?.opened?.code)}
          onClose={close}
          onSave={(school) => saveOpened(shown?.opened, school)}
          onRemove={() => saveOpened(shown?.opened, undefined)}
        />
      )}
    </>
  );
}
