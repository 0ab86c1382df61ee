import { describeCell, type FactCell } from "../cell-name.ts";
import { allRows, type Connection } from "../connection.ts";
import { StoreError } from "../store-error.ts";
import type { RowWriter } from "./row-writer.ts";
import { type ActionMeta, transact } from "./transact.ts";

/** What people must know before and after erasing. */
export const eraseNotice =
  "清除后，本工作文件夹及其历史记录中不再保留这些个人信息，也不能恢复。此前的备份、已导出的文件和来源工作簿里可能仍有，请另行删除。";

export interface EraseResult {
  readonly batch: number | undefined;
  /** Claims whose personal values were erased. */
  readonly claims: number;
  readonly notice: string;
}

interface PersonalClaim {
  readonly id: number;
  readonly personal: 0 | 1;
}

function claimsOfCell(connection: Connection, { year, subject, field }: FactCell): PersonalClaim[] {
  const read = (accepted: 0 | 1) =>
    allRows<PersonalClaim>(
      connection,
      `SELECT id, personal FROM claim WHERE year = ? AND subject = ? AND field = ? AND accepted = ${accepted}`,
      year,
      subject,
      field,
    );
  return [...read(1), ...read(0)];
}

function eraseClaim(connection: Connection, writer: RowWriter, id: number): void {
  writer.update("claim", id, { state: "missing", value: null, raw: null });
  for (const row of allRows<{ id: number }>(connection, "SELECT id FROM list_row WHERE claim_id = ?", id)) {
    writer.update("list_row", row.id, { columns: null });
  }
}

/**
 * Removes the plain values and salts that stand beside the history, also those of claims that an undo deleted;
 * the digests in the history then tell nothing. Year, subject and field come first in the texts of both tables.
 */
function erasePlainValues(connection: Connection, { year, subject, field }: FactCell): void {
  connection
    .prepare(
      `UPDATE personal_value SET salt = NULL, plain = NULL
       WHERE plain IS NOT NULL AND table_name IN ('claim', 'list_row') AND EXISTS (
         SELECT 1 FROM change
         WHERE change.table_name = personal_value.table_name AND change.row_id = personal_value.row_id
           AND column_name IS NULL AND before IS NULL AND json_extract(after, '$[0]') = ?
           AND json_extract(after, '$[1]') = ? AND json_extract(after, '$[2]') = ?)`,
    )
    .run(year, subject, field);
}

/**
 * Erases all personal values of the figures, in the facts and in the history; the figures become 未填, and the
 * chain stays whole because it only ever held digests. Cannot be undone. Throws `invalidInput` where a field
 * is not personal. Afterwards the file is rewritten, so that no freed page keeps a value.
 */
export function erasePersonal(
  connection: Connection,
  cells: readonly FactCell[],
  meta: ActionMeta,
): EraseResult {
  const { result, batch } = transact(connection, { ...meta, kind: "erase" }, (writer) => {
    let erased = 0;
    for (const cell of cells) {
      for (const { id, personal } of claimsOfCell(connection, cell)) {
        if (personal === 0) throw new StoreError("invalidInput", `${describeCell(cell)}不是个人信息`);
        eraseClaim(connection, writer, id);
        erased += 1;
      }
      erasePlainValues(connection, cell);
    }
    return erased;
  });
  connection.database.pragma("wal_checkpoint(TRUNCATE)");
  connection.database.exec("VACUUM");
  connection.database.pragma("wal_checkpoint(TRUNCATE)");
  return { batch, claims: result, notice: eraseNotice };
}
