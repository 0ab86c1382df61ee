import { fieldCatalogue, fieldOf } from "../../../catalogue/catalogue.ts";
import { compare, divide, integer, isZero, multiply, type Rational } from "../../../exact/rational.ts";
import { roundHalfUp, toDecimalText } from "../../../exact/rounding.ts";
import type { CheckIssue } from "../../check-finding.ts";
import type { CheckView } from "../../check-view.ts";
import { checkLimits } from "../../limits.ts";
import { type CheckRow, rowRule } from "../../rule.ts";
import { fieldLabel } from "../../words.ts";
import { bothYears } from "./both-years.ts";

const numberFields = fieldCatalogue.filter(({ type }) => type === "integer" || type === "decimal");

/** About ten times as large or as small: a lost decimal point, 万元 and 元. Small numbers do that by themselves. */
export function isJump(before: Rational, after: Rational): boolean {
  if (isZero(before) || isZero(after)) return false;
  const [less, more] = compare(before, after) < 0 ? [before, after] : [after, before];
  const { ratio, smallest } = checkLimits.jump;
  return compare(more, smallest) >= 0 && compare(more, multiply(less, ratio)) >= 0;
}

/** Powers of ten that would bring the figure near last year's. */
function tenfoldWords(before: Rational, after: Rational): string {
  for (const factor of [10, 100, 1000, 10_000]) {
    const [by, inverse] = [divide(after, integer(factor)), multiply(after, integer(factor))];
    for (const meant of [by, inverse]) {
      const isNear =
        compare(meant, divide(before, integer(2))) >= 0 && compare(meant, multiply(before, integer(2))) <= 0;
      if (isNear) return `，是否应为${toDecimalText(meant, 2)}`;
    }
  }
  return "";
}

/** How many times as large or as small, whole. */
function timesWords(before: Rational, after: Rational): string {
  return roundHalfUp(compare(before, after) < 0 ? divide(after, before) : divide(before, after), 0);
}

function jumpIssue(view: CheckView, row: CheckRow, field: string): readonly CheckIssue[] {
  const last = view.before;
  const [before, after] = [last?.number(row.key, field), view.number(row.key, field)];
  if (!last || !before || !after || !isJump(before, after)) return [];
  const unit = fieldOf(field).unit ?? "";
  return [
    {
      severity: "warning",
      key: field,
      cells: bothYears(view, row, field),
      problem: `“${fieldLabel(field)}”为${toDecimalText(after)}${unit}，${last.year}年为${toDecimalText(before)}${unit}，相差约${timesWords(before, after)}倍`,
      remedy: `请核对小数点和单位${tenfoldWords(before, after)}；确实如此的请说明`,
    },
  ];
}

/** 与上年相差十倍、百倍：小数点或单位错误 (D3). */
export const jumps = rowRule({
  code: "jump",
  name: "与上年相差十倍以上",
  family: "year",
  find: (view, row) =>
    view.before
      ? numberFields
          .filter(({ level }) => level === row.level)
          .flatMap(({ code }) => jumpIssue(view, row, code))
      : [],
});
