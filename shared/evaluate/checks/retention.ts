import {
  add,
  compare,
  divide,
  integer,
  multiply,
  type Rational,
  subtract,
} from "../../county/exact/rational.ts";
import { sectionFact } from "../../county/units.ts";
import { constant } from "../../standard/constant.ts";
import type { CheckOf } from "../../standard/pack-schema.ts";
import type { CheckResult } from "../check-result.ts";
import { collect } from "../collect.ts";
import type { CheckContext } from "../context.ts";
import {
  exactValue,
  type Figure,
  isCritical,
  judge,
  type Operand,
  type Result,
  type Standard,
} from "../figure.ts";
import { type FigureBasis, sumFigure } from "../figures.ts";

/** 初中三年巩固率 over all 初中 sections; formulas A and B agree only at 100 %. */
const parts = [
  ["graduatingPupils", "初中毕业班学生数"],
  ["entrants3y", "三年前入学学生数"],
  ["transferIn3y", "三年转入学生数"],
  ["transferOut3y", "三年转出学生数"],
  ["died3y", "三年死亡学生数"],
] as const;

type Part = (typeof parts)[number][0];

function totalsOf(basis: FigureBasis, context: CheckContext): Readonly<Record<Part, Figure>> {
  const juniors = context.sections.filter(({ stage }) => stage === "junior");
  const entries = parts.map(([field, name]) => {
    const { result, operands } = collect(
      juniors.map((section) => ({ joined: sectionFact(section, field), factor: "1" })),
    );
    return [field, sumFigure(basis, field, { name, unit: "人", result, operands })] as const;
  });
  return Object.fromEntries(entries) as Record<Part, Figure>;
}

/** Numerator and base of formula A or B. */
function sides(
  numbers: Readonly<Record<Part, Rational>>,
  formula: "A" | "B",
): { part: Rational; whole: Rational } {
  const { graduatingPupils, entrants3y, transferIn3y, transferOut3y, died3y } = numbers;
  if (formula === "A") {
    return {
      part: add(subtract(graduatingPupils, transferIn3y), transferOut3y),
      whole: subtract(entrants3y, died3y),
    };
  }
  return {
    part: graduatingPupils,
    whole: subtract(subtract(add(entrants3y, transferIn3y), transferOut3y), died3y),
  };
}

function rateOf(totals: Readonly<Record<Part, Figure>>, formula: "A" | "B"): Result {
  const figures = parts.map(([field]) => totals[field]);
  const fields = figures.flatMap(({ result }) => (result.kind === "missing" ? result.fields : []));
  if (fields.length > 0) return { kind: "missing", fields };
  const numbers = Object.fromEntries(
    parts.map(([field]) => [field, exactValue(totals[field].result) ?? integer(0)]),
  ) as Record<Part, Rational>;
  const { part, whole } = sides(numbers, formula);
  if (compare(whole, integer(0)) <= 0)
    return { kind: "impossible", why: "应有毕业生数不大于0，巩固率无法计算" };
  if (compare(part, whole) > 0) return { kind: "impossible", why: "巩固率超过100%，数据有误" };
  return { kind: "value", value: divide(part, whole) };
}

function rateFigure(
  basis: FigureBasis,
  from: {
    id: string;
    formula: "A" | "B";
    result: Result;
    operands: readonly Operand[];
    check: CheckOf<"retention">;
  },
): Figure {
  const value = exactValue(from.result);
  const percent = value && multiply(value, integer(100));
  const standard: Standard = {
    comparison: "atLeast",
    value: multiply(constant(from.check.standard), integer(100)),
  };
  return {
    ...sumFigure(basis, from.id, {
      name: `初中三年巩固率（公式${from.formula}）`,
      unit: "%",
      decimals: from.check.decimals,
      result: percent ? { kind: "value", value: percent } : from.result,
      operands: from.operands,
      formula: `retention${from.formula}`,
    }),
    ...(percent && isCritical(percent, from.check.decimals, standard) ? { critical: true as const } : {}),
  };
}

export function retentionCheck(
  check: CheckOf<"retention">,
  basis: FigureBasis,
  context: CheckContext,
): CheckResult {
  const totals = totalsOf(basis, context);
  const operands = parts.flatMap(([field]): Operand[] => {
    const value = exactValue(totals[field].result);
    return value ? [{ kind: "figure", figure: totals[field].id, value }] : [];
  });
  const figure = (formula: "A" | "B", id: string) =>
    rateFigure(basis, { id, formula, result: rateOf(totals, formula), operands, check });
  const result = rateOf(totals, check.formula);
  const hasJuniors = context.sections.some(({ stage }) => stage === "junior");
  const verdict = judge(result, { comparison: "atLeast", value: constant(check.standard) });
  return {
    kind: check.kind,
    numeric: true,
    verdict: hasJuniors ? verdict : "notJudged",
    figures: [
      figure(check.formula, "rate"),
      figure(check.formula === "A" ? "B" : "A", "otherRate"),
      ...parts.map(([field]) => totals[field]),
    ],
    missing: result.kind === "missing" ? result.fields : [],
    remarks: result.kind === "impossible" ? [result.why] : [],
  };
}
