import type { Claim } from "../../../shared/county/claim.ts";
import { factText } from "../../../shared/county/import/known-facts.ts";

/** A name that stands in two sheets says nothing more the second time. */
export function withoutRepetition(claims: readonly Claim[]): Claim[] {
  const said = new Set<string>();
  return claims.filter(({ subject, field, fact }) => {
    const key = `${subject} ${field} ${fact.state} ${factText(fact)}`;
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}
