import type { CountyYear } from "../county-year.ts";
import { type Fact, type Facts, factOf, missing } from "../fact.ts";
import { parseSubject, type SubjectKey } from "../subject.ts";
import { encodeValue } from "../value-text.ts";

/** Looks up a fact of a county year by subject and field. */
export type FactLookup = (subject: SubjectKey, field: string) => Fact;

function factsOf(county: CountyYear): (subject: SubjectKey) => Facts | undefined {
  const schools = new Map(county.schools.map((school) => [school.code, school]));
  return (key) => {
    const subject = parseSubject(key);
    if (subject === undefined) return undefined;
    if (subject.level === "county") return county.facts;
    const school = schools.get(subject.school);
    return subject.level === "school" ? school?.facts : school?.sections[subject.stage];
  };
}

/** A lookup that finds 未填 wherever nothing is known. */
export function factLookup(county: CountyYear | undefined): FactLookup {
  if (!county) return () => missing;
  const facts = factsOf(county);
  return (subject, field) => {
    const known = facts(subject);
    return known ? factOf(known, field) : missing;
  };
}

/** A fact as text that is equal exactly where the facts are: for comparing and for messages. */
export function factText(fact: Fact): string {
  switch (fact.state) {
    case "value":
      return encodeValue(fact.value);
    case "notApplicable":
      return "不适用";
    case "missing":
      return "未填";
  }
}

export function sameFact(left: Fact, right: Fact): boolean {
  return left.state === right.state && factText(left) === factText(right);
}
