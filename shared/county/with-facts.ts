import { decodeFact, type FactRow } from "./build-county-year.ts";
import type { CountyYear, SchoolYear } from "./county-year.ts";
import type { Fact, Facts } from "./fact.ts";
import { parseSubject } from "./subject.ts";

function changed(facts: Facts, field: string, fact: Fact | undefined): Facts {
  const next = new Map(facts);
  // As in building a year: what cannot be read is not there.
  if (fact) next.set(field, fact);
  else next.delete(field);
  return next;
}

function changedSchool(school: SchoolYear, row: FactRow): SchoolYear | undefined {
  const subject = parseSubject(row.subject);
  const fact = decodeFact(row);
  if (subject?.level === "school") {
    // The code is the key of the school and never stated otherwise.
    return row.field === "schoolCode" ? school : { ...school, facts: changed(school.facts, row.field, fact) };
  }
  if (subject?.level !== "section") return undefined;
  const facts = school.sections[subject.stage];
  if (!facts) return undefined;
  return { ...school, sections: { ...school.sections, [subject.stage]: changed(facts, row.field, fact) } };
}

/**
 * The year with some facts said anew: what `buildCountyYear` gives of all rows, without reading them all.
 * Undefined where a row speaks of a school or stage that the year does not have yet: such a year is built.
 */
export function withFacts(before: CountyYear, rows: readonly FactRow[]): CountyYear | undefined {
  let facts = before.facts;
  const places = new Map(before.schools.map(({ code }, at) => [code, at]));
  const schools = [...before.schools];
  for (const row of rows) {
    const subject = parseSubject(row.subject);
    if (!subject) continue;
    if (subject.level === "county") {
      facts = changed(facts, row.field, decodeFact(row));
      continue;
    }
    const at = places.get(subject.school);
    const school = at === undefined ? undefined : schools[at];
    const next = school && changedSchool(school, row);
    if (at === undefined || !next) return undefined;
    schools[at] = next;
  }
  return { ...before, facts, schools };
}
