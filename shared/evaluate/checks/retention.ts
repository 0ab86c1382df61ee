import {
  add,
  compare,
  divide,
  integer,
  multiply,
  type Rational,
  subtract,
  zero,
} from "../../county/exact/rational.ts";
import { numberOf } from "../../county/fact.ts";
import { type Section, sectionFact } from "../../county/units.ts";
import { constant } from "../../standard/constant.ts";
import type { CheckOf } from "../../standard/pack-schema.ts";
import type { CheckResult } from "../check-result.ts";
import { totalOfSections } from "../collect.ts";
import type { CheckContext } from "../context.ts";
import { exactValue, type Figure, isCritical, type Operand, type Result, type Standard } from "../figure.ts";
import { type FigureBasis, sumFigure } from "../figures.ts";
import { isContradictory, type Pair, shareVerdict } from "../part-of-whole.ts";

/** 初中三年巩固率 over all 初中 sections; formulas A and B agree only at 100 %. */
const parts = [
  ["graduatingPupils", "初中毕业班学生数"],
  ["entrants3y", "三年前入学学生数"],
  ["transferIn3y", "三年转入学生数"],
  ["transferOut3y", "三年转出学生数"],
  ["died3y", "三年死亡学生数"],
] as const;

type Part = (typeof parts)[number][0];
type Formula = CheckOf<"retention">["formula"];
type Numbers = Readonly<Partial<Record<Part, Rational>>>;

const contradiction: Result = { kind: "impossible", why: "有学校的毕业班学生数大于应有人数，数据有误" };

/** Numerator and base of formula A or B; each undefined where one of its figures is missing. */
function sides(numbers: Numbers, formula: Formula): Pair {
  const {
    graduatingPupils: graduates,
    entrants3y: entrants,
    transferIn3y: came,
    transferOut3y: left,
    died3y: died,
  } = numbers;
  if (formula === "A") {
    return {
      part: graduates && came && left && add(subtract(graduates, came), left),
      whole: entrants && died && subtract(entrants, died),
    };
  }
  return {
    part: graduates,
    whole: entrants && came && left && died && subtract(subtract(add(entrants, came), left), died),
  };
}

function numbersOf(read: (field: Part) => Rational | undefined): Numbers {
  const numbers: Partial<Record<Part, Rational>> = {};
  for (const [field] of parts) {
    const number = read(field);
    if (number) numbers[field] = number;
  }
  return numbers;
}

function pairOf(section: Section, formula: Formula): Pair {
  return sides(
    numbersOf((field) => numberOf(sectionFact(section, field).fact)),
    formula,
  );
}

type Totals = ReadonlyMap<Part, Figure>;

function totalsOf(basis: FigureBasis, juniors: readonly Section[]): Totals {
  return new Map(
    parts.map(([field, name]) => [
      field,
      sumFigure(basis, field, { name, unit: "人", ...totalOfSections(juniors, field) }),
    ]),
  );
}

function numberOfTotal(totals: Totals, field: Part): Rational | undefined {
  const figure = totals.get(field);
  return figure && exactValue(figure.result);
}

function rateOf(totals: Totals, formula: Formula): Result {
  const fields = [...totals.values()].flatMap(({ result }) =>
    result.kind === "missing" ? result.fields : [],
  );
  const { part, whole } = sides(
    numbersOf((field) => numberOfTotal(totals, field)),
    formula,
  );
  if (!part || !whole) return { kind: "missing", fields };
  if (compare(whole, zero) <= 0) return { kind: "impossible", why: "应有毕业生数不大于0，巩固率无法计算" };
  if (compare(part, whole) > 0) return contradiction;
  return { kind: "value", value: divide(multiply(part, integer(100)), whole) };
}

/** 巩固率 in per cent. */
function rateFigure(
  basis: FigureBasis,
  id: string,
  from: { formula: Formula; result: Result; totals: Totals; check: CheckOf<"retention"> },
): Figure {
  const percent = exactValue(from.result);
  const { decimals, standard } = from.check;
  const asked: Standard = { comparison: "atLeast", value: multiply(constant(standard), integer(100)) };
  const operands = [...from.totals.values()].flatMap(({ id: figure, result }): Operand[] => {
    const value = exactValue(result);
    return value ? [{ kind: "figure", figure, value }] : [];
  });
  return {
    ...sumFigure(basis, id, {
      name: `初中三年巩固率（公式${from.formula}）`,
      unit: "%",
      decimals,
      result: from.result,
      operands,
      formula: `retention${from.formula}`,
    }),
    ...(percent && isCritical(percent, decimals, asked) ? { critical: true as const } : {}),
  };
}

export function retentionCheck(
  check: CheckOf<"retention">,
  basis: FigureBasis,
  context: CheckContext,
): CheckResult {
  const juniors = context.sections.filter(({ stage }) => stage === "junior");
  const totals = totalsOf(basis, juniors);
  const wrong = juniors.filter((section) => isContradictory(pairOf(section, check.formula)));
  const resultBy = (formula: Formula) => (wrong.length > 0 ? contradiction : rateOf(totals, formula));
  const other: Formula = check.formula === "A" ? "B" : "A";
  const result = resultBy(check.formula);
  const verdict = shareVerdict(
    juniors.map((section) => pairOf(section, check.formula)),
    constant(check.standard),
  );
  return {
    kind: check.kind,
    numeric: true,
    verdict: juniors.length > 0 ? verdict : "notJudged",
    figures: [
      rateFigure(basis, "rate", { formula: check.formula, result, totals, check }),
      rateFigure(basis, "otherRate", { formula: other, result: resultBy(other), totals, check }),
      ...totals.values(),
    ],
    missing: result.kind === "missing" ? result.fields : [],
    remarks: wrong.map(({ unit }) => `${unit.name}：毕业班学生数大于应有人数，数据有误，请核对`),
  };
}
