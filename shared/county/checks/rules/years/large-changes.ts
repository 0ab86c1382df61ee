import { fieldOf } from "../../../catalogue/catalogue.ts";
import { compare, divide, integer, multiply, subtract } from "../../../exact/rational.ts";
import { roundHalfUp, toDecimalText } from "../../../exact/rounding.ts";
import type { CheckIssue } from "../../check-finding.ts";
import type { CheckView } from "../../check-view.ts";
import { checkLimits } from "../../limits.ts";
import { type CheckRow, rowRule } from "../../rule.ts";
import { fieldLabel } from "../../words.ts";
import { bothYears } from "./both-years.ts";
import { isJump } from "./jumps.ts";

type ChangeLimit = (typeof checkLimits.changes)[number];

function changeIssue(view: CheckView, row: CheckRow, limit: ChangeLimit): readonly CheckIssue[] {
  const { field, share, from, only } = limit;
  const last = view.before;
  const [before, after] = [last?.number(row.key, field), view.number(row.key, field)];
  if (!last || !before || !after || compare(before, from) < 0 || isJump(before, after)) return [];
  const difference = subtract(after, before);
  const way = difference.numerator < 0n ? "less" : "more";
  const size = way === "less" ? subtract(before, after) : difference;
  if ((only !== undefined && only !== way) || compare(size, multiply(before, share)) <= 0) return [];
  const percent = roundHalfUp(divide(multiply(size, integer(100)), before), 0);
  const unit = fieldOf(field).unit ?? "";
  return [
    {
      severity: "hint",
      key: field,
      cells: bothYears(view, row, field),
      problem: `“${fieldLabel(field)}”由${last.year}年的${toDecimalText(before)}${unit}变为${toDecimalText(after)}${unit}，${way === "less" ? "减少" : "增加"}${percent}%`,
      remedy: "请核对；确实如此的请说明原因（撤并、新建、改扩建、报废等）",
    },
  ];
}

/** 学生、教师、面积、设备一年内大幅增减 (D3). */
export const largeChanges = rowRule({
  code: "large-change",
  name: "与上年相比变化过大",
  family: "year",
  find: (view, row) =>
    checkLimits.changes
      .filter(({ field }) => fieldOf(field).level === row.level)
      .flatMap((limit) => changeIssue(view, row, limit)),
});
