import { findField } from "../../county/catalogue/catalogue.ts";
import {
  compare,
  decimal,
  divide,
  multiply,
  type Rational,
  subtract,
  zero,
} from "../../county/exact/rational.ts";
import { roundedUp } from "../../county/exact/rounding.ts";
import { factOf, numberOf } from "../../county/fact.ts";
import type { Evaluation, ItemResult } from "../../evaluate/evaluation.ts";
import { exactValue, type Figure, operandsOf } from "../../evaluate/figure.ts";
import { type FigureBasis, sumFigure } from "../../evaluate/figures.ts";
import { constant } from "../../standard/constant.ts";
import type { Check, CheckOf } from "../../standard/pack-schema.ts";

/** What the county as a whole lacks of a share or an amount: teachers to be moved, pupils to be placed, yuan. */

/** `A2-11.moved.lacking` */
export function lackingId(item: string, checkId: string): string {
  return `${item}.${checkId}.lacking`;
}

/** The id under which a check's figure of the county stands; undefined where it judges no single figure. */
export function ratioIdOf(check: Check): string | undefined {
  switch (check.kind) {
    case "ratio":
    case "amounts":
      return check.id;
    case "retention":
      return "rate";
    default:
      return undefined;
  }
}

/** The unit of a side: that of its facts, 元 where a factor turns 万元 into it. */
function unitOf({ fields, factor }: CheckOf<"ratio">["numerator"]): string {
  const unit = findField(fields[0] ?? "")?.unit ?? "";
  return unit === "万元" && factor === "10000" ? "元" : unit;
}

function sideOf(evaluation: Evaluation, id: string): Rational | undefined {
  const figure = evaluation.figures.get(id);
  return figure && exactValue(figure.result);
}

interface Shortage {
  readonly amount: Rational;
  readonly unit: string;
}

function ratioShortage(item: string, check: CheckOf<"ratio">, evaluation: Evaluation): Shortage | undefined {
  const part = sideOf(evaluation, `${item}.${check.id}.part`);
  const whole = sideOf(evaluation, `${item}.${check.id}.whole`);
  if (!part || !whole) return undefined;
  return { amount: subtract(multiply(constant(check.standard), whole), part), unit: unitOf(check.numerator) };
}

function amountShortage(check: CheckOf<"amounts">, { countyYear }: Evaluation): Shortage | undefined {
  const left = numberOf(factOf(countyYear.facts, check.left));
  const right = numberOf(factOf(countyYear.facts, check.right));
  return left && right ? { amount: subtract(right, left), unit: check.unit } : undefined;
}

/** 应有毕业生 = 毕业 ÷ 巩固率, whichever formula gave the rate. */
function retentionShortage(
  item: string,
  check: CheckOf<"retention">,
  evaluation: Evaluation,
): Shortage | undefined {
  const rate = sideOf(evaluation, `${item}.rate`);
  const graduates = sideOf(evaluation, `${item}.graduatingPupils`);
  if (check.formula !== "B" || !rate || !graduates || compare(rate, zero) <= 0) return undefined;
  const whole = divide(multiply(graduates, decimal("100")), rate);
  return { amount: subtract(multiply(constant(check.standard), whole), graduates), unit: "人" };
}

function shortageOf(item: string, check: Check, evaluation: Evaluation): Shortage | undefined {
  switch (check.kind) {
    case "ratio":
      return check.comparison === "atLeast" ? ratioShortage(item, check, evaluation) : undefined;
    case "amounts":
      return amountShortage(check, evaluation);
    case "retention":
      return retentionShortage(item, check, evaluation);
    default:
      return undefined;
  }
}

function lackingFigures({ item, checks }: ItemResult, evaluation: Evaluation): readonly Figure[] {
  const basis: FigureBasis = { item: item.code, clause: item.clause };
  return item.checks.flatMap((check, index): readonly Figure[] => {
    const id = ratioIdOf(check);
    if (id === undefined || checks[index]?.verdict !== "unmet") return [];
    const short = shortageOf(item.code, check, evaluation);
    if (!short || compare(short.amount, zero) <= 0) return [];
    const own = evaluation.figures.get(`${item.code}.${id}`);
    return [
      sumFigure(basis, `${id}.lacking`, {
        name: `${own?.name ?? item.shortName}差额`,
        unit: short.unit,
        decimals: 0,
        result: { kind: "value", value: roundedUp(short.amount, 0) },
        operands: () => (own ? operandsOf(own.working) : []),
        formula: "shortage",
      }),
    ];
  });
}

/** What is lacking of every share and amount of the county that fails; satisfaction is surveyed, not made up. */
export function ratioShortageFigures(evaluation: Evaluation): readonly Figure[] {
  return evaluation.items
    .filter(({ item }) => item.part !== "recognition")
    .flatMap((result) => lackingFigures(result, evaluation));
}
