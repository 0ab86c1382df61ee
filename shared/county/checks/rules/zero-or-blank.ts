import { fieldOf } from "../../catalogue/catalogue.ts";
import { isZero } from "../../exact/rational.ts";
import { stages } from "../../stage.ts";
import { sectionSubject } from "../../subject.ts";
import { checkLimits } from "../limits.ts";
import { rowRule, schoolRule } from "../rule.ts";
import { cellsOf, fieldLabel, figureWords } from "../words.ts";

/** 有学生就有班级、年级和教师：0 不代替未填 (D2). */
export const positive = rowRule({
  code: "zero-beside-figures",
  name: "不应为0",
  family: "row",
  find: (view, row) =>
    checkLimits.positive.flatMap(({ level, field, where, severity }) => {
      if (level !== row.level) return [];
      const [number, other] = [view.number(row.key, field), view.number(row.key, where)];
      if (!number || !other || !isZero(number) || isZero(other)) return [];
      return [
        {
          severity,
          key: field,
          cells: cellsOf(row.key, [field, where]),
          problem: `“${fieldLabel(field)}”为0，而${figureWords(where, other)}`,
          remedy: "没有数据的请改为未填，不要填0；确实为0的请核对另一个数",
        },
      ];
    }),
});

/** What a school with pupils has at least a little of (rules.md §3.4: 仪器达标则设备值大于0). */
const resources = ["teachingArea", "sportsFieldArea", "equipmentValue"] as const;

/** 有学生的学校，用房面积、运动场地面积和设备值不应为0 (rules.md §3.4, D2). */
export const emptyResources = schoolRule({
  code: "zero-resources",
  name: "有学生而资源为0",
  family: "form",
  find: (view, { key, school }) => {
    const pupils = stages
      .map((stage) => ({ subject: sectionSubject(school, stage), field: "pupils" }))
      .filter(({ subject, field }) => {
        const number = view.number(subject, field);
        return number !== undefined && !isZero(number);
      });
    // An attached unit shares its parent's rooms and equipment.
    const isAttached = view.text(key, "parentCode") !== undefined;
    if (pupils.length === 0 || isAttached) return [];
    return resources.flatMap((field) => {
      const number = view.number(key, field);
      if (!number || !isZero(number)) return [];
      return [
        {
          severity: "warning",
          key: field,
          cells: [{ subject: key, field }, ...pupils],
          problem: `有学生在校，“${fieldLabel(field)}”为0`,
          remedy: "请核对；没有数据的请改为未填，不要填0",
        } as const,
      ];
    });
  },
});

/** 每所学校、每个学段都有的数，不能填“不适用” (D2). */
export const alwaysApplies = rowRule({
  code: "not-applicable",
  name: "不应填不适用",
  family: "field",
  find: (view, row) =>
    checkLimits.always.flatMap((field) => {
      if (fieldOf(field).level !== row.level || view.fact(row.key, field).state !== "notApplicable")
        return [];
      return [
        {
          severity: "error",
          key: field,
          cells: [{ subject: row.key, field }],
          problem: `“${fieldLabel(field)}”填的是不适用，而这一项每所学校都应有数`,
          remedy: "没有的填0，还不知道的改为未填",
        } as const,
      ];
    }),
});
