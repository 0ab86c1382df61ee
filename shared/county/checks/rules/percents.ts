import { fieldCatalogue } from "../../catalogue/catalogue.ts";
import { compare, integer, isZero, multiply, type Rational } from "../../exact/rational.ts";
import { toDecimalText } from "../../exact/rounding.ts";
import type { CheckIssue } from "../check-finding.ts";
import { type CheckRow, rowRule } from "../rule.ts";
import { amountWords } from "../words.ts";

const percentFields = fieldCatalogue.filter(({ unit }) => unit === "%");

function percentIssue(row: CheckRow, code: string, number: Rational): readonly CheckIssue[] {
  const cells = [{ subject: row.key, field: code }];
  if (compare(number, integer(100)) > 0) {
    const problem = `${amountWords(code, number)}，大于100%`;
    return [{ severity: "error", key: code, cells, problem, remedy: "比例不能超过100%，请核对" }];
  }
  if (isZero(number) || compare(number, integer(1)) > 0) return [];
  const meant = toDecimalText(multiply(number, integer(100)));
  return [
    {
      severity: "warning",
      key: code,
      cells,
      problem: `${amountWords(code, number)}，像是没有乘100`,
      remedy: `单位是%，如为${meant}%请填${meant}`,
    },
  ];
}

/** 百分数：不超过100，不把95%填成0.95 (D15). */
export const percents = rowRule({
  code: "percent",
  name: "百分数异常",
  family: "field",
  find: (view, row) =>
    percentFields.flatMap(({ code, level }) => {
      const number = level === row.level ? view.number(row.key, code) : undefined;
      return number ? percentIssue(row, code, number) : [];
    }),
});
