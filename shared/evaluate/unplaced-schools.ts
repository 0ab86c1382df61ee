import { type FactPart, type Unit, unitFact } from "../county/units.ts";
import type { Check } from "../standard/pack-schema.ts";
import type { CheckResult } from "./check-result.ts";
import { allOf } from "./verdict.ts";

/**
 * Schools of the roster of which neither 办学类型 nor any stage is known: they make no section, and nothing may
 * pass as if they were not there (rules.md, settled reading 4).
 */
export function unplacedSchools(units: readonly Unit[]): readonly FactPart[] {
  return units
    .filter(({ kind, sections }) => kind === undefined && sections.length === 0)
    .flatMap((unit) => unitFact(unit, "kind").parts);
}

/** Whether a check reads schools or sections, and not the county's own facts alone. */
function readsSchools(check: Check): boolean {
  switch (check.kind) {
    case "resource":
    case "specialRooms":
    case "schoolSize":
    case "classSize":
    case "smallSchoolFunds":
    case "shareOfEachSchool":
    case "retention":
      return true;
    case "ratio":
      return check.from === "sections";
    case "stated":
    case "amounts":
    case "monitoring":
    case "veto":
    case "yearsSince":
      return false;
  }
}

/** The check with what the unplaced schools leave undecided: never met, and known failures stay. */
export function withUnplaced(result: CheckResult, check: Check, unplaced: readonly FactPart[]): CheckResult {
  if (unplaced.length === 0 || !readsSchools(check)) return result;
  return {
    ...result,
    verdict: allOf([result.verdict, "open"]),
    missing: [...result.missing, ...unplaced],
  };
}
