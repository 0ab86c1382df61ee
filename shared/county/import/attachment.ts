import { isAttachedUnit, parentProblem } from "../checks/rules/attachment.ts";
import type { Claim } from "../claim.ts";
import type { Finding } from "../finding.ts";
import { schoolSubject } from "../subject.ts";
import { isAttachedKind } from "./choice-names.ts";
import { claimFinding } from "./choose-claims.ts";
import type { Issue } from "./import-finding.ts";
import type { ImportedCounty } from "./imported-county.ts";

function parentIssue(county: ImportedCounty, code: string, parent: string | undefined): Issue | undefined {
  const severity = "error";
  switch (parentProblem(county, code)) {
    case "not-stated": {
      const problem = `${code}是附设单位（是否计校数为否），没有填主校标识码`;
      return { severity, code: "parent-not-stated", problem, remedy: "请填写主校的10位标识码" };
    }
    case "attached": {
      const problem = `${code}的主校${parent}自己也是附设单位`;
      return { severity, code: "parent-attached", problem, remedy: "请填写计校数的主校的标识码" };
    }
    case "not-found": {
      const problem = `${code}的主校${parent}不在名册和这次导入的表中`;
      const remedy = "请核对主校标识码，或与主校所在的表一起导入";
      return { severity, code: "parent-not-found", problem, remedy };
    }
    case undefined:
      return undefined;
  }
}

const unneeded: Issue = {
  severity: "warning",
  code: "parent-not-needed",
  problem: "此单位计校数，又填了主校标识码",
  remedy: "请核对：附设单位的“是否计校数”应为否；独立学校不填主校标识码",
};

function unattachedClass({ raw }: Claim): Issue {
  const problem = `办学类型是“${raw}”，没有写明它附设在哪所学校`;
  const remedy = "请在综合表中把“是否计校数”填为否，并填写主校标识码";
  return { severity: "error", code: "parent-not-stated", problem, remedy };
}

function attachmentFinding(county: ImportedCounty, code: string): Finding | undefined {
  const school = schoolSubject(code);
  const kind = county.claim(school, "kind");
  if (kind && isAttachedKind(kind.raw) && !isAttachedUnit(county, code)) {
    return claimFinding(kind, unattachedClass(kind));
  }
  const parent = county.text(school, "parentCode");
  const claim = county.claim(school, "parentCode") ?? county.claim(school, "counted");
  if (!claim) return undefined;
  if (!isAttachedUnit(county, code)) {
    return parent === undefined || parent === code ? undefined : claimFinding(claim, unneeded);
  }
  const issue = parentIssue(county, code, parent);
  return issue && claimFinding(claim, issue);
}

/** Attached units need a parent that is in the roster or the files and is a unit of its own. */
export function attachmentFindings(county: ImportedCounty): Finding[] {
  return [...county.touched]
    .map((code) => attachmentFinding(county, code))
    .filter((finding) => finding !== undefined);
}
