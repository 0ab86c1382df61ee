import { compare, type Rational, sum } from "../../exact/rational.ts";
import { toDecimalText } from "../../exact/rounding.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { FactView } from "../check-view.ts";
import { checkLimits } from "../limits.ts";
import { type CheckRow, rowRule } from "../rule.ts";
import { cellsOf, fieldLabel, figureWords } from "../words.ts";

type SumLimit = (typeof checkLimits.sums)[number];

function numbersOf(
  view: FactView,
  row: CheckRow,
  fields: readonly string[],
): readonly (Rational | undefined)[] {
  return fields.map((field) => view.number(row.key, field));
}

/** The remedy says by how much, and which way. */
function differenceWords(total: Rational, added: Rational): string {
  const more = compare(added, total) > 0;
  const [large, small] = more ? [added, total] : [total, added];
  const difference = sum([large, { numerator: -small.numerator, denominator: small.denominator }]);
  return `${more ? "多" : "少"}${toDecimalText(difference)}`;
}

function sumIssue(view: FactView, row: CheckRow, { name, parts, total }: SumLimit): CheckIssue | undefined {
  const numbers = numbersOf(view, row, parts);
  const stated = view.number(row.key, total);
  // A part that is missing leaves the sum open; it is never taken as 0.
  if (!stated || !numbers.every((number) => number !== undefined)) return undefined;
  const added = sum(numbers);
  if (compare(added, stated) === 0) return undefined;
  return {
    severity: "error",
    key: total,
    cells: cellsOf(row.key, [total, ...parts]),
    problem: `${figureWords(total, stated)}，${name}之和为${toDecimalText(added)}`,
    remedy: `${name}之和应等于“${fieldLabel(total)}”，现${differenceWords(stated, added)}，请核对`,
  };
}

/** The issues of one row whose parts do not add up; an import asks with its own view. */
export function sumIssues(view: FactView, row: CheckRow): readonly CheckIssue[] {
  return checkLimits.sums
    .filter(({ level }) => level === row.level)
    .flatMap((limit) => sumIssue(view, row, limit) ?? []);
}

/** One part alone above the whole is told as part and whole, where that is a rule of its own. */
function isToldAlone(view: FactView, row: CheckRow, { parts, total }: SumLimit): boolean {
  const whole = view.number(row.key, total);
  return checkLimits.parts.some((limit) => {
    const part =
      limit.whole === total && parts.includes(limit.part) ? view.number(row.key, limit.part) : undefined;
    return part !== undefined && whole !== undefined && compare(part, whole) > 0;
  });
}

function atMostIssue(view: FactView, row: CheckRow, limit: SumLimit): CheckIssue | undefined {
  const { name, parts, total } = limit;
  // One of the columns may be 不适用: those that are known must fit already.
  const known = numbersOf(view, row, parts).filter((number) => number !== undefined);
  const whole = view.number(row.key, total);
  const added = sum(known);
  if (!whole || compare(added, whole) <= 0 || isToldAlone(view, row, limit)) return undefined;
  return {
    severity: "error",
    key: `${total}-parts`,
    cells: cellsOf(row.key, [...parts, total]),
    problem: `${name}之和${toDecimalText(added)}大于${figureWords(total, whole)}`,
    remedy: "每人只计一次（教师按主要任教学科），请核对这几个数",
  };
}

/** The issues of one row whose parts are more than their whole; an import asks with its own view. */
export function atMostIssues(view: FactView, row: CheckRow): readonly CheckIssue[] {
  return checkLimits.atMost
    .filter(({ level }) => level === row.level)
    .flatMap((limit) => atMostIssue(view, row, limit) ?? []);
}

/** 各项之和等于合计：学历、班额分段 (rules.md §3.4, D9). */
export const sumOfParts = rowRule({
  code: "sum-of-parts",
  name: "分项之和不等于合计",
  family: "row",
  find: sumIssues,
});

/** 各项之和不大于整体：体育、艺术教师 (D9). */
export const partsAtMost = rowRule({
  code: "parts-at-most",
  name: "几项之和大于整体",
  family: "row",
  find: atMostIssues,
});
