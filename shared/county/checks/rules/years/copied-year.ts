import { compare, isZero } from "../../../exact/rational.ts";
import { checkLimits } from "../../limits.ts";
import { sectionRule } from "../../rule.ts";
import { cellsOf } from "../../words.ts";

/** 学生、班级、教师各项与上年完全相同：像是照抄上年 (D14). */
export const copiedYear = sectionRule({
  code: "copied-year",
  name: "与上年完全相同",
  family: "year",
  find: (view, row) => {
    const last = view.before;
    const fields = checkLimits.copied;
    const isSame = fields.every((field) => {
      const [before, after] = [last?.number(row.key, field), view.number(row.key, field)];
      return before !== undefined && after !== undefined && compare(before, after) === 0;
    });
    const pupils = view.number(row.key, "pupils");
    if (!last || !isSame || !pupils || isZero(pupils)) return [];
    return [
      {
        severity: "hint",
        cells: cellsOf(row.key, fields),
        sums: [String(last.year)],
        problem: `在校生数、班级数、专任教师及其学历、骨干教师与${last.year}年完全相同`,
        remedy: "请核对是否照抄了上年数据",
      },
    ];
  },
});
