import type { Fact } from "../fact.ts";
import { numberOf, textOf } from "../fact.ts";
import { stages } from "../stage.ts";
import { countySubject, parseSubject, type SubjectKey, schoolSubject, sectionSubject } from "../subject.ts";
import { encodeValue } from "../value-text.ts";
import type { CheckCell, CheckFinding, CheckIssue } from "./check-finding.ts";
import { attachedUnits, type CheckView } from "./check-view.ts";
import { checkRules } from "./registry.ts";
import type { CheckRow, CheckRule } from "./rule.ts";

function textOfFact(fact: Fact): string {
  return fact.state === "value" ? encodeValue(fact.value) : fact.state;
}

function cellText(view: CheckView, { subject, field, year }: CheckCell): string {
  const of = year === undefined || year === view.year ? view : view.before;
  return of ? textOfFact(of.fact(subject, field)) : "";
}

/** The figures that a finding rests on, as one text. */
function numbersOf(view: CheckView, { cells, sums = [] }: CheckIssue): string {
  return JSON.stringify([...cells.map((cell) => cellText(view, cell)), ...sums]);
}

function findingOf(view: CheckView, row: CheckRow, rule: CheckRule, issue: CheckIssue): CheckFinding {
  const id = [rule.code, row.key, ...(issue.key === undefined ? [] : [issue.key])].join("/");
  return { ...issue, id, rule: rule.code, subject: row.key, numbers: numbersOf(view, issue) };
}

function rowFindings(view: CheckView, row: CheckRow): readonly CheckFinding[] {
  return checkRules.flatMap((rule) =>
    rule.levels.includes(row.level)
      ? rule.find(view, row).map((issue) => findingOf(view, row, rule, issue))
      : [],
  );
}

const countyRow: CheckRow = { level: "county", key: countySubject };

/** A school's own row and its sections. */
function rowsOfSchool(view: CheckView, school: string): readonly CheckRow[] {
  const sections = stages
    .map((stage): CheckRow => ({ level: "section", school, stage, key: sectionSubject(school, stage) }))
    .filter(({ key }) => view.hasSection(key));
  return [{ level: "school", school, key: schoolSubject(school) }, ...sections];
}

/** What is wrong with one school's row and its sections. */
export function checkSchool(view: CheckView, school: string): readonly CheckFinding[] {
  return rowsOfSchool(view, school).flatMap((row) => rowFindings(view, row));
}

/** What is wrong with the county's own figures, and with its schools taken together. */
export function checkCountyRow(view: CheckView): readonly CheckFinding[] {
  return rowFindings(view, countyRow);
}

/** Everything, the county first, then the schools in roster order. */
export function checkCounty(view: CheckView): readonly CheckFinding[] {
  return [...checkCountyRow(view), ...view.schools.flatMap((school) => checkSchool(view, school))];
}

/** A figure as somebody is typing it. */
export interface EnteredFact {
  readonly subject: SubjectKey;
  readonly field: string;
  readonly fact: Fact;
}

/** Fields that say which rows belong together. */
const bonds = ["counted", "parentCode"];

/** The view as it would be with these figures; the view itself stays as it is. */
export function viewWith(view: CheckView, entered: readonly EnteredFact[]): CheckView {
  const facts = new Map(entered.map(({ subject, field, fact }) => [`${subject} ${field}`, fact]));
  const subjects = new Set(entered.map(({ subject }) => subject));
  const fact: CheckView["fact"] = (subject, field) =>
    (subjects.has(subject) ? facts.get(`${subject} ${field}`) : undefined) ?? view.fact(subject, field);
  return {
    ...view,
    fact,
    number: (subject, field) => numberOf(fact(subject, field)),
    text: (subject, field) => textOf(fact(subject, field)),
    hasSection: (subject) => subjects.has(subject) || view.hasSection(subject),
    attachedTo: entered.some(({ field }) => bonds.includes(field))
      ? attachedUnits(view.schools, fact)
      : view.attachedTo,
  };
}

function schoolsTouched(view: CheckView, entered: readonly EnteredFact[]): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const { subject } of entered) {
    const parsed = parseSubject(subject);
    if (parsed === undefined || parsed.level === "county") continue;
    touched.add(parsed.school);
    // A parent's figures are held against those of its attached units too.
    const parent = view.text(schoolSubject(parsed.school), "parentCode");
    if (parent !== undefined && view.schools.includes(parent)) touched.add(parent);
  }
  return touched;
}

/**
 * What is wrong with the rows that these figures stand in, as they would be: for checking while somebody
 * types. It looks at those schools alone, and at the county where one of its own figures is entered; what
 * schools only show together is found by `checkCounty`.
 */
export function checkEntered(view: CheckView, entered: readonly EnteredFact[]): readonly CheckFinding[] {
  const next = viewWith(view, entered);
  const county = entered.some(({ subject }) => subject === countySubject) ? checkCountyRow(next) : [];
  return [...county, ...[...schoolsTouched(next, entered)].flatMap((school) => checkSchool(next, school))];
}
