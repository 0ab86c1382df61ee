import type { Claim } from "../../../shared/county/claim.ts";
import type { ProposedClaim } from "../../../shared/county/import/proposal.ts";
import { parseSubject } from "../../../shared/county/subject.ts";
import type { Connection } from "../connection.ts";
import type { BatchKind } from "../history/chain.ts";
import type { RowWriter } from "../history/row-writer.ts";
import { type ActionMeta, transact } from "../history/transact.ts";
import { carriedForm, checkClaim, type StoredClaim, type StoredFact, storedFact } from "./claim-row.ts";
import { type CellClaims, type KnownClaims, knownClaims } from "./known-claims.ts";
import { listRowsOf } from "./list-rows.ts";
import { addToRoster } from "./roster.ts";
import { type SourceFile, sourceFileIds } from "./source-files.ts";

export interface AcceptMeta extends ActionMeta {
  /** `import` where files are read, `edit` where a person types. Default `import`. */
  readonly kind?: Extract<BatchKind, "import" | "edit">;
  /** The files read, for their sizes. */
  readonly files?: readonly SourceFile[];
  /** Order of new schools; without it, the order in which the claims name them. */
  readonly schools?: readonly string[];
}

export interface AcceptResult {
  /** The batch written; undefined where every claim was known already. */
  readonly batch: number | undefined;
  /** Claims that became the fact. */
  readonly accepted: number;
  /** Claims stored beside the fact. */
  readonly beside: number;
  /** Claims that said nothing new. */
  readonly unchanged: number;
  readonly newSchools: readonly string[];
}

type ClaimSourceColumns = Pick<StoredClaim, "form" | "source_file_id" | "sheet" | "cell" | "operator">;
type NewClaim = Omit<StoredClaim, "id">;
type Outcome = "accepted" | "beside" | "unchanged";

export interface ClaimsToTake {
  readonly claims: readonly (Claim | ProposedClaim)[];
  /** The files read, for their sizes. */
  readonly files: readonly SourceFile[];
}

function isSameSource(stored: StoredClaim, source: ClaimSourceColumns): boolean {
  return (
    stored.form === source.form &&
    stored.source_file_id === source.source_file_id &&
    stored.sheet === source.sheet &&
    stored.cell === source.cell &&
    stored.operator === source.operator
  );
}

/** From this many claims on, the years concerned are read whole. */
const manyClaims = 500;

class ClaimAcceptor {
  readonly #connection: Connection;
  readonly #writer: RowWriter;
  readonly #known: KnownClaims;
  readonly #fileId: (sha256: string, name: string) => number;

  constructor(connection: Connection, writer: RowWriter, { claims, files }: ClaimsToTake) {
    this.#connection = connection;
    this.#writer = writer;
    this.#known = knownClaims(connection, claims.length < manyClaims ? "few" : "many");
    this.#fileId = sourceFileIds(connection, writer, files);
  }

