import { compare, integer, multiply, one, type Rational, sum } from "../../county/exact/rational.ts";
import { toDecimalText } from "../../county/exact/rounding.ts";
import { numberOf } from "../../county/fact.ts";
import { type FactPart, type JoinedFact, sectionFact, type Unit, unitFact } from "../../county/units.ts";
import { constant } from "../../standard/constant.ts";
import type { CheckOf } from "../../standard/pack-schema.ts";
import type { CheckResult, SchoolCheck } from "../check-result.ts";
import { type CheckContext, countyFact } from "../context.ts";
import { type Figure, factOperands, type Operand, type Result, standardOperand } from "../figure.ts";
import { type FigureBasis, sumFigure } from "../figures.ts";
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

/** Whether a unit is certainly small, or may be: its known pupils alone do not reach the limit. */
function mayBeSmall(unit: Unit, below: number): boolean {
  if (unit.sections.length === 0) return false;
  const known = sum(unit.sections.flatMap((section) => numberOf(sectionFact(section, "pupils").fact) ?? []));
  return compare(known, integer(below)) < 0;
}

/** Missing while it is not known of every unit whether it is small, or one of the numbers is missing. */
function totalOf(
  units: readonly UnitFunds[],
  numberOfUnit: (unit: UnitFunds) => Rational | undefined,
): Result {
  const known = units.flatMap((unit) => (unit.pupils && numberOfUnit(unit)) ?? []);
  return known.length === units.length
    ? { kind: "value", value: sum(known) }
    : { kind: "missing", fields: units.flatMap(({ missing }) => missing) };
}

function figuresOf(
  units: readonly UnitFunds[],
  check: CheckOf<"smallSchoolFunds">,
  basis: FigureBasis,
): readonly Figure[] {
  const name = `不足${check.pupilsBelow}人学校`;
  const operands = () => units.flatMap((unit) => unit.operands);
  return [
    sumFigure(basis, "schools", {
      name,
      unit: "所",
      result: totalOf(units, () => one),
      operands,
      formula: "count",
    }),
    sumFigure(basis, "pupils", {
      name: `${name}学生数`,
      unit: "人",
      result: totalOf(units, ({ pupils }) => pupils),
      operands,
    }),
    sumFigure(basis, "funds", {
      name: `${name}公用经费`,
      unit: "元",
      result: totalOf(units, ({ funds }) => funds),
      operands,
    }),
    sumFigure(basis, "due", {
      name: `${name}应拨公用经费`,
      unit: "元",
      result: totalOf(units, ({ due }) => due),
      operands,
    }),
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

/** Judges every unit that is small or may be; the figures are the county's small schools, their funds and dues. */
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
    // A county without a small school owes none of them anything; one without any school is not judged.
    verdict:
      schools.length === 0 && context.sections.length > 0
        ? "met"
        : allOf(schools.map(({ verdict }) => verdict)),
    figures: figuresOf(units, check, basis),
    schools,
    missing: schools.filter(({ verdict }) => verdict === "open").flatMap(({ missing }) => missing),
    remarks: [],
  };
}
