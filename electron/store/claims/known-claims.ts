import type { FactCell } from "../cell-name.ts";
import { allRows, type Connection } from "../connection.ts";
import type { StoredClaim } from "./claim-row.ts";

/** All claims of one figure while a batch is under way. */
export interface CellClaims {
  /** The claim that is the fact. */
  accepted: StoredClaim | undefined;
  readonly beside: StoredClaim[];
}

export type KnownClaims = (cell: FactCell) => CellClaims;

function group(claims: Iterable<StoredClaim>): CellClaims {
  const cell: CellClaims = { accepted: undefined, beside: [] };
  for (const claim of claims) place(cell, claim);
  return cell;
}

function place(cell: CellClaims, claim: StoredClaim): void {
  if (claim.accepted === 1) cell.accepted = claim;
  else cell.beside.push(claim);
}

const ofCell = "SELECT * FROM claim WHERE year = ? AND subject = ? AND field = ?";

function loadCell(connection: Connection, { year, subject, field }: FactCell): CellClaims {
  const read = (accepted: 0 | 1) =>
    allRows<StoredClaim>(connection, `${ofCell} AND accepted = ${accepted}`, year, subject, field);
  return group([...read(1), ...read(0)]);
}

function loadYear(connection: Connection, year: number, cells: Map<string, CellClaims>): void {
  for (const accepted of [0, 1]) {
    const sql = `SELECT * FROM claim WHERE year = ? AND accepted = ${accepted}`;
    for (const claim of connection.prepare(sql).iterate(year) as IterableIterator<StoredClaim>) {
      const key = cellKey(claim);
      const cell = cells.get(key);
      if (cell) place(cell, claim);
      else cells.set(key, group([claim]));
    }
  }
}

function cellKey({ year, subject, field }: FactCell): string {
  return `${year} ${subject} ${field}`;
}

/**
 * The claims that the store already has, kept current by the caller as it writes. For a few cells each is
 * looked up; for many, whole years are read at once, which is several times faster than a query a cell.
 */
export function knownClaims(connection: Connection, size: "few" | "many"): KnownClaims {
  const cells = new Map<string, CellClaims>();
  const loadedYears = new Set<number>();
  return (place) => {
    if (size === "many" && !loadedYears.has(place.year)) {
      loadYear(connection, place.year, cells);
      loadedYears.add(place.year);
    }
    const key = cellKey(place);
    let cell = cells.get(key);
    if (!cell) {
      cell = size === "many" ? group([]) : loadCell(connection, place);
      cells.set(key, cell);
    }
    return cell;
  };
}
