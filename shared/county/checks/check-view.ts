import type { CountyYear } from "../county-year.ts";
import type { Rational } from "../exact/rational.ts";
import { booleanOf, type Fact, type Facts, factOf, missing, numberOf, textOf } from "../fact.ts";
import { stages } from "../stage.ts";
import { countySubject, type SubjectKey, schoolSubject, sectionSubject } from "../subject.ts";

/** The facts that rules look at, by subject. An import shows the county as it would be. */
export interface FactView {
  readonly fact: (subject: SubjectKey, field: string) => Fact;
  readonly number: (subject: SubjectKey, field: string) => Rational | undefined;
  readonly text: (subject: SubjectKey, field: string) => string | undefined;
  /** Roster order. */
  readonly schools: readonly string[];
  /** Attached units (是否计校数 0) by the code of the parent that they name. */
  readonly attachedTo: ReadonlyMap<string, readonly string[]>;
}

export interface CheckView extends FactView {
  readonly year: number;
  /** Whether anything was said of the section. */
  readonly hasSection: (subject: SubjectKey) => boolean;
  /** The latest earlier year that has data. */
  readonly before: CheckView | undefined;
}

/** A school that counts as one of its own is attached to nobody, whatever it names as its parent. */
export function attachedUnits(
  schools: readonly string[],
  fact: FactView["fact"],
): ReadonlyMap<string, readonly string[]> {
  const units = new Map<string, string[]>();
  for (const code of schools) {
    const school = schoolSubject(code);
    if (booleanOf(fact(school, "counted")) !== false) continue;
    const parent = textOf(fact(school, "parentCode"));
    if (parent !== undefined) units.set(parent, [...(units.get(parent) ?? []), code]);
  }
  return units;
}

function factsBySubject({ facts, schools }: CountyYear): ReadonlyMap<SubjectKey, Facts> {
  const found = new Map<SubjectKey, Facts>([[countySubject, facts]]);
  for (const school of schools) {
    found.set(schoolSubject(school.code), school.facts);
    for (const stage of stages) {
      const section = school.sections[stage];
      if (section) found.set(sectionSubject(school.code, stage), section);
    }
  }
  return found;
}

/** What rules see of a county's year, and of the year before where there is one. */
export function checkView(countyYear: CountyYear, before?: CountyYear): CheckView {
  const facts = factsBySubject(countyYear);
  const fact: FactView["fact"] = (subject, field) => {
    const own = facts.get(subject);
    return own ? factOf(own, field) : missing;
  };
  const schools = countyYear.schools.map(({ code }) => code);
  return {
    year: countyYear.year,
    fact,
    number: (subject, field) => numberOf(fact(subject, field)),
    text: (subject, field) => textOf(fact(subject, field)),
    schools,
    attachedTo: attachedUnits(schools, fact),
    hasSection: (subject) => (facts.get(subject)?.size ?? 0) > 0,
    before: before && checkView(before),
  };
}
