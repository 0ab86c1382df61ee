import { findField, isFieldOf } from "../../../shared/county/catalogue/catalogue.ts";
import type { Claim } from "../../../shared/county/claim.ts";
import type { Fact, FactState, ListRow } from "../../../shared/county/fact.ts";
import { decodeValue, encodeValue } from "../../../shared/county/value-text.ts";
import { StoreError } from "../store-error.ts";

/** The form of claims that a new year carried over; their `sheet` is the year they come from. */
export const carriedForm = "carriedOver";

/** A claim in the store's terms. A list keeps its rows in `list_row`, and then `value` is null. */
export interface StoredClaim {
  readonly id: number;
  readonly year: number;
  readonly subject: string;
  readonly field: string;
  readonly state: FactState;
  readonly value: string | null;
  readonly raw: string | null;
  readonly form: string;
  readonly source_file_id: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly operator: string | null;
  readonly personal: 0 | 1;
  readonly accepted: 0 | 1;
  readonly batch: number;
}

/** A fact as columns: its state, its canonical text, and the rows where it is a list. */
export interface StoredFact {
  readonly state: FactState;
  readonly value: string | null;
  /** Canonical JSON of each row; undefined where the fact is no list. */
  readonly rows: readonly string[] | undefined;
}

function rowsOfList(rows: readonly ListRow[]): readonly string[] {
  return rows.map((row) => encodeValue({ type: "list", rows: [row] }).slice(1, -1));
}

export function storedFact(fact: Fact): StoredFact {
  if (fact.state !== "value") return { state: fact.state, value: null, rows: undefined };
  if (fact.value.type === "list") return { state: "value", value: null, rows: rowsOfList(fact.value.rows) };
  return { state: "value", value: encodeValue(fact.value), rows: undefined };
}

/** The canonical text of a list fact from its rows. */
export function listText(rows: readonly string[]): string {
  return `[${rows.join(",")}]`;
}

/** Whether facts of the field keep their rows in `list_row`. */
export function isListField(field: string): boolean {
  return findField(field)?.type === "list";
}

/**
 * Refuses a claim that could not be read back as what it states: no such subject or field, a field of another
 * level or stage, or a value that the field cannot have. Returns whether the field is personal.
 */
export function checkClaim(claim: Claim, stored: StoredFact): 0 | 1 {
  const field = findField(claim.field);
  if (!field) throw new StoreError("invalidInput", `数据目录里没有“${claim.field}”`);
  if (!isFieldOf(field, claim.subject)) {
    throw new StoreError("invalidInput", `“${field.label}”不能记在“${claim.subject}”上`);
  }
  if (!Number.isInteger(claim.year)) throw new StoreError("invalidInput", `年度“${claim.year}”不是整数`);
  if (stored.state === "value") {
    const text = stored.rows ? listText(stored.rows) : (stored.value ?? "");
    if (decodeValue(field, text)?.type !== (claim.fact.state === "value" ? claim.fact.value.type : "")) {
      throw new StoreError("invalidInput", `“${field.label}”不能填“${claim.raw}”`);
    }
  }
  return field.personal ? 1 : 0;
}
