import { fieldCatalogue } from "../catalogue/catalogue.ts";
import type { Field } from "../catalogue/field.ts";
import type { SchoolYear } from "../county-year.ts";
import { booleanFact, type Fact, type Facts, factOf, textFact } from "../fact.ts";
import { sameFact } from "../import/known-facts.ts";
import { stages } from "../stage.ts";
import { type SubjectKey, schoolSubject, sectionSubject } from "../subject.ts";
import { isAttached, joinFacts } from "../units.ts";
import type { PlannedSchool } from "./plan-roster.ts";

/** A fact of the new year that comes from last year's. */
export interface CarriedFact {
  readonly subject: SubjectKey;
  readonly field: string;
  readonly fact: Fact;
  /** 学校标识码 of last year that it comes from; empty for the county. */
  readonly from: readonly string[];
}

/** What beginning the year itself states; it stands as the roster does and waits for no confirmation. */
export const rosterFields = ["schoolName", "kind", "counted", "parentCode"] as const;

const slowFields = fieldCatalogue.filter((field) => field.slow);
const slowSchoolFields = slowFields.filter(({ level }) => level === "school");
const slowSectionFields = slowFields.filter(({ level }) => level === "section");
const slowCountyFields = slowFields.filter(({ level }) => level === "county");

interface Part {
  readonly school: SchoolYear;
  readonly fact: Fact;
}

/** What cannot be added up is the surviving school's; a school newly opened takes what all agree on. */
function keptParts(parts: readonly Part[], { survivor }: PlannedSchool): readonly Part[] {
  const own = parts.filter(({ school }) => school === survivor);
  if (own.length > 0) return own;
  const [first] = parts;
  return first && parts.every(({ fact }) => sameFact(fact, first.fact)) ? parts : [];
}

/** Those of the predecessors that the fact comes from; nobody where they do not make one. */
function owedParts(field: Field, parts: readonly Part[], planned: PlannedSchool): readonly Part[] {
  if (parts.length === 1) return parts;
  if (field.attached === "keep") return keptParts(parts, planned);
  // An attached unit owes nothing of what is collected once for the whole school.
  return parts.filter(
    ({ school, fact }) => !(field.wholeSchool && isAttached(school) && fact.state === "missing"),
  );
}

/** Adds up or strings together what merging schools had, as attached units join their parent's. */
function joined(field: Field, parts: readonly Part[]): Fact | undefined {
  const [first] = parts;
  if (parts.length < 2 || field.attached === "keep") return first?.fact;
  return joinFacts(
    parts.map(({ fact }) => fact),
    field.attached,
  );
}

function carriedFrom(
  field: Field,
  planned: PlannedSchool,
  factsOf: (school: SchoolYear) => Facts | undefined,
): Omit<CarriedFact, "subject"> | undefined {
  const known = planned.predecessors.flatMap((school): Part[] => {
    const facts = factsOf(school);
    return facts ? [{ school, fact: factOf(facts, field.code) }] : [];
  });
  const parts = owedParts(field, known, planned);
  const fact = joined(field, parts);
  if (!fact || fact.state === "missing") return undefined;
  return { field: field.code, fact, from: parts.map(({ school }) => school.code) };
}

/**
 * Last year's slow facts of the schools behind one: unchanged, or put together where schools merged. Of a
 * school that was split nothing is proposed to anybody.
 */
export function carriedSchoolFacts(planned: PlannedSchool): readonly CarriedFact[] {
  if (planned.split) return [];
  const own = slowSchoolFields.flatMap((field) => {
    const carried = carriedFrom(field, planned, ({ facts }) => facts);
    return carried ? [{ ...carried, subject: schoolSubject(planned.code) }] : [];
  });
  const ofSections = stages.flatMap((stage) =>
    slowSectionFields.flatMap((field) => {
      if (field.stages?.includes(stage) === false) return [];
      const carried = carriedFrom(field, planned, ({ sections }) => sections[stage]);
      return carried ? [{ ...carried, subject: sectionSubject(planned.code, stage) }] : [];
    }),
  );
  return [...own, ...ofSections];
}

/** Last year's slow facts of the county. */
export function carriedCountyFacts(facts: Facts, subject: SubjectKey): readonly CarriedFact[] {
  return slowCountyFields.flatMap(({ code: field }) => {
    const fact = factOf(facts, field);
    return fact.state === "missing" ? [] : [{ subject, field, fact, from: [] }];
  });
}

/** 学校名称, 办学类型, 是否计校数 and 主校标识码 as the new roster has them. */
export function rosterFacts(planned: PlannedSchool): readonly CarriedFact[] {
  const { code, name, kind, counted, parent, survivor } = planned;
  const parentBefore = survivor && factOf(survivor.facts, "parentCode");
  const stated: readonly (readonly [(typeof rosterFields)[number], Fact | undefined])[] = [
    ["schoolName", name === undefined ? undefined : textFact(name)],
    ["kind", kind === undefined ? undefined : textFact(kind)],
    ["counted", counted === undefined ? undefined : booleanFact(counted)],
    ["parentCode", parent === undefined ? notAttached(parentBefore) : textFact(parent)],
  ];
  return stated.flatMap(([field, fact]) =>
    fact ? [{ subject: schoolSubject(code), field, fact, from: survivor ? [survivor.code] : [] }] : [],
  );
}

/** 不适用 goes on being 不适用; a parent that is left does not. */
function notAttached(before: Fact | undefined): Fact | undefined {
  return before?.state === "notApplicable" ? before : undefined;
}
