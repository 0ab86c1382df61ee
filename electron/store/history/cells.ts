import { describeCell, type FactCell } from "../cell-name.ts";
import { type Connection, oneRow } from "../connection.ts";
import type { ChangeRecord } from "./chain.ts";
import { parseRowText } from "./row-text.ts";

/** What a change concerns, as people and conflicts see it: a figure, or a single row of another table. */
export interface ChangeSubject {
  /** Equal for changes that only make sense together. */
  readonly key: string;
  /** The figure, where the change is about one. */
  readonly cell?: FactCell;
  /** For people. */
  readonly name: string;
}

const rowNames: Readonly<Record<string, string>> = {
  meta: "县名和县代码",
  operator: "人员",
  source_file: "来源文件",
  roster: "学校名单",
  attachment: "附件文件",
  attachment_link: "附件",
  accepted_check: "已接受的核对意见",
  lineage: "校史沿革",
  year_lock: "年度锁定",
};

/** The whole row that a change inserts or deletes, else the row as it stands or last stood. */
function cellRow(
  connection: Connection,
  table: "claim" | "list_row",
  change: ChangeRecord,
): FactCell | undefined {
  const text = change.column === null ? (change.after ?? change.before) : rowTextOf(connection, change);
  if (text === undefined || text === null) return undefined;
  const row = parseRowText(table, text);
  return {
    year: Number(row.year),
    subject: String(row.subject),
    field: String(table === "claim" ? row.field : row.list),
  };
}

function rowTextOf(connection: Connection, { table, id }: ChangeRecord): string | undefined {
  return oneRow<{ text: string }>(
    connection,
    "SELECT coalesce(after, before) AS text FROM change WHERE table_name = ? AND row_id = ? AND column_name IS NULL LIMIT 1",
    table,
    id,
  )?.text;
}

/** An acceptance taken back and made again is a new row, and still about the same finding. */
function acceptedCheck(change: ChangeRecord): ChangeSubject | undefined {
  const text = change.after ?? change.before;
  if (change.column !== null || text === null) return undefined;
  const { year, finding, problem } = parseRowText("accepted_check", text);
  return { key: `accepted_check ${year} ${finding}`, name: `核对意见“${problem}”` };
}

/** A name that was registered, taken back and registered again is a new row, and still the same person. */
function person(connection: Connection, change: ChangeRecord): ChangeSubject | undefined {
  const text = change.column === null ? (change.after ?? change.before) : rowTextOf(connection, change);
  if (text === undefined || text === null) return undefined;
  const { name } = parseRowText("operator", text);
  return { key: `operator ${name}`, name: `操作人“${name}”` };
}

/** Which figure or row a change is about. A list's rows are about the figure whose list it is. */
export function subjectOfChange(connection: Connection, change: ChangeRecord): ChangeSubject {
  const { table, id } = change;
  if (table === "claim" || table === "list_row") {
    const cell = cellRow(connection, table, change);
    if (cell) return { key: `${cell.year} ${cell.subject} ${cell.field}`, cell, name: describeCell(cell) };
  }
  const accepted = table === "accepted_check" ? acceptedCheck(change) : undefined;
  if (accepted) return accepted;
  const registered = table === "operator" ? person(connection, change) : undefined;
  if (registered) return registered;
  return { key: `${table} ${id}`, name: `${rowNames[table] ?? table}（第 ${id} 行）` };
}
