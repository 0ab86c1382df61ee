import {
  compare,
  divide,
  integer,
  isZero,
  multiply,
  type Rational,
  sum,
} from "../../county/exact/rational.ts";
import { percentText, toDecimalText } from "../../county/exact/rounding.ts";
import { numberOf } from "../../county/fact.ts";
import { type FactPart, type Unit, unitFact } from "../../county/units.ts";
import { constant } from "../../standard/constant.ts";
import type { CheckOf } from "../../standard/pack-schema.ts";
import type { CheckResult, SchoolCheck } from "../check-result.ts";
import type { CheckContext } from "../context.ts";
import { type Figure, factOperands, type Operand, type Result, standardOperand } from "../figure.ts";
import { type FigureBasis, failingFigure, sumFigure } from "../figures.ts";
import { allOf, type Verdict } from "../verdict.ts";

/**
 * One amount of every school at least a share of another (教师培训经费 of 公用经费预算总额): every unit is tested
 * on its own; the county's share only informs. 预算 decides, 决算 only warns (settled reading 13).
 */
type ShareCheck = CheckOf<"shareOfEachSchool">;

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

interface Amounts {
  readonly part: Rational | undefined;
  readonly whole: Rational | undefined;
  /** 决算, where it is known. */
  readonly final: Rational | undefined;
}

/** What a person should look at in one school's amounts; undefined where nothing strikes. */
function remarkOf({ part, whole, final }: Amounts, check: ShareCheck): string | undefined {
  const { partName, wholeName, standard } = check;
  if (part && whole && isZero(whole)) return `${wholeName}为0，${partName}占比无法计算`;
  if (part && whole && compare(part, whole) > 0) return `${partName}大于${wholeName}，数据有误，请核对`;
  if (part && final && compare(part, multiply(final, constant(standard))) < 0)
    return `按决算总额计算，${partName}不足${percentText(standard)}，请核对`;
  return undefined;
}

function shareOf(unit: Unit, check: ShareCheck): UnitShare {
  const part = unitFact(unit, check.part);
  const whole = unitFact(unit, check.whole);
  const numbers = { part: numberOf(part.fact), whole: numberOf(whole.fact) };
  const final = check.warnWhole ? numberOf(unitFact(unit, check.warnWhole).fact) : undefined;
  const remark = remarkOf({ ...numbers, final }, check);
  return {
    unit,
    ...numbers,
    verdict: shareVerdict(numbers.part, numbers.whole, constant(check.standard)),
    missing: [part, whole].flatMap(({ fact, parts }) => (numberOf(fact) ? [] : parts)),
    operands: factOperands([...part.parts, ...whole.parts]),
    remarks: remark === undefined ? [] : [`${unit.name}：${remark}`],
  };
}

function totalOf(shares: readonly UnitShare[], side: "part" | "whole"): Result {
  const known = shares.flatMap((share) => share[side] ?? []);
  return known.length === shares.length
    ? { kind: "value", value: sum(known) }
    : { kind: "missing", fields: shares.flatMap(({ missing }) => missing) };
}

function percentOf(part: Result, whole: Result, { wholeName }: ShareCheck): Result {
  if (part.kind !== "value") return part;
  if (whole.kind !== "value") return whole;
  if (isZero(whole.value)) return { kind: "impossible", why: `${wholeName}为0，无法计算` };
  return { kind: "value", value: divide(multiply(part.value, integer(100)), whole.value) };
}

/** Amounts of money in 万元 print the cent. */
const moneyDecimals = 2;

/** Both amounts of the county and their share. */
function figuresOf(shares: readonly UnitShare[], check: ShareCheck, basis: FigureBasis): readonly Figure[] {
  const part = totalOf(shares, "part");
  const whole = totalOf(shares, "whole");
  const operands = () => shares.flatMap((share) => share.operands);
  const money = (id: string, name: string, result: Result) =>
    sumFigure(basis, id, { name, unit: "万元", decimals: moneyDecimals, result, operands });
  return [
    money("part", check.partName, part),
    money("whole", check.wholeName, whole),
    sumFigure(basis, "rate", {
      name: `${check.partName}占比`,
      unit: "%",
      decimals: check.decimals,
      result: percentOf(part, whole, check),
      operands,
      formula: "ratio",
    }),
  ];
}

/** Judges every unit; the figures are the county's amounts and how many schools fall short. */
export function shareOfEachSchoolCheck(
  check: ShareCheck,
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
  const name = `低于${percentText(check.standard)}的学校`;
  return {
    kind: check.kind,
    numeric: true,
    verdict: allOf(schools.map(({ verdict }) => verdict)),
    figures: [...figuresOf(shares, check, basis), failingFigure(basis, "below", { name, schools })],
    schools,
    missing: shares.flatMap(({ missing }) => missing),
    remarks: shares.flatMap(({ remarks }) => remarks),
  };
}
