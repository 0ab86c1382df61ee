import { allRows, type Connection } from "../connection.ts";
import { isListField, listText, type StoredClaim } from "./claim-row.ts";
import { listRowsOf } from "./list-rows.ts";

/** A claim as a sheet to be filled shows it: what it states and where it was read or who typed it. */
export interface SheetClaim extends Pick<StoredClaim, "subject" | "field" | "state" | "value"> {
  readonly form: string;
  /** Name of the workbook; null where a person stated it. */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly operator: string | null;
}

export interface SheetClaims {
  readonly facts: readonly SheetClaim[];
  /** Behind a person's word: what workbooks say, the newest last. */
  readonly beside: readonly SheetClaim[];
}

interface Row extends SheetClaim {
  readonly id: number;
}

const columns = `claim.id, claim.subject, claim.field, claim.state, claim.value, claim.form, source_file.name AS file,
  claim.sheet, claim.cell, claim.operator`;
const withFile = "LEFT JOIN source_file ON source_file.id = claim.source_file_id";
const chosen = "(? IS NULL OR claim.subject IN (SELECT value FROM json_each(?)))";

/**
 * All facts of a year, or those of some subjects, with their sources, and what workbooks say beside those that
 * a person overrode. For showing and typing over; verdicts read `readFacts`, which checks each row's seal.
 */
export function sheetClaims(connection: Connection, year: number, subjects?: readonly string[]): SheetClaims {
  const wanted = subjects ? JSON.stringify(subjects) : null;
  const shown = ({ id, ...claim }: Row): SheetClaim => {
    const isList = claim.state === "value" && claim.value === null && isListField(claim.field);
    return isList ? { ...claim, value: listText(listRowsOf(connection, id)) } : claim;
  };
  const facts = allRows<Row>(
    connection,
    `SELECT ${columns} FROM claim INDEXED BY claim_accepted ${withFile}
     WHERE claim.year = ? AND claim.accepted = 1 AND ${chosen}`,
    year,
    wanted,
    wanted,
  );
  const beside = allRows<Row>(
    connection,
    `SELECT ${columns} FROM claim INDEXED BY claim_beside ${withFile}
     WHERE claim.year = ? AND claim.accepted = 0 AND ${chosen} AND claim.operator IS NULL AND EXISTS (
       SELECT 1 FROM claim fact WHERE fact.year = claim.year AND fact.subject = claim.subject
       AND fact.field = claim.field AND fact.accepted = 1 AND fact.operator IS NOT NULL)
     ORDER BY claim.id`,
    year,
    wanted,
    wanted,
  );
  return { facts: facts.map(shown), beside: beside.map(shown) };
}
