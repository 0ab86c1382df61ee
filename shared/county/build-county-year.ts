import { findField } from "./catalogue/catalogue.ts";
import type { CountyYear, SchoolYear } from "./county-year.ts";
import { type Fact, type FactState, type Facts, missing, notApplicable, textFact } from "./fact.ts";
import type { Stage } from "./stage.ts";
import { parseSubject } from "./subject.ts";
import { decodeValue } from "./value-text.ts";

/** One accepted fact as the store keeps it. */
export interface FactRow {
  readonly subject: string;
  readonly field: string;
  readonly state: FactState;
  /** Canonical text (value-text.ts) where the state is `value`, else null. */
  readonly value: string | null;
}

export interface CountyYearOptions {
  readonly county: CountyYear["county"];
  readonly year: number;
  /** School codes in the order that every table keeps. Schools beyond it follow in the order of the rows. */
  readonly roster: readonly string[];
}

/**
 * The fact that a row states. Undefined where the catalogue has no such field or the text is no value of it:
 * such a row counts as 未填, because what cannot be read must never pass.
 */
export function decodeFact(row: FactRow): Fact | undefined {
  if (row.state === "missing") return missing;
  if (row.state === "notApplicable") return notApplicable;
  const field = findField(row.field);
  const value = field && row.value !== null ? decodeValue(field, row.value) : undefined;
  return value && { state: "value", value };
}

interface SchoolUnderConstruction {
  readonly facts: Map<string, Fact>;
  readonly sections: Map<Stage, Map<string, Fact>>;
}

class CountyYearBuilder {
  readonly #countyFacts = new Map<string, Fact>();
  readonly #schools = new Map<string, SchoolUnderConstruction>();

  constructor(roster: readonly string[]) {
    for (const code of roster) this.#school(code);
  }

  #school(code: string): SchoolUnderConstruction {
    let school = this.#schools.get(code);
    if (!school) {
      school = { facts: new Map(), sections: new Map() };
      this.#schools.set(code, school);
    }
    return school;
  }

  #factsOf(subjectKey: string): Map<string, Fact> | undefined {
    const subject = parseSubject(subjectKey);
    if (!subject) return undefined;
    if (subject.level === "county") return this.#countyFacts;
    const school = this.#school(subject.school);
    if (subject.level === "school") return school.facts;
    let facts = school.sections.get(subject.stage);
    if (!facts) {
      facts = new Map();
      school.sections.set(subject.stage, facts);
    }
    return facts;
  }

  add(row: FactRow): void {
    const fact = decodeFact(row);
    if (fact) this.#factsOf(row.subject)?.set(row.field, fact);
  }

  countyFacts(): Facts {
    return this.#countyFacts;
  }

  schools(): readonly SchoolYear[] {
    return Array.from(this.#schools, ([code, { facts, sections }]) => ({
      code,
      // The code is the key of everything said about the school, so it is known and never stated otherwise.
      facts: facts.set("schoolCode", textFact(code)),
      sections: Object.fromEntries(sections),
    }));
  }
}

/**
 * The one way from stored facts to what evaluation reads. Pure; the order of schools is the roster's, so the
 * same rows always give the same county.
 */
export function buildCountyYear(rows: readonly FactRow[], options: CountyYearOptions): CountyYear {
  const builder = new CountyYearBuilder(options.roster);
  for (const row of rows) builder.add(row);
  return {
    county: options.county,
    year: options.year,
    facts: builder.countyFacts(),
    schools: builder.schools(),
  };
}
