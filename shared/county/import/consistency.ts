import { fieldCatalogue, findField } from "../catalogue/catalogue.ts";
import type { CheckIssue } from "../checks/check-finding.ts";
import type { CheckRow } from "../checks/rule.ts";
import { partIssues } from "../checks/rules/part-of-whole.ts";
import { perPupilIssues } from "../checks/rules/per-pupil.ts";
import { atMostIssues, sumIssues } from "../checks/rules/sums.ts";
import type { Claim } from "../claim.ts";
import type { Finding } from "../finding.ts";
import { stages } from "../stage.ts";
import { countySubject, schoolSubject, sectionSubject } from "../subject.ts";
import { claimFinding, formOf, subjectText } from "./choose-claims.ts";
import type { ImportedCounty } from "./imported-county.ts";

/** The claim that brought one of the figures in; without one the figures are older and told before. */
function claimOf(county: ImportedCounty, { cells }: CheckIssue): Claim | undefined {
  for (const { subject, field } of cells) {
    const claim = county.claim(subject, field);
    if (claim) return claim;
  }
  return undefined;
}

function disagreements(county: ImportedCounty, row: CheckRow): Finding[] {
  const issues = [...sumIssues(county, row), ...atMostIssues(county, row), ...partIssues(county, row)];
  return issues.flatMap((issue) => {
    const claim = claimOf(county, issue);
    if (!claim) return [];
    return claimFinding(claim, {
      severity: "warning",
      code: "figures-disagree",
      problem: `${subjectText(claim)}${issue.problem}`,
      remedy: "已按原数读入，请核对原表",
    });
  });
}

/** What a school has for each pupil, where this import states what it has. */
function unlikelyFigures(county: ImportedCounty, code: string): Finding[] {
  return perPupilIssues(county, code).flatMap(({ cells: [figure], problem, remedy }) => {
    const claim = figure && county.claim(figure.subject, figure.field);
    if (!claim) return [];
    return claimFinding(claim, {
      severity: "warning",
      code: "figure-out-of-range",
      problem: `${code}${problem}`,
      remedy,
    });
  });
}

/** Figures that add up over a school and its attached units. */
const addedFields = fieldCatalogue.filter(({ attached, wholeSchool }) => attached === "add" && !wholeSchool);

/**
 * A school's own workbook may include its attached units. Where the table left the figure open, the units
 * would be counted twice, and nobody but the school can tell.
 */
function doubleCountFindings(county: ImportedCounty, code: string): Finding[] {
  const units = county.attachedTo.get(code) ?? [];
  if (units.length === 0) return [];
  const subjectsOf = [
    schoolSubject,
    ...stages.map((stage) => (school: string) => sectionSubject(school, stage)),
  ];
  return subjectsOf.flatMap((subjectOf) =>
    addedFields.flatMap(({ code: field }) => {
      const claim = county.claim(subjectOf(code), field);
      if (!claim || formOf(claim) !== "jiaojiWorkbook") return [];
      if (!units.some((unit) => county.number(subjectOf(unit), field))) return [];
      return [
        claimFinding(claim, {
          severity: "warning",
          code: "attached-included",
          problem: `${subjectText(claim)}“${findField(field)?.label ?? field}”取自教基表，可能已含附设单位，评估时会再加一次附设单位的数`,
          remedy: "请向学校核实；如已含，请改填不含附设单位的数",
        }),
      ];
    }),
  );
}

function rowsOf(school: string): readonly CheckRow[] {
  const sections = stages.map(
    (stage): CheckRow => ({ level: "section", school, stage, key: sectionSubject(school, stage) }),
  );
  return [{ level: "school", school, key: schoolSubject(school) }, ...sections];
}

/**
 * Figures that do not fit together, by the same rules as 核对. They are pointed out and never stop an import;
 * what needs more than the files to be seen is told there.
 */
export function consistencyFindings(county: ImportedCounty): Finding[] {
  const schools = [...county.touched].flatMap((code) => [
    ...rowsOf(code).flatMap((row) => disagreements(county, row)),
    ...unlikelyFigures(county, code),
    ...doubleCountFindings(county, code),
  ]);
  return [...schools, ...disagreements(county, { level: "county", key: countySubject })];
}
