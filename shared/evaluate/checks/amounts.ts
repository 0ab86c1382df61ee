import { numberOf } from "../../county/fact.ts";
import type { CheckOf } from "../../standard/pack-schema.ts";
import type { CheckResult } from "../check-result.ts";
import { type CheckContext, countyFact } from "../context.ts";
import { type Figure, isCritical, judge, type Result } from "../figure.ts";
import { type FigureBasis, sumFigure } from "../figures.ts";

/** One county amount not below another, both in the same unit (教师工资 and 公务员工资). */
export function amountsCheck(
  check: CheckOf<"amounts">,
  basis: FigureBasis,
  context: CheckContext,
): CheckResult {
  const left = countyFact(context, check.left);
  const right = countyFact(context, check.right);
  const limit = numberOf(right.fact);
  const number = numberOf(left.fact);
  const empty = [left, right].flatMap(({ fact, parts }) => (numberOf(fact) ? [] : parts));
  const result: Result =
    number && limit ? { kind: "value", value: number } : { kind: "missing", fields: empty };
  const standard = limit && ({ comparison: "atLeast", value: limit } as const);
  const figure: Figure = {
    ...sumFigure(basis, check.id, {
      name: check.name,
      unit: check.unit,
      decimals: check.decimals,
      result,
      operands: [...left.parts, ...right.parts].map((part) => ({ kind: "fact", part })),
      formula: "notBelow",
    }),
    ...(number && standard && isCritical(number, check.decimals, standard)
      ? { critical: true as const }
      : {}),
  };
  const verdict = standard ? judge(result, standard) : "open";
  return { kind: check.kind, numeric: true, verdict, figures: [figure], missing: empty, remarks: [] };
}
