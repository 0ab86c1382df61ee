import { buildCountyYear, type FactRow } from "../../../shared/county/build-county-year.ts";
import type { CountyYear } from "../../../shared/county/county-year.ts";
import { describeCell } from "../cell-name.ts";
import { allRows, type Connection } from "../connection.ts";
import { readCounty } from "../county.ts";
import { isSealed } from "../history/row-text.ts";
import { StoreError } from "../store-error.ts";
import { isListField, listText, type StoredClaim } from "./claim-row.ts";
import { acceptedListRows } from "./list-rows.ts";
import { readRoster } from "./roster.ts";

/** Which facts of a year; absent means of all subjects, all fields. */
export interface FactFilter {
  readonly subject?: string | undefined;
  readonly field?: string | undefined;
}

type SealedClaim = StoredClaim & { readonly seal: number };

const accepted = "SELECT * FROM claim INDEXED BY claim_accepted WHERE year = ? AND accepted = 1";

function acceptedClaims(connection: Connection, year: number, { subject, field }: FactFilter): SealedClaim[] {
  const conditions: readonly (readonly [string, string | undefined])[] = [
    [" AND subject = ?", subject],
    [" AND field = ?", field],
  ];
  const given = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
  const sql = `${accepted}${given.map((condition) => condition.sql).join("")}`;
  return allRows<SealedClaim>(connection, sql, year, ...given.map(({ value }) => value));
}

/**
 * The facts of a year in canonical text, in no particular order. Throws `damaged` and names the cell where a
 * row is not what was written: a flipped bit must not become a figure.
 */
export function readFacts(connection: Connection, year: number, filter: FactFilter = {}): readonly FactRow[] {
  const claims = acceptedClaims(connection, year, filter);
  const lists = claims.some(({ field }) => isListField(field))
    ? acceptedListRows(connection, year)
    : new Map<number, string[]>();
  return claims.map((claim) => {
    if (!isSealed("claim", { ...claim })) {
      throw new StoreError("damaged", `${describeCell(claim)}与保存时不一致`);
    }
    const { id, subject, field, state, value } = claim;
    const isList = state === "value" && value === null && isListField(field);
    return { subject, field, state, value: isList ? listText(lists.get(id) ?? []) : value };
  });
}

/** The county in one evaluation year, as evaluation reads it. A year without data gives an empty county. */
export function readCountyYear(connection: Connection, year: number): CountyYear {
  return buildCountyYear(readFacts(connection, year), {
    county: readCounty(connection),
    year,
    roster: readRoster(connection, year),
  });
}

/** Evaluation years that have schools or claims, ascending. */
export function years(connection: Connection): readonly number[] {
  return allRows<{ year: number }>(
    connection,
    `SELECT year FROM roster UNION SELECT year FROM claim WHERE accepted = 1
     UNION SELECT year FROM claim WHERE accepted = 0 ORDER BY year`,
  ).map(({ year }) => year);
}
