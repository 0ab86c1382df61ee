import type { CountyYear } from "../county/county-year.ts";
import { factOf } from "../county/fact.ts";
import { countySubject } from "../county/subject.ts";
import type { JoinedFact, Section, Unit } from "../county/units.ts";
import type { Pack } from "../standard/pack-schema.ts";
import type { AllowedWaivers, Mode } from "./waivers.ts";

/** What every check reads: the county, its units, the pack and the reading (严格 or 过渡口径). */
export interface CheckContext {
  readonly countyYear: CountyYear;
  readonly units: readonly Unit[];
  /** All sections of compulsory units, in roster order. */
  readonly sections: readonly Section[];
  readonly pack: Pack;
  readonly mode: Mode;
  readonly allowed: AllowedWaivers;
}

export function countyFact(context: CheckContext, field: string): JoinedFact {
  const fact = factOf(context.countyYear.facts, field);
  return { fact, parts: [{ subject: countySubject, field, fact }] };
}
