import { allRows, type Connection } from "../connection.ts";
import { isSealed } from "../history/row-text.ts";
import { StoreError } from "../store-error.ts";

/** A row of a list, as it stands in the table. `columns` is null where personal content was erased. */
export interface StoredListRow {
  readonly id: number;
  readonly claim_id: number;
  readonly position: number;
  readonly columns: string | null;
}

/** The rows of one claim's list, in their order, as canonical JSON. */
export function listRowsOf(connection: Connection, claim: number): readonly string[] {
  return allRows<StoredListRow>(
    connection,
    "SELECT * FROM list_row WHERE claim_id = ? ORDER BY position",
    claim,
  ).flatMap(({ columns }) => (columns === null ? [] : [columns]));
}

/** The rows of all accepted lists of a year, by claim. Throws `damaged` where a row is not what was written. */
export function acceptedListRows(connection: Connection, year: number): ReadonlyMap<number, string[]> {
  const lists = new Map<number, string[]>();
  const rows = allRows<StoredListRow & { readonly seal: number }>(
    connection,
    `SELECT list_row.* FROM list_row JOIN claim ON claim.id = list_row.claim_id
     WHERE claim.year = ? AND claim.accepted = 1 ORDER BY list_row.claim_id, list_row.position`,
    year,
  );
  for (const row of rows) {
    if (!isSealed("list_row", { ...row }))
      throw new StoreError("damaged", `清单第 ${row.id} 行与保存时不一致`);
    if (row.columns === null) continue;
    const list = lists.get(row.claim_id);
    if (list) list.push(row.columns);
    else lists.set(row.claim_id, [row.columns]);
  }
  return lists;
}
