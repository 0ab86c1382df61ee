import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import { type EntryLevel, levelOf } from "./field-groups.ts";

type MissingFields = CallOutput<"evaluation.missing">["fields"];

/** What verdicts wait for. */
export interface Needed {
  /** Whether some verdict waits for this field, of this school where a school owes it. */
  isNeeded(field: string, school?: string): boolean;
  /** How many facts of a tab verdicts wait for. */
  count(level: EntryLevel): number;
}

export function neededFields(missing: MissingFields): Needed {
  const schools = new Map(
    missing.map(({ field, schools: own }) => [field, new Set(own.map(({ code }) => code))]),
  );
  return {
    isNeeded(field, school) {
      const own = schools.get(field);
      return own !== undefined && (school === undefined || own.has(school));
    },
    count: (level) =>
      missing
        .filter(({ field }) => levelOf(fieldOf(field)) === level)
        .reduce((sum, { facts }) => sum + facts, 0),
  };
}
