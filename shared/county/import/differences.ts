import { findField } from "../catalogue/catalogue.ts";
import { type Claim, formKindNames } from "../claim.ts";
import { compare, sum } from "../exact/rational.ts";
import { numberOf } from "../fact.ts";
import type { Finding } from "../finding.ts";
import { parseSubject, schoolSubject, sectionSubject } from "../subject.ts";
import { claimFinding, type Difference, formOf, placeText, subjectText } from "./choose-claims.ts";
import type { ImportedCounty } from "./imported-county.ts";
import { factText } from "./known-facts.ts";

function figureText(claim: Claim): string {
  return `${subjectText(claim)}“${findField(claim.field)?.label ?? claim.field}”`;
}

function betweenSources(other: Claim, accepted: Claim): Finding {
  const values = `${factText(other.fact)}，而${placeText(accepted)}为${factText(accepted.fact)}`;
  if (other.field === "schoolName") {
    return claimFinding(other, {
      severity: "warning",
      code: "name-differs",
      problem: `${subjectText(other)}的学校名称为${values}`,
      remedy: "请统一为教育事业统计中的名称",
    });
  }
  if (formOf(accepted) === formOf(other)) {
    return claimFinding(other, {
      severity: "error",
      code: "same-form-differs",
      problem: `${figureText(other)}在同类表中不一致：此处${values}`,
      remedy: "请确认哪一个正确，改正后重新导入",
    });
  }
  return claimFinding(other, {
    severity: "warning",
    code: "sources-differ",
    problem: `${figureText(other)}不一致：此处${values}`,
    remedy: `将采用${formKindNames[formOf(accepted)]}的数，两处都保留；如不对请改正原表后重新导入`,
  });
}

function withFact(county: ImportedCounty, { other, accepted }: Difference): Finding {
  if ("source" in accepted) return betweenSources(other, accepted);
  const kept = formKindNames[accepted.kept];
  const fact = factText(county.fact(other.subject, other.field));
  return claimFinding(other, {
    severity: "warning",
    code: "stronger-source-kept",
    problem: `${figureText(other)}此处为${factText(other.fact)}，已采用的${kept}为${fact}`,
    remedy: `将保留${kept}的数；如需改用此数，请在数据页中改选`,
  });
}

/** Whether the differing figure is the school's together with its attached units, which is no contradiction. */
function includesAttached(county: ImportedCounty, { subject, field, fact }: Claim): boolean {
  const of = parseSubject(subject);
  const stated = numberOf(fact);
  if (of === undefined || of.level === "county" || !stated) return false;
  const units = county.attachedTo.get(of.school);
  if (!units) return false;
  const numbers = [of.school, ...units].map((code) =>
    county.number(of.level === "school" ? schoolSubject(code) : sectionSubject(code, of.stage), field),
  );
  return compare(sum(numbers.filter((number) => number !== undefined)), stated) === 0;
}

/** One note a school and file: its figures include the attached units that stand in rows of their own. */
function attachedNotes(claims: readonly Claim[]): Finding[] {
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    const of = parseSubject(claim.subject);
    const file = claim.source.type === "cell" ? claim.source.fileName : "";
    const key = `${file} ${of && of.level !== "county" ? of.school : ""}`;
    if (!first.has(key)) first.set(key, claim);
  }
  return [...first.values()].map((claim) =>
    claimFinding(claim, {
      severity: "note",
      code: "attached-included",
      problem: `${subjectText(claim)}的数含附设单位，与综合表中分行列出的合计一致`,
      remedy: "不需要修改；将采用综合表分行的数",
    }),
  );
}

/**
 * Figures on which two sources differ: between forms a warning, within a form an error. A workbook that
 * includes attached units agrees with a table that lists them apart.
 */
export function differenceFindings(county: ImportedCounty, differences: readonly Difference[]): Finding[] {
  const isExplained = ({ other, accepted }: Difference) =>
    !("source" in accepted && formOf(accepted) === formOf(other)) && includesAttached(county, other);
  const explained = differences.filter(isExplained).map(({ other }) => other);
  const open = differences.filter((difference) => !isExplained(difference));
  return [...open.map((difference) => withFact(county, difference)), ...attachedNotes(explained)];
}
