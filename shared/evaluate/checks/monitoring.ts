import { compare, parseDecimal } from "../../county/exact/rational.ts";
import { type ListRow, rowsOf } from "../../county/fact.ts";
import { constant } from "../../standard/constant.ts";
import type { CheckOf } from "../../standard/pack-schema.ts";
import type { CheckResult } from "../check-result.ts";
import { type CheckContext, countyFact } from "../context.ts";
import { allOf, type Verdict } from "../verdict.ts";

/** 国家义务教育质量监测: level Ⅲ or better and 校际差异率 below 0.15, each subject; no data is no pass. */

function levelVerdict(row: ListRow | undefined, check: CheckOf<"monitoring">): Verdict {
  const level = row?.level === undefined ? -1 : check.levels.indexOf(row.level);
  if (level < 0) return "open";
  return level >= check.levels.indexOf(check.lowestLevel) ? "met" : "unmet";
}

function differenceVerdict(row: ListRow | undefined, check: CheckOf<"monitoring">): Verdict {
  const rate = row?.differenceRate === undefined ? undefined : parseDecimal(row.differenceRate);
  if (!rate) return "open";
  return compare(rate, constant(check.differenceBelow)) < 0 ? "met" : "unmet";
}

export function subjectVerdict(row: ListRow | undefined, check: CheckOf<"monitoring">): Verdict {
  return allOf([levelVerdict(row, check), differenceVerdict(row, check)]);
}

export function monitoringCheck(check: CheckOf<"monitoring">, context: CheckContext): CheckResult {
  const { fact, parts } = countyFact(context, "monitoring");
  const rows = rowsOf(fact) ?? [];
  const verdict = allOf(
    check.subjects.map((subject) => {
      const own = rows.filter((row) => row.subject === subject);
      return own.length === 0
        ? subjectVerdict(undefined, check)
        : allOf(own.map((row) => subjectVerdict(row, check)));
    }),
  );
  return {
    kind: check.kind,
    numeric: true,
    verdict,
    figures: [],
    missing: verdict === "open" ? parts : [],
    remarks: [],
  };
}
