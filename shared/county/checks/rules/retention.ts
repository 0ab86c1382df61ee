import { add, compare, divide, integer, isZero, multiply, subtract } from "../../exact/rational.ts";
import { roundHalfUp, toDecimalText } from "../../exact/rounding.ts";
import { sectionRule } from "../rule.ts";
import { cellsOf, figureWords } from "../words.ts";

const fields = ["entrants3y", "transferIn3y", "transferOut3y", "died3y"] as const;
/** A rate below this is hardly ever real; 95 % is asked. */
const unlikely = integer(70);

/** 初中三年巩固率：毕业班学生不多于应在学生，也不应少得离谱 (rules.md §2.6, D15). */
export const retention = sectionRule({
  code: "retention",
  name: "初中三年巩固率数据矛盾",
  family: "row",
  find: (view, { key }) => {
    const graduating = view.number(key, "graduatingPupils");
    const [entered, moved, left, died] = fields.map((field) => view.number(key, field));
    if (!graduating || !entered || !moved || !left || !died) return [];
    const base = subtract(subtract(add(entered, moved), left), died);
    const cells = cellsOf(key, ["graduatingPupils", ...fields]);
    const words = `三年前入学${toDecimalText(entered)}，加转入${toDecimalText(moved)}，减转出${toDecimalText(left)}和死亡${toDecimalText(died)}，应有${toDecimalText(base)}人`;
    if (compare(graduating, base) > 0) {
      return [
        {
          severity: "error",
          key: "above",
          cells,
          problem: `${figureWords("graduatingPupils", graduating)}大于应在学生：${words}`,
          remedy: "巩固率不能超过100%，请核对学籍变动的四个数",
        },
      ];
    }
    if (isZero(base)) return [];
    const rate = divide(multiply(graduating, integer(100)), base);
    if (compare(rate, unlikely) >= 0) return [];
    return [
      {
        severity: "warning",
        key: "below",
        cells,
        problem: `巩固率只有${roundHalfUp(rate, 1)}%：${words}，毕业班学生${toDecimalText(graduating)}人`,
        remedy: "请核对是否填成了一个班或一个年级以外的数，转出学生是否漏填",
      },
    ];
  },
});
