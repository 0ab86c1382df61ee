import type { Claim } from "../claim.ts";
import { textOf } from "../fact.ts";
import type { Finding } from "../finding.ts";
import { parseSubject, schoolSubject } from "../subject.ts";
import { artSumFindings } from "./art-sums.ts";
import { attachmentFindings } from "./attachment.ts";
import { chooseClaims, claimFinding } from "./choose-claims.ts";
import { consistencyFindings } from "./consistency.ts";
import { differenceFindings } from "./differences.ts";
import { identityFindings } from "./file-identity.ts";
import { findingAt } from "./import-finding.ts";
import { type ImportedCounty, importedCounty } from "./imported-county.ts";
import { jumpFindings } from "./jumps.ts";
import { factLookup, sameFact } from "./known-facts.ts";
import type { ImportQuestion, Proposal, ProposedChange, ProposedClaim, SchoolName } from "./proposal.ts";
import { vanishedFindings } from "./vanished.ts";

function nameOf(county: ImportedCounty, code: string): SchoolName {
  return { code, name: county.text(schoolSubject(code), "schoolName") ?? "" };
}

function compareSchools(question: ImportQuestion, county: ImportedCounty): Proposal["schools"] {
  const roster = new Set(question.known?.schools.map((school) => school.code));
  const named = [...county.touched].map((code) => nameOf(county, code));
  const tables = question.read.files.filter((file) => file.forms.includes("wideTable"));
  const listed = new Set(tables.flatMap((file) => file.rosterCodes));
  const missing = tables.length === 0 ? [] : [...roster].filter((code) => !listed.has(code));
  return {
    matched: named.filter(({ code }) => roster.has(code)),
    added: named.filter(({ code }) => !roster.has(code)),
    missing: missing.map((code) => nameOf(county, code)),
  };
}

function isAbout({ subject }: Claim, school: string): boolean {
  const parsed = parseSubject(subject);
  return parsed !== undefined && parsed.level !== "county" && parsed.school === school;
}

/** Roster schools that the wide tables no longer list, and new schools that no form describes. */
function schoolFindings(
  question: ImportQuestion,
  county: ImportedCounty,
  schools: Proposal["schools"],
): Finding[] {
  const table = question.read.files.find((file) => file.forms.includes("wideTable"))?.fileName ?? "";
  const gone = schools.missing.map(({ code, name }) =>
    findingAt(
      { file: table },
      {
        severity: "warning",
        code: "school-missing",
        problem: `名册中的${code}${name}不在综合表中`,
        remedy: "原有数据保留不变；如已撤并，请在学校页中处理",
      },
    ),
  );
  const unnamed = schools.added.flatMap(({ code }) => {
    if (county.fact(schoolSubject(code), "kind").state === "value") return [];
    const claim = question.read.files.flatMap((file) => file.claims).find((each) => isAbout(each, code));
    if (!claim) return [];
    return claimFinding(claim, {
      severity: "warning",
      code: "school-unnamed",
      problem: `${code}不在名册中，这次导入的表也没有它的办学类型`,
      remedy: "请核对标识码，或同时导入含有此校的综合表或教基表",
    });
  });
  return [...gone, ...unnamed];
}

interface Changes {
  readonly added: number;
  readonly unchanged: number;
  readonly changes: readonly ProposedChange[];
}

function compareFigures(question: ImportQuestion, claims: readonly ProposedClaim[]): Changes {
  const known = factLookup(question.known);
  let added = 0;
  let unchanged = 0;
  const changes: ProposedChange[] = [];
  for (const { claim, accept } of claims) {
    if (!accept) continue;
    const before = known(claim.subject, claim.field);
    if (before.state === "missing") added += 1;
    else if (sameFact(before, claim.fact)) unchanged += 1;
    else {
      const { subject, field, fact: after } = claim;
      changes.push({ subject, field, before, after, claim });
    }
  }
  return { added, unchanged, changes };
}

/** Names that differ from the roster's: the code decides, the name is pointed out. */
function renamed({ changes }: Changes): Finding[] {
  return changes
    .filter(({ field }) => field === "schoolName")
    .map(({ claim, before, after }) =>
      claimFinding(claim, {
        severity: "warning",
        code: "name-differs",
        problem: `学校名称由“${textOf(before) ?? ""}”变为“${textOf(after) ?? ""}”`,
        remedy: "标识码相同，按同一所学校导入；请核对名称",
      }),
    );
}

/**
 * Compares what the files say with what is known and proposes what accepting them would write. Pure; the
 * order in which files were given makes no difference.
 */
export function proposeImport(question: ImportQuestion): Proposal {
  const known = factLookup(question.known);
  const { claims, differences } = chooseClaims(question, known);
  const county = importedCounty(question, claims);
  const schools = compareSchools(question, county);
  const changes = compareFigures(question, claims);
  const findings = [
    ...question.read.files.flatMap((file) => file.findings),
    ...identityFindings(question),
    ...differenceFindings(county, differences),
    ...attachmentFindings(county),
    ...schoolFindings(question, county, schools),
    ...renamed(changes),
    ...vanishedFindings(question),
    ...artSumFindings(county),
    ...jumpFindings(question, claims),
    ...consistencyFindings(county),
  ];
  return {
    year: question.year,
    files: question.read.files.map(({ fileName, sha256, forms, claims: said }) => ({
      fileName,
      sha256,
      forms,
      claims: said.length,
    })),
    schools,
    claims,
    added: changes.added,
    changed: changes.changes.length,
    unchanged: changes.unchanged,
    changes: changes.changes,
    findings,
    errors: findings.filter(({ severity }) => severity === "error"),
    confirmations: findings.filter(({ severity }) => severity === "confirm"),
  };
}
