import { compare, divide, isZero } from "../../exact/rational.ts";
import { roundHalfUp } from "../../exact/rounding.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { CheckView } from "../check-view.ts";
import { checkLimits } from "../limits.ts";
import { type CheckRow, rowRule } from "../rule.ts";
import { cellsOf, figureWords } from "../words.ts";
import { rangeWords, sideOf, suggestions } from "./slips.ts";

type RatioLimit = (typeof checkLimits.ratios)[number];

function ratioIssue(view: CheckView, row: CheckRow, limit: RatioLimit): CheckIssue | undefined {
  const { name, above, below, severity, share, fewestBelow, remedy, slips } = limit;
  const [more, less] = [view.number(row.key, above), view.number(row.key, below)];
  if (!more || !less || isZero(more) || isZero(less) || compare(less, fewestBelow) < 0) return undefined;
  if (share && compare(more, less) > 0) return undefined;
  const ratio = divide(more, less);
  if (sideOf(ratio, limit) === undefined) return undefined;
  const [slip] = suggestions(more, ratio, { range: limit, slips });
  return {
    severity,
    key: `${above}-${below}`,
    cells: cellsOf(row.key, [above, below]),
    problem: `${name}为${roundHalfUp(ratio, 2)}（${figureWords(above, more)}，${figureWords(below, less)}），不在常见范围${rangeWords(limit)}内`,
    remedy: slip ? `${slip.words}；${remedy}` : remedy,
  };
}

/** 两数之比在常见范围内：生师比、骨干占比、平均班额、决算与预算 (D13, D14). */
export const ratios = rowRule({
  code: "ratio-range",
  name: "比例异常",
  family: "row",
  find: (view, row) =>
    checkLimits.ratios
      .filter(({ level }) => level === row.level)
      .flatMap((limit) => ratioIssue(view, row, limit) ?? []),
});
