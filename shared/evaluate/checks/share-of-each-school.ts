import {
  compare,
  divide,
  integer,
  isZero,
  multiply,
  type Rational,
  sum,
} from "../../county/exact/rational.ts";
import { toDecimalText } from "../../county/exact/rounding.ts";
import { numberOf } from "../../county/fact.ts";
import { type FactPart, type Unit, unitFact } from "../../county/units.ts";
import { constant } from "../../standard/constant.ts";
import type { CheckOf } from "../../standard/pack-schema.ts";
import type { CheckResult, SchoolCheck } from "../check-result.ts";
import type { CheckContext } from "../context.ts";
import { type Figure, type Operand, type Result, standardOperand } from "../figure.ts";
import { countFigure, type FigureBasis, sumFigure } from "../figures.ts";
import { allOf, type Verdict } from "../verdict.ts";

/**
 * 教师培训经费不低于公用经费预算总额的5%: every unit is tested on its own; the county's share only informs.
 * 预算 decides, 决算 only warns (settled reading 13).
 */
interface UnitShare {
  readonly unit: Unit;
  readonly part: Rational | undefined;
  readonly whole: Rational | undefined;
  readonly verdict: Verdict;
  readonly missing: readonly FactPart[];
  readonly operands: readonly Operand[];
  readonly remarks: readonly string[];
}

function shareVerdict(part: Rational | undefined, whole: Rational | undefined, standard: Rational): Verdict {
  if (!part || !whole) return "open";
  // Of a budget of 0 no share can be told.
  if (isZero(whole)) return "open";
  return compare(part, multiply(whole, standard)) >= 0 ? "met" : "unmet";
}

function remarksOf(
  unit: Unit,
  own: {
    part?: Rational | undefined;
    whole?: Rational | undefined;
    final?: Rational | undefined;
    standard: Rational;
  },
): readonly string[] {
  const { part, whole, final, standard } = own;
  if (part && whole && isZero(whole)) return [`${unit.name}：公用经费预算总额为0，培训经费占比无法计算`];
  if (part && whole && compare(part, whole) > 0)
    return [`${unit.name}：教师培训经费大于公用经费预算总额，数据有误，请核对`];
  if (part && final && compare(part, multiply(final, standard)) < 0)
    return [`${unit.name}：按决算总额计算，培训经费不足5%，请核对`];
  return [];
}

function shareOf(unit: Unit, check: CheckOf<"shareOfEachSchool">): UnitShare {
  const part = unitFact(unit, check.part);
  const whole = unitFact(unit, check.whole);
  const standard = constant(check.standard);
  const numbers = { part: numberOf(part.fact), whole: numberOf(whole.fact) };
  const final = check.warnWhole ? numberOf(unitFact(unit, check.warnWhole).fact) : undefined;
  return {
    unit,
    ...numbers,
    verdict: shareVerdict(numbers.part, numbers.whole, standard),
    missing: [part, whole].flatMap(({ fact, parts }) => (numberOf(fact) ? [] : parts)),
    operands: [...part.parts, ...whole.parts].map((own) => ({ kind: "fact", part: own })),
    remarks: remarksOf(unit, { ...numbers, final, standard }),
  };
}

function totalOf(shares: readonly UnitShare[], side: "part" | "whole"): Result {
  const known = shares.flatMap((share) => share[side] ?? []);
  return known.length === shares.length
    ? { kind: "value", value: sum(known) }
    : { kind: "missing", fields: shares.flatMap(({ missing }) => missing) };
}

function percentOf(part: Result, whole: Result): Result {
  if (part.kind !== "value") return part;
  if (whole.kind !== "value") return whole;
  if (isZero(whole.value)) return { kind: "impossible", why: "公用经费预算总额为0，无法计算" };
  return { kind: "value", value: divide(multiply(part.value, integer(100)), whole.value) };
}

function figuresOf(shares: readonly UnitShare[], basis: FigureBasis): readonly Figure[] {
  const part = totalOf(shares, "part");
  const whole = totalOf(shares, "whole");
  const operands = shares.flatMap((share) => share.operands);
  const below = shares.filter(({ verdict }) => verdict === "unmet").length;
  return [
    sumFigure(basis, "part", { name: "教师培训经费", unit: "万元", decimals: 2, result: part, operands }),
    sumFigure(basis, "whole", {
      name: "公用经费预算总额",
      unit: "万元",
      decimals: 2,
      result: whole,
      operands,
    }),
    sumFigure(basis, "rate", {
      name: "教师培训经费占比",
      unit: "%",
      decimals: 1,
      result: percentOf(part, whole),
      operands,
      formula: "ratio",
    }),
    countFigure(basis, "below", { name: "低于5%的学校", unit: "所", count: below }),
  ];
}

export function shareOfEachSchoolCheck(
  check: CheckOf<"shareOfEachSchool">,
  basis: FigureBasis,
  context: CheckContext,
): CheckResult {
  const shares = context.units.filter((unit) => unit.sections.length > 0).map((unit) => shareOf(unit, check));
  const text = (number: Rational | undefined) => (number ? toDecimalText(number) : null);
  const schools = shares.map(
    (share): SchoolCheck => ({
      code: share.unit.code,
      name: share.unit.name,
      verdict: share.verdict,
      numbers: { part: text(share.part), whole: text(share.whole) },
      operands: [...share.operands, standardOperand("最低占比", check.standard)],
      waivers: [],
      missing: share.missing,
    }),
  );
  return {
    kind: check.kind,
    numeric: true,
    verdict: allOf(schools.map(({ verdict }) => verdict)),
    figures: figuresOf(shares, basis),
    schools,
    missing: shares.flatMap(({ missing }) => missing),
    remarks: shares.flatMap(({ remarks }) => remarks),
  };
}
