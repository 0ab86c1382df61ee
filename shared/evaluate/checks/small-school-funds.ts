import { compare, integer, multiply, type Rational, sum } from "../../county/exact/rational.ts";
import { toDecimalText } from "../../county/exact/rounding.ts";
import { numberOf } from "../../county/fact.ts";
import { type FactPart, type JoinedFact, sectionFact, type Unit, unitFact } from "../../county/units.ts";
import { constant } from "../../standard/constant.ts";
import type { CheckOf } from "../../standard/pack-schema.ts";
import type { CheckResult, SchoolCheck } from "../check-result.ts";
import { type CheckContext, countyFact } from "../context.ts";
import { type Figure, factOperands, type Operand, type Result, standardOperand } from "../figure.ts";
import { countFigure, type FigureBasis, sumFigure } from "../figures.ts";
import { allOf, type Verdict } from "../verdict.ts";
import { compulsoryPupils } from "../waivers.ts";

/**
 * 不足100人学校公用经费 (settled reading 10): every unit below 100 compulsory pupils has a budget of at least
 * 100 × the quota of its stage, 初中 where it has one. The county's sum is information, not the test.
 */
interface UnitFunds {
  readonly unit: Unit;
  readonly pupils: Rational | undefined;
  /** 元 */
  readonly funds: Rational | undefined;
  /** 应拨, 元. */
  readonly due: Rational | undefined;
  readonly verdict: Verdict;
  readonly missing: readonly FactPart[];
  readonly operands: readonly Operand[];
}

function quotaFact(unit: Unit, check: CheckOf<"smallSchoolFunds">, context: CheckContext): JoinedFact {
  const hasJunior = unit.sections.some(({ stage }) => stage === "junior");
  return countyFact(context, hasJunior ? check.quotaFields.junior : check.quotaFields.primary);
}

function verdictOf(
  pupils: Rational | undefined,
  funds: Rational | undefined,
  due: Rational | undefined,
): Verdict {
  if (!pupils || !funds || !due) return "open";
  return compare(funds, due) >= 0 ? "met" : "unmet";
}

function fundsOf(unit: Unit, check: CheckOf<"smallSchoolFunds">, context: CheckContext): UnitFunds {
  const budget = unitFact(unit, check.budgetField);
  const quota = quotaFact(unit, check, context);
  const sections = unit.sections.map((section) => sectionFact(section, "pupils"));
  const number = numberOf(budget.fact);
  const perPupil = numberOf(quota.fact);
  const pupils = compulsoryPupils(unit);
  const funds = number && multiply(number, constant(check.budgetFactor));
  const due = perPupil && multiply(perPupil, integer(check.fundedPupils));
  return {
    unit,
    pupils,
    funds,
    due,
    verdict: verdictOf(pupils, funds, due),
    missing: [budget, quota, ...sections].flatMap(({ fact, parts }) => (numberOf(fact) ? [] : parts)),
    operands: [
      ...factOperands(budget.parts, check.budgetFactor),
      ...factOperands([...sections.flatMap(({ parts }) => parts), ...quota.parts]),
      standardOperand("按人数核定", check.fundedPupils),
    ],
  };
}

/** Units that are certainly small, and those of which it is not known. */
function mayBeSmall(unit: Unit, below: number): boolean {
  if (unit.sections.length === 0) return false;
  const known = sum(unit.sections.flatMap((section) => numberOf(sectionFact(section, "pupils").fact) ?? []));
  return compare(known, integer(below)) < 0;
}

function totalOf(numbers: readonly (Rational | undefined)[], missing: readonly FactPart[]): Result {
  const known = numbers.flatMap((number) => number ?? []);
  return known.length === numbers.length
    ? { kind: "value", value: sum(known) }
    : { kind: "missing", fields: missing };
}

function figuresOf(units: readonly UnitFunds[], basis: FigureBasis, decimals: number): readonly Figure[] {
  const missing = units.flatMap((unit) => unit.missing);
  const operands = units.flatMap((unit) => unit.operands);
  const total = (
    id: string,
    of: { name: string; unit: string; numbers: readonly (Rational | undefined)[] },
  ) =>
    sumFigure(basis, id, {
      name: of.name,
      unit: of.unit,
      decimals,
      result: totalOf(of.numbers, missing),
      operands,
    });
  return [
    countFigure(basis, "schools", { name: "不足100人学校", unit: "所", count: units.length }),
    total("pupils", { name: "不足100人学校学生数", unit: "人", numbers: units.map(({ pupils }) => pupils) }),
    total("funds", { name: "不足100人学校公用经费", unit: "元", numbers: units.map(({ funds }) => funds) }),
    total("due", { name: "不足100人学校应拨公用经费", unit: "元", numbers: units.map(({ due }) => due) }),
  ];
}

function schoolCheck(own: UnitFunds): SchoolCheck {
  const text = (number: Rational | undefined) => (number ? toDecimalText(number) : null);
  return {
    code: own.unit.code,
    name: own.unit.name,
    verdict: own.verdict,
    numbers: { pupils: text(own.pupils), funds: text(own.funds), due: text(own.due) },
    operands: own.operands,
    waivers: [],
    missing: own.missing,
  };
}

export function smallSchoolFundsCheck(
  check: CheckOf<"smallSchoolFunds">,
  basis: FigureBasis,
  context: CheckContext,
): CheckResult {
  const units = context.units
    .filter((unit) => mayBeSmall(unit, check.pupilsBelow))
    .map((unit) => fundsOf(unit, check, context));
  const schools = units.map(schoolCheck);
  return {
    kind: check.kind,
    numeric: true,
    verdict: schools.length === 0 ? "met" : allOf(schools.map(({ verdict }) => verdict)),
    figures: figuresOf(
      units.filter(({ pupils }) => pupils !== undefined),
      basis,
      0,
    ),
    schools,
    missing: schools.filter(({ verdict }) => verdict === "open").flatMap(({ missing }) => missing),
    remarks: [],
  };
}
