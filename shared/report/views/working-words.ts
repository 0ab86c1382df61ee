import { compare, decimal, multiply, type Rational, sum } from "../../county/exact/rational.ts";
import { roundHalfUp, roundSquareRootHalfUp, toDecimalText } from "../../county/exact/rounding.ts";
import { numberOf } from "../../county/fact.ts";
import { stages } from "../../county/stage.ts";
import { type Balance, coefficientFigureId, meanFigureId } from "../../evaluate/balance.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { exactValue, type Figure, type Operand, operandsOf, printedValue } from "../../evaluate/figure.ts";
import { resourceCheck } from "../../evaluate/section-values.ts";
import { groupedDigits } from "./grouped-digits.ts";

/**
 * 计算过程 with its numbers: （3,200 + 450）÷ 577 = 6.33. It prints what the figure's operands hold and computes
 * nothing anew, except for sums over a county, of which it prints the total instead of each of 147 terms.
 */

// More terms than these do not fit in a side panel and are not read.
const mostTerms = 8;

interface Term {
  readonly number: Rational;
  readonly factor: string | undefined;
  readonly field: string;
}

function exact(number: Rational): string {
  return groupedDigits(toDecimalText(number, 6));
}

/** The operands' numbers; undefined where one has none, because then there is no figure either. */
function termsOf(operands: readonly Operand[]): readonly Term[] | undefined {
  const terms: Term[] = [];
  for (const operand of operands) {
    if (operand.kind !== "fact") continue;
    const { fact, field } = operand.part;
    const number = numberOf(fact);
    // 不适用 that reached a value adds nothing.
    if (number) terms.push({ number, factor: operand.factor, field });
    else if (fact.state === "missing") return undefined;
  }
  return terms;
}

function termWords({ number, factor }: Term): string {
  return factor === undefined || factor === "-1"
    ? exact(number)
    : `${exact(number)} × ${groupedDigits(factor)}`;
}

function sumWords(terms: readonly Term[]): string {
  return terms
    .map((term, at) => {
      const sign = term.factor === "-1" ? "− " : at > 0 ? "+ " : "";
      return `${sign}${termWords(term)}`;
    })
    .join(" ");
}

function bracketed(terms: readonly Term[]): string {
  return terms.length === 1 && terms[0]?.factor !== "-1" ? sumWords(terms) : `（${sumWords(terms)}）`;
}

function isWeight({ field, factor }: Term): boolean {
  return (field === "pupils" || field === "seniorPupils") && factor !== undefined;
}

function isDivisor({ field, factor }: Term): boolean {
  return field === "pupils" && factor === undefined;
}

function perPupilWords(figure: Figure, evaluation: Evaluation): string | undefined {
  const [code, , stageText] = figure.id.split("/");
  const item = evaluation.pack.items.find((own) => own.code === code);
  const stage = stages.find((own) => own === stageText);
  const terms = termsOf(operandsOf(figure.working));
  const check = item && resourceCheck(item);
  if (!check || !stage || !terms) return undefined;
  const weights = terms.filter(isWeight);
  const amount = terms.filter((term) => !isWeight(term) && !isDivisor(term));
  const pupils = terms.filter(isDivisor);
  if (amount.length === 0 || pupils.length === 0) return undefined;
  const share =
    weights.length === 0
      ? ""
      : ` ×（${bracketed(pupils)} × ${evaluation.pack.weights[stage]}）÷ ${bracketed(weights)}`;
  const scale = check.scale === "1" ? "" : ` × ${check.scale}`;
  return `${bracketed(amount)}${share} ÷ ${bracketed(pupils)}${scale}`;
}

function sidesWords(figure: Figure, { figures }: Evaluation): string | undefined {
  const [part, whole] = ["part", "whole"].map((side) => figures.get(`${figure.id}.${side}`));
  const own = [part, whole].map((side) => (side ? exactValue(side.result) : undefined));
  const [above, below] = own;
  if (!above || !below) return undefined;
  const scale = figure.unit === "%" ? " × 100%" : "";
  return `${exact(above)} ÷ ${exact(below)}${scale}`;
}

function balanceOfFigure(id: string, { balances }: Evaluation): Balance | undefined {
  return balances.find(
    ({ item, stage }) => id === meanFigureId(item, stage) || id === coefficientFigureId(item, stage),
  );
}