  #sourceColumns({ source }: Claim): ClaimSourceColumns {
    if (source.type !== "cell") {
      const { operator } = source;
      const person = { source_file_id: null, cell: null, operator };
      if (source.type === "person") return { ...person, form: "person", sheet: null };
      return { ...person, form: carriedForm, sheet: String(source.year) };
    }
    const { form, sheet, cell } = source;
    const fileId = this.#fileId(source.sha256, source.fileName);
    return { form, source_file_id: fileId, sheet, cell, operator: null };
  }

  #saysTheSame(stored: StoredClaim, fact: StoredFact, raw: string): boolean {
    if (stored.state !== fact.state || stored.value !== fact.value || stored.raw !== raw) return false;
    if (!fact.rows) return true;
    const rows = listRowsOf(this.#connection, stored.id);
    return rows.length === fact.rows.length && rows.every((row, index) => row === fact.rows?.[index]);
  }

  #insert(claim: NewClaim, rows: readonly string[]): StoredClaim {
    const id = this.#writer.insert("claim", claim);
    const { year, subject, field: list, personal } = claim;
    for (const [index, columns] of rows.entries()) {
      const position = index + 1;
      this.#writer.insert("list_row", { year, subject, list, claim_id: id, position, columns, personal });
    }
    return { ...claim, id };
  }

  /** Stores one claim. A claim that the same source made before is not stored twice. */
  take(claim: Claim, accept: boolean): Outcome {
    const { year, subject, field, raw } = claim;
    const fact = storedFact(claim.fact);
    const personal = checkClaim(claim, fact);
    const source = this.#sourceColumns(claim);
    const cell = this.#known(claim);
    const isKnown = (stored: StoredClaim): boolean =>
      isSameSource(stored, source) && this.#saysTheSame(stored, fact, raw);
    if (cell.accepted && isKnown(cell.accepted)) return "unchanged";
    const known = cell.beside.findIndex(isKnown);
    if (known >= 0 && !accept) return "unchanged";
    if (accept) this.#demote(cell);
    if (known >= 0) {
      this.#promote(cell, known);
      return "accepted";
    }
    const { state, value } = fact;
    const accepted = accept ? 1 : 0;
    const batch = this.#writer.batch;
    const stored = this.#insert(
      { year, subject, field, state, value, raw, ...source, personal, accepted, batch },
      fact.rows ?? [],
    );
    if (accept) cell.accepted = stored;
    else cell.beside.push(stored);
    return accept ? "accepted" : "beside";
  }

  #demote(cell: CellClaims): void {
    if (!cell.accepted) return;
    this.#writer.update("claim", cell.accepted.id, { accepted: 0 });
    cell.beside.push({ ...cell.accepted, accepted: 0 });
    cell.accepted = undefined;
  }

  #promote(cell: CellClaims, index: number): void {
    const [stored] = cell.beside.splice(index, 1);
    if (!stored) return;
    this.#writer.update("claim", stored.id, { accepted: 1 });
    cell.accepted = { ...stored, accepted: 1 };
  }
}

function isProposed(claim: Claim | ProposedClaim): claim is ProposedClaim {
  return "accept" in claim;
}

/** The schools of each year in the order of the claims; schools that the caller orders come first. */
class SchoolOrder {
  readonly years = new Map<number, Set<string>>();
  readonly #first: readonly string[];
  readonly #named = new Set<string>();

  constructor(first: readonly string[]) {
    this.#first = first;
  }

  see({ year, subject: key }: Claim): void {
    const subject = parseSubject(key);
    if (!subject || subject.level === "county") return;
    this.#named.add(subject.school);
    const schools = this.years.get(year);
    if (schools) schools.add(subject.school);
    else this.years.set(year, new Set([subject.school]));
  }

  of(schools: ReadonlySet<string>): readonly string[] {
    return [...this.#first.filter((school) => schools.has(school)), ...schools];
  }
}

/** Stores claims within a batch under way; see `acceptClaims`. Schools and roster are the caller's. */
export function takeClaims(
  connection: Connection,
  writer: RowWriter,
  toTake: ClaimsToTake,
): Readonly<Record<Outcome, number>> {
  const acceptor = new ClaimAcceptor(connection, writer, toTake);
  const outcomes: Record<Outcome, number> = { accepted: 0, beside: 0, unchanged: 0 };
  for (const proposed of toTake.claims) {
    const { claim, accept } = isProposed(proposed) ? proposed : { claim: proposed, accept: true };
    outcomes[acceptor.take(claim, accept)] += 1;
  }
  return outcomes;
}

/**
 * Stores claims and makes them facts, in one transaction and one batch. A former fact of the same year,
 * subject and field is kept beside. A claim that its source has already made and that is the fact writes
 * nothing. Schools that a year did not have are added to its roster. Throws `invalidInput` for a claim that
 * its field cannot hold; then nothing is written.
 */
export function acceptClaims(
  connection: Connection,
  claims: readonly (Claim | ProposedClaim)[],
  meta: AcceptMeta,
): AcceptResult {
  const { operator, why, kind = "import", files = [], schools = [] } = meta;
  const { result, batch } = transact(connection, { operator, why, kind }, (writer) => {
    const outcomes = takeClaims(connection, writer, { claims, files });
    const order = new SchoolOrder(schools);
    for (const proposed of claims) order.see(isProposed(proposed) ? proposed.claim : proposed);
    const newSchools = [...order.years].flatMap(([year, named]) =>
      addToRoster(connection, writer, { year, schools: order.of(named) }),
    );
    return { ...outcomes, newSchools };
  });
  return { batch, ...result };
}
