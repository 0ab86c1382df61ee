import {
  compare,
  decimal,
  divide,
  isZero,
  multiply,
  one,
  type Rational,
  reduce,
  subtract,
  sum,
} from "../county/exact/rational.ts";
import { roundSquareRootHalfUp } from "../county/exact/rounding.ts";
import { type Stage, stageNames } from "../county/stage.ts";
import { constant } from "../standard/constant.ts";
import type { Item, Pack } from "../standard/pack-schema.ts";
import type { Figure, Operand, Result } from "./figure.ts";
import type { SectionResult } from "./section-results.ts";
import { resourceCheck } from "./section-values.ts";
import type { Verdict } from "./verdict.ts";

/**
 * 校际差异系数 of one indicator in one stage. The coefficient is a square root, so it is kept and judged as
 * its square: CV² ≤ limit² needs no root and no rounding.
 *
 * With x = amount ÷ pupils, the pupil-weighted mean is ΣR ÷ ΣP and CV² = (ΣP · ΣR²/P) ÷ (ΣR)² − 1; the scale
 * (每百名) cancels out.
 */
export interface Balance {
  readonly item: string;
  readonly stage: Stage;
  /** 全县平均值. */
  readonly mean: Figure;
  /** 差异系数; its value is the square of the coefficient, `coefficientText` prints the root. */
  readonly squared: Result;
  readonly verdict: Verdict;
  readonly sections: readonly SectionResult[];
  /** 临界: the printed coefficient would be judged differently. */
  readonly critical: boolean;
}

/** Why mean and coefficient cannot be computed; undefined where they can. */
function hindranceOf(
  sections: readonly SectionResult[],
  item: string,
): Exclude<Result, { kind: "value" }> | undefined {
  if (sections.length === 0) return { kind: "notApplicable", why: "没有参评的学段" };
  const fields = sections.flatMap(({ values }) => {
    const result = values[item]?.figure.result;
    return result?.kind === "missing" ? result.fields : [];
  });
  if (fields.length > 0) return { kind: "missing", fields };
  const impossible = sections.find(({ values }) => values[item]?.amount === undefined);
  return impossible ? { kind: "impossible", why: `${impossible.name}的数据无法计算` } : undefined;
}

interface Sums {
  readonly pupils: Rational;
  readonly amount: Rational;
  /** ΣR²/P */
  readonly squares: Rational;
}

function sumsOf(sections: readonly SectionResult[], item: string): Sums {
  const pupils: Rational[] = [];
  const amounts: Rational[] = [];
  const squares: Rational[] = [];
  for (const { pupils: own, values } of sections) {
    const amount = values[item]?.amount;
    if (!own || !amount) continue;
    const reduced = reduce(amount);
    pupils.push(own);
    amounts.push(reduced);
    squares.push(reduce(divide(multiply(reduced, reduced), own)));
  }
  return { pupils: sum(pupils), amount: sum(amounts), squares: sum(squares) };
}

function squaredCoefficient({ pupils, amount, squares }: Sums): Result {
  if (isZero(amount)) return { kind: "impossible", why: "全县平均值为0，差异系数无法计算" };
  const ratio = divide(multiply(pupils, squares), multiply(amount, amount));
  return { kind: "value", value: subtract(ratio, one) };
}

/** Whether a coefficient is within its limit, judged by their squares. */
export function isWithinLimit(square: Rational, limit: Rational): boolean {
  return compare(square, multiply(limit, limit)) <= 0;
}

function meanAndSquare(
  sections: readonly SectionResult[],
  item: string,
  scale: Rational,
): { readonly mean: Result; readonly squared: Result } {
  const hindrance = hindranceOf(sections, item);
  if (hindrance) return { mean: hindrance, squared: hindrance };
  const sums = sumsOf(sections, item);
  const mean = divide(multiply(sums.amount, scale), sums.pupils);
  return { mean: { kind: "value", value: mean }, squared: squaredCoefficient(sums) };
}

/**
 * A mean of 0 leaves no coefficient and is not met (rules.md §7.5, §9 no. 19); no section at all is not
 * judged; figures that contradict themselves leave it open.
 */
function balanceVerdict(mean: Result, squared: Result, limit: Rational): Verdict {
  if (mean.kind === "notApplicable") return "notJudged";
  if (mean.kind !== "value") return "open";
  if (squared.kind !== "value") return "unmet";
  return isWithinLimit(squared.value, limit) ? "met" : "unmet";
}

/** The coefficient as documents print it; undefined where it has no value. */
export function coefficientText(squared: Result, decimals: number): string | undefined {
  return squared.kind === "value" ? roundSquareRootHalfUp(squared.value, decimals) : undefined;
}

/** The id of an item's 差异系数 among the figures of an evaluation. */
export function coefficientFigureId(item: string, stage: Stage): string {
  return `A1-8.${item}.${stage}`;
}

/** The id of an item's 全县平均值. */
export function meanFigureId(item: string, stage: Stage): string {
  return `${item}.mean.${stage}`;
}

function meanFigure(
  item: Item,
  stage: Stage,
  from: { result: Result; operands: () => readonly Operand[]; pack: Pack },
): Figure {
  return {
    id: meanFigureId(item.code, stage),
    name: `${stageNames[stage]}${item.name}全县平均值`,
    unit: item.unit,
    decimals: from.pack.balance.meanDecimals,
    result: from.result,
    working: {
      formula: "countyMean",
      operands: from.operands,
      clause: from.pack.balance.clause,
      waivers: [],
    },
  };
}

/** Mean and coefficient of one item in one stage over its 参评 sections. */
export function balanceOf(
  item: Item,
  stage: Stage,
  from: { sections: readonly SectionResult[]; pack: Pack },
): Balance {
  const { pack } = from;
  const sections = from.sections.filter((result) => result.stage === stage && result.included);
  const scale = constant(resourceCheck(item)?.scale ?? "1");
  const limit = constant(pack.balance.limits[stage]);
  const operands = () =>
    sections.flatMap(({ values }): Operand[] => {
      const figure = values[item.code]?.figure;
      return figure?.result.kind === "value"
        ? [{ kind: "figure", figure: figure.id, value: figure.result.value }]
        : [];
    });
  const { mean, squared } = meanAndSquare(sections, item.code, scale);
  const verdict = balanceVerdict(mean, squared, limit);
  return {
    item: item.code,
    stage,
    mean: meanFigure(item, stage, { result: mean, operands, pack }),
    squared,
    verdict,
    sections,
    critical: isCriticalCoefficient(squared, { limit, decimals: pack.balance.coefficientDecimals, verdict }),
  };
}

function isCriticalCoefficient(
  squared: Result,
  { limit, decimals, verdict }: { limit: Rational; decimals: number; verdict: Verdict },
): boolean {
  const printed = coefficientText(squared, decimals);
  if (printed === undefined) return false;
  const looksMet = compare(decimal(printed), limit) <= 0;
  return looksMet !== (verdict === "met");
}
