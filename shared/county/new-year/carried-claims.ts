import type { Claim } from "../claim.ts";
import type { CountyYear } from "../county-year.ts";
import { nameOf } from "../units.ts";
import type { CarriedFact } from "./carried-facts.ts";
import type { NewYear } from "./new-year.ts";

/** What the source literally says: from which year, and from which schools where they were put together. */
function rawWords(
  { from }: CarriedFact,
  { from: year }: NewYear,
  names: ReadonlyMap<string, string>,
): string {
  if (from.length < 2) return `沿用 ${year} 年度`;
  return `沿用 ${year} 年度，由${from.map((code) => names.get(code) ?? code).join("、")}合并`;
}

/** What a new year carries over, as claims of the operator who begins it. */
export function carriedClaims(
  next: NewYear,
  last: CountyYear,
  operator: string,
): { readonly stated: readonly Claim[]; readonly proposed: readonly Claim[] } {
  const names = new Map(last.schools.map((school) => [school.code, nameOf(school)]));
  const claimOf = (carried: CarriedFact): Claim => ({
    year: next.year,
    subject: carried.subject,
    field: carried.field,
    fact: carried.fact,
    raw: rawWords(carried, next, names),
    source: { type: "carried", year: next.from, operator },
  });
  return { stated: next.stated.map(claimOf), proposed: next.proposed.map(claimOf) };
}
