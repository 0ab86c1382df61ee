import { fieldOf } from "../../catalogue/catalogue.ts";
import { isZero } from "../../exact/rational.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { CheckView } from "../check-view.ts";
import { checkLimits } from "../limits.ts";
import { type CheckRow, rowRule } from "../rule.ts";
import { amountWords } from "../words.ts";
import { rangeWords, sideOf, suggestions, suggestionWords } from "./slips.ts";

type ValueLimit = (typeof checkLimits.values)[number];

function isOf({ field, stage }: ValueLimit, row: CheckRow): boolean {
  if (fieldOf(field).level !== row.level) return false;
  return stage === undefined || (row.level === "section" && row.stage === stage);
}

function valueIssue(view: CheckView, row: CheckRow, limit: ValueLimit): CheckIssue | undefined {
  const { field, severity, slips } = limit;
  const number = view.number(row.key, field);
  // 0 of anything is another rule's: whether there may be none.
  if (!number || isZero(number) || sideOf(number, limit) === undefined) return undefined;
  const { unit = "" } = fieldOf(field);
  const found = suggestions(number, number, { range: limit, slips });
  return {
    severity,
    key: field,
    cells: [{ subject: row.key, field }],
    problem: `${amountWords(field, number)}，不在${severity === "error" ? "可能的" : "常见"}范围${rangeWords(limit)}${unit}内`,
    remedy: found.length > 0 ? `${suggestionWords(found, unit)}。请核对后改正` : "请核对数值和单位",
  };
}

/** 单项数值在可能或常见的范围内 (D4). */
export const valueRange = rowRule({
  code: "value-range",
  name: "数值超出常见范围",
  family: "field",
  find: (view, row) =>
    checkLimits.values
      .filter((limit) => isOf(limit, row))
      .flatMap((limit) => valueIssue(view, row, limit) ?? []),
});
