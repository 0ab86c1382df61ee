import { createHash } from "node:crypto";
import type { CountyYear } from "../../../shared/county/county-year.ts";
import { type Facts, factOf } from "../../../shared/county/fact.ts";
import { stages } from "../../../shared/county/stage.ts";
import { countySubject, schoolSubject, sectionSubject } from "../../../shared/county/subject.ts";
import { encodeValue } from "../../../shared/county/value-text.ts";

function factLines(subject: string, facts: Facts): readonly string[] {
  return [...facts.keys()].sort().flatMap((field) => {
    const fact = factOf(facts, field);
    if (fact.state === "missing") return [];
    const content = fact.state === "value" ? encodeValue(fact.value) : "";
    return JSON.stringify([subject, field, fact.state, content]);
  });
}

/**
 * SHA-256 of everything that a year's documents are made from, lower-case hex: the same facts give the same
 * digest, whoever brought them in and when.
 */
export function dataDigest({ county, year, facts, schools }: CountyYear): string {
  const hash = createHash("sha256");
  const add = (line: string) => hash.update(`${line}\n`);
  add(JSON.stringify([county.code, county.name, year]));
  for (const line of factLines(countySubject, facts)) add(line);
  for (const school of schools) {
    for (const line of factLines(schoolSubject(school.code), school.facts)) add(line);
    for (const stage of stages) {
      const own = school.sections[stage];
      if (own) for (const line of factLines(sectionSubject(school.code, stage), own)) add(line);
    }
  }
  return hash.digest("hex");
}
