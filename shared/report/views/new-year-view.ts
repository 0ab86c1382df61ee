import { fieldOf } from "../../county/catalogue/catalogue.ts";
import type { Claim } from "../../county/claim.ts";
import type { CountyYear, SchoolYear } from "../../county/county-year.ts";
import { factOf, numberOf, textOf } from "../../county/fact.ts";
import type { NewYear } from "../../county/new-year/new-year.ts";
import { type LineageLine, lineageNames } from "../../county/new-year/roster-change.ts";
import { parseSubject } from "../../county/subject.ts";
import { isAttached, kindOf, nameOf } from "../../county/units.ts";
import { shownFact } from "./shown-fact.ts";
import { subjectNames } from "./subject-name.ts";

export type SchoolNames = ReadonlyMap<string, string>;

function pupilsOf(school: SchoolYear): number | null {
  const counts = Object.values(school.sections).flatMap((facts) => numberOf(factOf(facts, "pupils")) ?? []);
  return counts.length === 0 ? null : counts.reduce((sum, { numerator }) => sum + Number(numerator), 0);
}

/** Last year's schools as the page of a new year shows them. */
export function rosterBefore(last: CountyYear) {
  return last.schools.map((school) => ({
    code: school.code,
    name: nameOf(school),
    kind: kindOf(school) ?? null,
    parent: isAttached(school) ? (textOf(factOf(school.facts, "parentCode")) ?? null) : null,
    pupils: pupilsOf(school),
  }));
}

/** The new year's schools, each with how many of last year's facts wait for it. */
export function rosterPlanned({ schools, proposed }: NewYear) {
  const waiting = new Map<string, number>();
  for (const { subject } of proposed) {
    const parsed = parseSubject(subject);
    if (!parsed || parsed.level === "county") continue;
    waiting.set(parsed.school, (waiting.get(parsed.school) ?? 0) + 1);
  }
  return schools.map(({ code, name, kind, parent }) => ({
    code,
    name: name ?? code,
    kind: kind ?? null,
    parent: parent ?? null,
    proposed: waiting.get(code) ?? 0,
  }));
}

/** How many facts of each field are carried over, in the catalogue's order of first use. */
export function carriedFields({ proposed }: NewYear) {
  const facts = new Map<string, number>();
  for (const { field } of proposed) facts.set(field, (facts.get(field) ?? 0) + 1);
  return [...facts].map(([field, count]) => {
    const { label, level } = fieldOf(field);
    return { field, label, level, facts: count };
  });
}

/** Lineage with the names that each year gave the schools. */
export function namedLineage(lines: readonly LineageLine[], now: SchoolNames, before: SchoolNames) {
  const named = (code: string | null, names: SchoolNames) =>
    code === null ? null : { code, name: names.get(code) ?? code };
  return lines.map(({ school, predecessor, how }) => ({
    school: named(school, now),
    predecessor: named(predecessor, before),
    how,
    words: lineageNames[how],
  }));
}

/** 待确认 facts as the page shows them, school by school in the year's order, the county's first. */
export function pendingLines(claims: readonly Claim[], countyYear: CountyYear) {
  const where = subjectNames(countyYear);
  const place = new Map(countyYear.schools.map(({ code }, at) => [code, at]));
  const lines = claims.map(({ subject, field, fact, raw }) => {
    const { label, unit = null, ...known } = fieldOf(field);
    const parsed = parseSubject(subject);
    const school = parsed === undefined || parsed.level === "county" ? null : parsed.school;
    const numeric = fact.state === "value" && fact.value.type === "number";
    const shown = shownFact({ ...known, label }, fact);
    return { subject, field, school, where: where(subject), label, unit, shown, numeric, raw };
  });
  const order = ({ school }: { readonly school: string | null }) =>
    school === null ? -1 : (place.get(school) ?? place.size);
  return lines.sort((left, right) => order(left) - order(right));
}
