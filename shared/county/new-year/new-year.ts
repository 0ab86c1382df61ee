import type { CountyYear } from "../county-year.ts";
import { countySubject } from "../subject.ts";
import { type CarriedFact, carriedCountyFacts, carriedSchoolFacts, rosterFacts } from "./carried-facts.ts";
import { type PlannedSchool, planRoster } from "./plan-roster.ts";
import type { LineageLine, RosterChange, RosterProblem } from "./roster-change.ts";

/** A new evaluation year as it would begin. */
export interface NewYear {
  readonly from: number;
  readonly year: number;
  readonly schools: readonly PlannedSchool[];
  readonly lineage: readonly LineageLine[];
  /** Names, kinds and attachments of the roster: facts as soon as the year begins. */
  readonly stated: readonly CarriedFact[];
  /** 待确认: slow facts of last year, which are 未填 until somebody confirms them. */
  readonly proposed: readonly CarriedFact[];
  /** What stands in the way; with an error among them, the year cannot begin. */
  readonly problems: readonly RosterProblem[];
}

/**
 * 新学年: the roster of `year` from last year's and the changes, who came from whom, and what is carried over.
 * Fast facts (pupils, classes, teachers, money) are in neither list and begin 未填. Pure.
 */
export function newYear(last: CountyYear, year: number, changes: readonly RosterChange[]): NewYear {
  const { schools, lineage, problems } = planRoster(last, changes);
  return {
    from: last.year,
    year,
    schools,
    lineage,
    problems,
    stated: schools.flatMap(rosterFacts),
    proposed: [...carriedCountyFacts(last.facts, countySubject), ...schools.flatMap(carriedSchoolFacts)],
  };
}
