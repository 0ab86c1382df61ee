import type { Check, Item } from "../standard/pack-schema.ts";
import type { CheckResult } from "./check-result.ts";
import { amountsCheck } from "./checks/amounts.ts";
import { classSizeCheck } from "./checks/class-size.ts";
import { monitoringCheck } from "./checks/monitoring.ts";
import { ratioCheck } from "./checks/ratio.ts";
import { retentionCheck } from "./checks/retention.ts";
import { schoolSizeCheck } from "./checks/school-size.ts";
import { shareOfEachSchoolCheck } from "./checks/share-of-each-school.ts";
import { smallSchoolFundsCheck } from "./checks/small-school-funds.ts";
import { specialRoomsCheck } from "./checks/special-rooms.ts";
import { statedCheck, vetoCheck } from "./checks/stated.ts";
import { yearsSinceCheck } from "./checks/years-since.ts";
import type { CheckContext } from "./context.ts";
import type { FigureBasis } from "./figures.ts";
import type { SectionResult } from "./section-results.ts";
import { allOf, type Verdict } from "./verdict.ts";

/**
 * 资源配置 as an item of the county: a section may miss one of seven and still pass, so an item blocks the
 * county only where it is unmet in a section that fails.
 */
function resourceItemCheck(item: Item, sections: readonly SectionResult[]): CheckResult {
  const verdicts = sections
    .filter(({ included }) => included)
    .map((section): Verdict => {
      const own = section.verdicts[item.code] ?? "open";
      if (own === "unmet" && section.verdict === "met") return "met";
      return own === "unmet" && section.verdict === "open" ? "open" : own;
    });
  const missing = sections.flatMap(({ included, values }) => {
    const result = values[item.code]?.figure.result;
    return included && result?.kind === "missing" ? result.fields : [];
  });
  return { kind: "resource", numeric: true, verdict: allOf(verdicts), figures: [], missing, remarks: [] };
}

/** Runs one check of an item. The switch is exhaustive: a new kind of check in a pack does not compile unread. */
export function runCheck(
  check: Check,
  item: Item,
  from: { readonly context: CheckContext; readonly sections: readonly SectionResult[] },
): CheckResult {
  const { context, sections } = from;
  const basis: FigureBasis = { item: item.code, clause: item.clause };
  switch (check.kind) {
    case "resource":
      return resourceItemCheck(item, sections);
    case "stated":
      return statedCheck(check, context);
    case "veto":
      return vetoCheck(check, context);
    case "yearsSince":
      return yearsSinceCheck(check, context);
    case "ratio":
      return ratioCheck(check, basis, context);
    case "amounts":
      return amountsCheck(check, basis, context);
    case "specialRooms":
      return specialRoomsCheck(check, basis, context);
    case "schoolSize":
      return schoolSizeCheck(check, basis, context);
    case "classSize":
      return classSizeCheck(check, basis, context);
    case "smallSchoolFunds":
      return smallSchoolFundsCheck(check, basis, context);
    case "shareOfEachSchool":
      return shareOfEachSchoolCheck(check, basis, context);
    case "retention":
      return retentionCheck(check, basis, context);
    case "monitoring":
      return monitoringCheck(check, context);
  }
}
