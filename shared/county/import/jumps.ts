import { findField } from "../catalogue/catalogue.ts";
import { isJump } from "../checks/rules/years/jumps.ts";
import { toDecimalText } from "../exact/rounding.ts";
import { numberOf } from "../fact.ts";
import type { Finding } from "../finding.ts";
import { claimFinding, subjectText } from "./choose-claims.ts";
import { factLookup } from "./known-facts.ts";
import type { ImportQuestion, ProposedClaim } from "./proposal.ts";

/** Figures about ten times as large or as small as in the latest other year: 万元 and 元, a lost decimal point. */
export function jumpFindings(question: ImportQuestion, claims: readonly ProposedClaim[]): Finding[] {
  const years = [...question.otherYears].sort((left, right) => right.year - left.year);
  const last = years.find(({ year }) => year < question.year) ?? years[0];
  if (!last) return [];
  const known = factLookup(last);
  return claims.flatMap(({ claim, accept }) => {
    const field = findField(claim.field);
    if (!accept || (field?.type !== "integer" && field?.type !== "decimal")) return [];
    const [before, after] = [numberOf(known(claim.subject, claim.field)), numberOf(claim.fact)];
    if (!before || !after || !isJump(before, after)) return [];
    return [
      claimFinding(claim, {
        severity: "warning",
        code: "figure-out-of-range",
        problem: `${subjectText(claim)}“${field.label}”为${toDecimalText(after)}，${last.year}年为${toDecimalText(before)}，相差十倍左右`,
        remedy: "请核对小数点和单位；确实如此的不需要修改",
      }),
    ];
  });
}
