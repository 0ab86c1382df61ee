import { textOf } from "../../county/fact.ts";
import type { CheckOf } from "../../standard/pack-schema.ts";
import type { CheckResult } from "../check-result.ts";
import { type CheckContext, countyFact } from "../context.ts";

/**
 * 认定满三年: the date plus the years is on or before the day of the evaluation year that the pack names
 * (the 统计时点). Dates are ISO text, so they compare as text.
 */
export function yearsSinceCheck(check: CheckOf<"yearsSince">, context: CheckContext): CheckResult {
  const { fact, parts } = countyFact(context, check.field);
  const date = textOf(fact);
  const asOf = `${context.countyYear.year - check.years}-${check.asOf}`;
  const verdict = date === undefined ? "open" : date <= asOf ? "met" : "unmet";
  return {
    kind: check.kind,
    numeric: true,
    verdict,
    figures: [],
    missing: date === undefined ? parts : [],
    remarks: [],
  };
}
