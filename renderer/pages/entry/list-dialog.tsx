import { Button, Input, Modal, Select } from "antd";
import { useState } from "react";
import type { Field, ListColumn } from "../../../shared/county/catalogue/field.ts";
import type { ListRow } from "../../../shared/county/fact.ts";
import { encodeValue } from "../../../shared/county/value-text.ts";
import styles from "./entry.module.css";
import { rowsOfValue } from "./model/shown-text.ts";
import { readListCell } from "./model/typed-text.ts";

export interface ListDialogProps {
  readonly field: Field;
  /** Whose list: 实验小学. */
  readonly owner: string;
  /** Canonical text of the list as it is; undefined where there is none. */
  readonly value: string | undefined;
  readonly year: number;
  readonly onClose: () => void;
  readonly onSave: (value: string) => void;
  /** 不适用 or 未填 instead of a list. */
  readonly onState: (state: "notApplicable" | "missing") => void;
}

interface TypedRow {
  readonly key: number;
  readonly texts: ListRow;
}

/** Rows to begin with: those that are there, else one to type into. */
function firstRows({ field, value }: ListDialogProps): readonly TypedRow[] {
  const known = value === undefined ? [] : rowsOfValue(field, value);
  const rows: readonly ListRow[] = known.length > 0 ? known : [{}];
  return rows.map((texts, key) => ({ key, texts }));
}

function isEmpty({ texts }: TypedRow): boolean {
  return Object.values(texts).every((text) => text.trim() === "");
}

/** What is wrong with a cell; a row that is begun needs all its cells. */
function problemOf(column: ListColumn, row: TypedRow, year: number): string | undefined {
  const reading = readListCell(column, row.texts[column.code] ?? "", year);
  if (reading.kind === "refused") return `${reading.problem}。${reading.remedy}。`;
  return reading.state === "missing" ? `请填“${column.label}”。` : undefined;
}

function canonicalRow(columns: readonly ListColumn[], row: TypedRow, year: number): ListRow {
  return Object.fromEntries(
    columns.map((column) => {
      const reading = readListCell(column, row.texts[column.code] ?? "", year);
      return [column.code, reading.kind === "fact" ? (reading.value ?? "") : ""];
    }),
  );
}

interface CellProps {
  readonly column: ListColumn;
  readonly row: TypedRow;
  readonly at: number;
  readonly year: number;
  /** Mistakes are shown once somebody tried to save. */
  readonly checked: boolean;
  readonly focus: boolean;
  readonly onText: (text: string) => void;
}

function ListCell({ column, row, at, year, checked, focus, onText }: CellProps) {
  const text = row.texts[column.code] ?? "";
  const wrong = (checked || text !== "") && !isEmpty(row) ? problemOf(column, row, year) : undefined;
  const problem = wrong && (checked || !wrong.startsWith("请填")) ? wrong : undefined;
  const label = `第 ${at + 1} 行 ${column.label}`;
  return (
    <td>
      {column.choices ? (
        <Select
          aria-label={label}
          value={text || null}
          options={column.choices.map((value) => ({ value, label: value }))}
          onChange={onText}
          style={{ width: "100%" }}
        />
      ) : (
        <Input
          aria-label={label}
          value={text}
          autoFocus={focus}
          {...(problem ? { status: "error" as const } : {})}
          onChange={(event) => onText(event.target.value)}
        />
      )}
      {problem && (
        <small role="alert" className={styles.problem}>
          {problem}
        </small>
      )}
    </td>
  );
}

/** A list of a school or of the county: rooms with their areas, classes with their pupils, subjects monitored. */
export function ListDialog(props: ListDialogProps) {
  const { field, owner, year, onClose, onSave, onState } = props;
  const columns = field.columns ?? [];
  const [rows, setRows] = useState(() => firstRows(props));
  const [checked, setChecked] = useState(false);
  const filled = rows.filter((row) => !isEmpty(row));

  function setText(key: number, code: string, text: string): void {
    setRows((all) =>
      all.map((row) => (row.key === key ? { ...row, texts: { ...row.texts, [code]: text } } : row)),
    );
  }

  function addRow(): void {
    setRows((all) => [...all, { key: Math.max(0, ...all.map(({ key }) => key)) + 1, texts: {} }]);
  }

  function save(): void {
    setChecked(true);
    const wrong = filled.some((row) => columns.some((column) => problemOf(column, row, year) !== undefined));
    if (wrong) return;
    onSave(encodeValue({ type: "list", rows: filled.map((row) => canonicalRow(columns, row, year)) }));
  }

  function nextRow(event: React.KeyboardEvent, at: number): void {
    const inText =
      event.target instanceof HTMLInputElement && event.target.getAttribute("role") !== "combobox";
    if (event.key !== "Enter" || !inText || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (at === rows.length - 1) addRow();
    else (event.currentTarget.nextElementSibling?.querySelector("input") as HTMLElement | null)?.focus();
  }

  return (
    <Modal
      open
      title={`${owner} · ${field.label}`}
      onCancel={onClose}
      width={560}
      footer={[
        <Button key="missing" onClick={() => onState("missing")}>
          未填
        </Button>,
        <Button key="none" onClick={() => onState("notApplicable")}>
          不适用
        </Button>,
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        <Button key="save" type="primary" onClick={save}>
          {filled.length === 0 ? "保存为“无”" : `保存 ${filled.length} 行`}
        </Button>,
      ]}
    >
      <div className={styles.list}>
        <p>{[field.note, "Enter 到下一行；空行不保存。"].filter(Boolean).join("；")}</p>
        <div className={styles.rows}>
          <table>
            <thead>
              <tr>
                <th>序号</th>
                {columns.map(({ code, label, unit }) => (
                  <th key={code}>{unit ? `${label}（${unit}）` : label}</th>
                ))}
                <th>操作</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={row.key} onKeyDown={(event) => nextRow(event, at)}>
                  <td>{at + 1}</td>
                  {columns.map((column, index) => (
                    <ListCell
                      key={column.code}
                      {...{ column, row, at, year, checked }}
                      focus={index === 0 && (at === 0 || at === rows.length - 1)}
                      onText={(text) => setText(row.key, column.code, text)}
                    />
                  ))}
                  <td>
                    <Button
                      type="text"
                      size="small"
                      aria-label={`删除第 ${at + 1} 行`}
                      onClick={() => setRows((all) => all.filter(({ key }) => key !== row.key))}
                    >
                      删除
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Button size="small" onClick={addRow}>
          加一行
        </Button>
      </div>
    </Modal>
  );
}
