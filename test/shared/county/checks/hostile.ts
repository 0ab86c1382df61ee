import type { CountyYear } from "../../../../shared/county/county-year.ts";
import { type Fact, type ListRow, listFact, notApplicable } from "../../../../shared/county/fact.ts";
import { countyOf, type Written, type WrittenSchool } from "../../evaluate/county-builder.ts";

type Facts = Readonly<Record<string, Written>>;

/** A county that one rule must find something in, or must leave in peace. */
export interface Case {
  readonly name: string;
  readonly county: CountyYear;
  readonly before?: CountyYear;
  /** What the words of the first finding say; absent where the rule stays silent. */
  readonly says?: string;
  /** How many findings; 1 where it says something. */
  readonly count?: number;
}

export function rows(...list: readonly ListRow[]): Fact {
  return listFact(list);
}

/** A 小学 with these figures of its section. */
export function primary(facts: Facts, school: Facts = {}): CountyYear {
  return countyOf([{ kind: "小学", school, primary: facts }]);
}

export function junior(facts: Facts): CountyYear {
  return countyOf([{ kind: "初级中学", junior: facts }]);
}

export function school(facts: Facts, pupils: number | null = 200): CountyYear {
  return countyOf([{ kind: "小学", school: facts, primary: pupils === null ? {} : { pupils } }]);
}

export function county(facts: Facts, schools: readonly WrittenSchool[] = []): CountyYear {
  return countyOf(schools, facts);
}

export const schools = countyOf;

/** The same county a year earlier. */
export function earlier(countyYear: CountyYear): CountyYear {
  return { ...countyYear, year: 2024 };
}

/** The ten bands, classes of each; the rest 0. */
export function bands(counts: Facts): Facts {
  const names = ["classesTo25", "classes26To30", "classes31To35", "classes36To40", "classes41To45"];
  const higher = ["classes46To50", "classes51To55", "classes56To60", "classes61To65", "classesFrom66"];
  return { ...Object.fromEntries([...names, ...higher].map((name) => [name, 0])), ...counts };
}

export const none = notApplicable;
