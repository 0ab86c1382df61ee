import type { Claim } from "../../../shared/county/claim.ts";
import type { ProposedClaim } from "../../../shared/county/import/proposal.ts";
import type { LineageLine } from "../../../shared/county/new-year/roster-change.ts";
import { takeClaims } from "../claims/accept-claims.ts";
import { addToRoster } from "../claims/roster.ts";
import type { Connection } from "../connection.ts";
import { type ActionMeta, transact } from "../history/transact.ts";
import { StoreError } from "../store-error.ts";
import { readLineage } from "./lineage.ts";
import { addLock } from "./lock-year.ts";

export interface YearToBegin {
  readonly year: number;
  readonly from: number;
  /** 学校标识码 in their lasting order. */
  readonly schools: readonly string[];
  readonly lineage: readonly LineageLine[];
  /** What the roster states: facts at once, except where the year already has one. */
  readonly stated: readonly Claim[];
  /** What waits for confirmation. */
  readonly proposed: readonly Claim[];
  /** Locks the year before. */
  readonly lock: boolean;
}

/** A year that has figures of its own already, read from this year's workbooks, keeps them. */
function statedBeside(connection: Connection, { year, stated }: YearToBegin): readonly ProposedClaim[] {
  const known = connection.prepare(
    "SELECT 1 FROM claim WHERE year = ? AND subject = ? AND field = ? AND accepted = 1",
  );
  return stated.map((claim) => ({
    claim,
    accept: known.get(year, claim.subject, claim.field) === undefined,
  }));
}

/**
 * Begins a year from another: roster, lineage, what the roster states and what waits for confirmation, and the
 * lock of the year before; one transaction, one batch, which an undo takes back as a whole. Throws `duplicate`
 * where the year was begun before, `yearLocked` where it is locked.
 */
export function beginYear(connection: Connection, begin: YearToBegin, meta: ActionMeta): number | undefined {
  const { year, from, schools, lineage, proposed } = begin;
  if (readLineage(connection, year).lines.length > 0) {
    throw new StoreError("duplicate", `${year} 年度沿用上一年度的名单`);
  }
  return transact(connection, { ...meta, kind: "newYear" }, (writer) => {
    addToRoster(connection, writer, { year, schools });
    for (const { school, predecessor, how } of lineage) {
      writer.insert("lineage", { year, from_year: from, school, predecessor, how });
    }
    const claims = [
      ...statedBeside(connection, begin),
      ...proposed.map((claim) => ({ claim, accept: false })),
    ];
    takeClaims(connection, writer, { claims, files: [] });
    if (begin.lock) addLock(connection, writer, { year: from, operator: meta.operator });
  }).batch;
}
