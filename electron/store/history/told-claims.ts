import { carriedForm } from "../claims/claim-row.ts";
import { allRows, type Connection, oneRow } from "../connection.ts";
import { type HistoryRow, isDigest, parseRowText } from "./row-text.ts";

/** Where a claim came from, as the history tells it. */
export type ToldSource =
  | { readonly type: "cell"; readonly file: string; readonly sheet: string; readonly cell: string }
  | { readonly type: "person"; readonly operator: string }
  | { readonly type: "carried"; readonly year: number; readonly operator: string };

/** What a claim stated when it came in; claims are never rewritten, except to erase what is personal. */
export interface ToldClaim {
  readonly state: string;
  /** Canonical text, lists as JSON rows; null in the other states and where the value is personal. */
  readonly value: string | null;
  /** The value is personal: the history holds a digest of it. */
  readonly personal: boolean;
  readonly source: ToldSource;
}

function textOf(value: HistoryRow[string] | undefined): string {
  return value === null || value === undefined || isDigest(value) ? "" : String(value);
}

/** The row that a batch inserted, under the id that it has for ever. */
export function insertedRow(connection: Connection, table: string, id: number): string | undefined {
  return oneRow<{ after: string }>(
    connection,
    `SELECT after FROM change WHERE table_name = ? AND row_id = ? AND column_name IS NULL AND before IS NULL
     ORDER BY batch LIMIT 1`,
    table,
    id,
  )?.after;
}

type Lists = ReadonlyMap<number, readonly HistoryRow[string][]>;

/** Rows of the lists that a batch brought in, by claim. */
function listsOfBatch(connection: Connection, batch: number): Lists {
  const lists = new Map<number, HistoryRow[string][]>();
  const inserted = allRows<{ after: string }>(
    connection,
    `SELECT after FROM change WHERE batch = ? AND table_name = 'list_row' AND column_name IS NULL
     AND after IS NOT NULL ORDER BY position`,
    batch,
  );
  for (const { after } of inserted) {
    const { claim_id: claim, columns = null } = parseRowText("list_row", after);
    const rows = lists.get(Number(claim));
    if (rows) rows.push(columns);
    else lists.set(Number(claim), [columns]);
  }
  return lists;
}

/** Reads claims from the history, present and withdrawn ones alike. One serves one answer. */
export function createClaimTeller(
  connection: Connection,
  isList: (field: string) => boolean,
): (id: number, row: HistoryRow) => ToldClaim {
  const lists = new Map<number, Lists>();

  function listRows(id: number, batch: number): readonly HistoryRow[string][] {
    let known = lists.get(batch);
    if (!known) {
      known = listsOfBatch(connection, batch);
      lists.set(batch, known);
    }
    return known.get(id) ?? [];
  }

  function sourceOf(row: HistoryRow): ToldSource {
    if (row.form === carriedForm) {
      return { type: "carried", year: Number(textOf(row.sheet)), operator: textOf(row.operator) };
    }
    if (row.operator !== null && row.operator !== undefined)
      return { type: "person", operator: textOf(row.operator) };
    const file = oneRow<{ name: string }>(
      connection,
      "SELECT name FROM source_file WHERE id = ?",
      Number(row.source_file_id),
    );
    return { type: "cell", file: file?.name ?? "", sheet: textOf(row.sheet), cell: textOf(row.cell) };
  }

  return (id, row) => {
    const { value = null } = row;
    const state = textOf(row.state);
    const source = sourceOf(row);
    if (state !== "value") return { state, value: null, personal: false, source };
    if (!isList(textOf(row.field))) {
      return { state, value: isDigest(value) ? null : textOf(value), personal: isDigest(value), source };
    }
    const rows = listRows(id, Number(row.batch));
    const personal = rows.some(isDigest);
    return { state, value: personal ? null : `[${rows.map(textOf).join(",")}]`, personal, source };
  };
}
