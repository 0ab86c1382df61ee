import { decodeFact } from "../../../shared/county/build-county-year.ts";
import { type CellSource, type Claim, type ClaimSource, formKinds } from "../../../shared/county/claim.ts";
import { missing } from "../../../shared/county/fact.ts";
import type { SubjectKey } from "../../../shared/county/subject.ts";
import type { FactCell } from "../cell-name.ts";
import { allRows, type Connection } from "../connection.ts";
import { StoreError } from "../store-error.ts";
import { carriedForm, isListField, listText, type StoredClaim } from "./claim-row.ts";
import { listRowsOf } from "./list-rows.ts";

/** A claim with where it came from and when, for the trace. */
export interface TracedClaim {
  readonly id: number;
  readonly claim: Claim;
  /** Whether it is the fact. */
  readonly accepted: boolean;
  /** The batch that brought it in. */
  readonly batch: {
    readonly number: number;
    readonly at: string;
    readonly operator: string;
    readonly why: string;
  };
}

interface ClaimWithSource extends StoredClaim {
  readonly sha256: string | null;
  readonly name: string | null;
  readonly at: string;
  readonly batch_operator: string;
  readonly why: string;
}

function formOf(text: string): CellSource["form"] {
  const form = formKinds.find((kind) => kind === text);
  if (form === undefined || form === "person") throw new StoreError("damaged", `来源“${text}”不是任何一种表`);
  return form;
}

function sourceOf(row: ClaimWithSource): ClaimSource {
  if (row.form === carriedForm) {
    return { type: "carried", year: Number(row.sheet), operator: row.operator ?? "" };
  }
  if (row.operator !== null) return { type: "person", operator: row.operator };
  return {
    type: "cell",
    form: formOf(row.form),
    sha256: row.sha256 ?? "",
    fileName: row.name ?? "",
    sheet: row.sheet ?? "",
    cell: row.cell ?? "",
  };
}

function tracedClaim(connection: Connection, row: ClaimWithSource): TracedClaim {
  const { id, year, field } = row;
  const isList = row.state === "value" && row.value === null && isListField(field);
  const value = isList ? listText(listRowsOf(connection, id)) : row.value;
  return {
    id,
    claim: {
      year,
      subject: row.subject as SubjectKey,
      field,
      fact: decodeFact({ ...row, value }) ?? missing,
      raw: row.raw ?? "",
      source: sourceOf(row),
    },
    accepted: row.accepted === 1,
    batch: { number: row.batch, at: row.at, operator: row.batch_operator, why: row.why },
  };
}

const claimWithSource = `SELECT claim.*, source_file.sha256, source_file.name, batch.at,
    batch.operator AS batch_operator, batch.why
  FROM claim JOIN batch ON batch.number = claim.batch
  LEFT JOIN source_file ON source_file.id = claim.source_file_id
  WHERE claim.year = ? AND claim.subject = ? AND claim.field = ?`;

/** Everything that was ever claimed of one figure: the fact first, then the others, newest first. */
export function claimsOf(connection: Connection, cell: FactCell): readonly TracedClaim[] {
  const { year, subject, field } = cell;
  const read = (accepted: 0 | 1) =>
    allRows<ClaimWithSource>(
      connection,
      `${claimWithSource} AND claim.accepted = ${accepted} ORDER BY claim.id DESC`,
      year,
      subject,
      field,
    );
  return [...read(1), ...read(0)].map((row) => tracedClaim(connection, row));
}
