import { decodeFact } from "../../../shared/county/build-county-year.ts";
import type { Claim } from "../../../shared/county/claim.ts";
import type { SubjectKey } from "../../../shared/county/subject.ts";
import { describeCell } from "../cell-name.ts";
import { carriedForm, isListField, listText, type StoredClaim } from "../claims/claim-row.ts";
import { listRowsOf } from "../claims/list-rows.ts";
import { allRows, type Connection, oneRow } from "../connection.ts";
import { isSealed } from "../history/row-text.ts";
import { StoreError } from "../store-error.ts";

/** 待确认: carried over, and nothing else is said of the figure yet; 未填 said by a person is nothing. */
const pending = `FROM claim INDEXED BY claim_beside
  WHERE claim.year = ? AND claim.accepted = 0 AND claim.form = '${carriedForm}' AND NOT EXISTS (
    SELECT 1 FROM claim fact INDEXED BY claim_accepted WHERE fact.year = claim.year
    AND fact.subject = claim.subject AND fact.field = claim.field AND fact.accepted = 1
    AND fact.state <> 'missing')`;

type SealedClaim = StoredClaim & { readonly seal: number };

/**
 * The facts of a year that were carried over and wait for confirmation, in the order of their carrying over.
 * Throws `damaged` and names the cell where a row is not what was written.
 */
export function pendingClaims(connection: Connection, year: number): readonly Claim[] {
  const rows = allRows<SealedClaim>(connection, `SELECT claim.* ${pending} ORDER BY claim.id`, year);
  // One of a figure; should an undone beginning have left several, the newest counts.
  const newest = new Map(rows.map((row) => [`${row.subject} ${row.field}`, row]));
  return [...newest.values()].map((row) => {
    const { id, subject, field } = row;
    const isList = row.state === "value" && row.value === null && isListField(field);
    const value = isList ? listText(listRowsOf(connection, id)) : row.value;
    const fact = isSealed("claim", { ...row }) ? decodeFact({ ...row, value }) : undefined;
    if (!fact) throw new StoreError("damaged", `${describeCell(row)}与保存时不一致`);
    return {
      year,
      subject: subject as SubjectKey,
      field,
      fact,
      raw: row.raw ?? "",
      source: { type: "carried", year: Number(row.sheet), operator: row.operator ?? "" },
    };
  });
}

/** How many figures of a year wait for confirmation. */
export function countPending(connection: Connection, year: number): number {
  return (
    oneRow<{ count: number }>(
      connection,
      `SELECT count(DISTINCT claim.subject || ' ' || claim.field) AS count ${pending}`,
      year,
    )?.count ?? 0
  );
}
