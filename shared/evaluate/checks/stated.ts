import { textOf } from "../../county/fact.ts";
import type { CheckOf } from "../../standard/pack-schema.ts";
import type { CheckResult } from "../check-result.ts";
import { type CheckContext, countyFact } from "../context.ts";

/** 定性结论: a person's word, which is only as good as its evidence. Nothing stated is open. */
export function statedCheck(check: CheckOf<"stated">, context: CheckContext): CheckResult {
  const { fact, parts } = countyFact(context, check.field);
  const said = textOf(fact);
  const verdict = said === undefined ? "open" : check.met.includes(said) ? "met" : "unmet";
  return {
    kind: check.kind,
    numeric: false,
    verdict,
    figures: [],
    missing: said === undefined ? parts : [],
    remarks: [],
  };
}

/** 否决事项: 「无」 clears the county, 「有」 stops it, silence does neither. */
export function vetoCheck(check: CheckOf<"veto">, context: CheckContext): CheckResult {
  const { fact, parts } = countyFact(context, check.field);
  const said = textOf(fact);
  const verdict = said === check.clear ? "met" : said === check.found ? "unmet" : "open";
  return {
    kind: check.kind,
    numeric: false,
    verdict,
    figures: [],
    missing: verdict === "open" ? parts : [],
    remarks: [],
  };
}