function meanWords(figure: Figure, evaluation: Evaluation): string | undefined {
  const balance = balanceOfFigure(figure.id, evaluation);
  const item = evaluation.pack.items.find(({ code }) => code === balance?.item);
  const scale = (item && resourceCheck(item)?.scale) ?? "1";
  if (!balance) return undefined;
  const amount = sum(balance.sections.flatMap(({ values }) => values[balance.item]?.amount ?? []));
  const pupils = sum(balance.sections.flatMap(({ pupils: own }) => own ?? []));
  const scaled = scale === "1" ? "" : ` × ${scale}`;
  return `${exact(amount)} ÷ ${exact(pupils)}${scaled}`;
}

function coefficientWords(figure: Figure, evaluation: Evaluation): string | undefined {
  const balance = balanceOfFigure(figure.id, evaluation);
  const mean = balance && exactValue(balance.mean.result);
  const squared = balance && exactValue(balance.squared);
  if (!mean || !squared) return undefined;
  const deviation = roundSquareRootHalfUp(multiply(squared, multiply(mean, mean)), 4);
  return `标准差 ${groupedDigits(deviation)} ÷ 全县平均值 ${groupedDigits(roundHalfUp(mean, 4))}`;
}

function totalOf(terms: readonly Term[]): Rational {
  return sum(terms.map(({ number, factor }) => (factor ? multiply(number, decimal(factor)) : number)));
}

/** Some totals list more facts than they add (a quota, a base); then there is no plain sum to show. */
function totalWords(figure: Figure): string | undefined {
  const terms = termsOf(operandsOf(figure.working));
  const value = exactValue(figure.result);
  if (!terms || !value || terms.length < 2 || compare(totalOf(terms), value) !== 0) return undefined;
  return terms.length <= mostTerms ? sumWords(terms) : `${terms.length} 个数据之和`;
}

function comparisonWords(figure: Figure): string | undefined {
  const terms = termsOf(operandsOf(figure.working));
  const [left, right] = terms ?? [];
  if (!left || !right) return undefined;
  const sign = compare(left.number, right.number) < 0 ? "＜" : "≥";
  return `${exact(left.number)} ${figure.unit} ${sign} ${exact(right.number)} ${figure.unit}`;
}

function retentionWords(figure: Figure, formula: "A" | "B"): string | undefined {
  const values = operandsOf(figure.working).flatMap((own) => (own.kind === "figure" ? [own.value] : []));
  const [graduates, entrants, came, left, died] = values.map(exact);
  if (died === undefined) return undefined;
  return formula === "A"
    ? `（${graduates} − ${came} + ${left}）÷（${entrants} − ${died}）× 100%`
    : `${graduates} ÷（${entrants} + ${came} − ${left} − ${died}）× 100%`;
}

function averageWords(figure: Figure): string | undefined {
  const { length } = operandsOf(figure.working);
  return length === 0 ? undefined : `${length} 个值的算术平均`;
}

function expression(figure: Figure, evaluation: Evaluation): string | undefined {
  switch (figure.working.formula) {
    case "perPupil":
    case "perHundredPupils":
    case "sharedPerPupil":
    case "sharedPerHundredPupils":
      return perPupilWords(figure, evaluation);
    case "ratio":
      return sidesWords(figure, evaluation);
    case "countyMean":
      return meanWords(figure, evaluation);
    case "differenceCoefficient":
      return coefficientWords(figure, evaluation);
    case "sum":
      return totalWords(figure);
    case "retentionA":
      return retentionWords(figure, "A");
    case "retentionB":
      return retentionWords(figure, "B");
    case "mean":
      return averageWords(figure);
    default:
      // Counts, lowest and highest values and given limits have no arithmetic to show.
      return undefined;
  }
}

/** `（3,200 + 450）÷ 577 = 6.33`; undefined where the figure has no value, or no arithmetic. */
export function workingWords(figure: Figure, evaluation: Evaluation): string | undefined {
  const printed = printedValue(figure);
  if (figure.working.formula === "notBelow") return comparisonWords(figure);
  const words =
    printed === undefined ? undefined : expression(figure, evaluation)?.replaceAll(/(?<=）) | (?=（)/g, "");
  if (words === undefined) return undefined;
  const unit = figure.unit === "%" ? "%" : figure.unit === "" ? "" : ` ${figure.unit}`;
  return `${words} = ${groupedDigits(printed ?? "")}${unit}`;
}
