import { compare, isZero } from "../../../exact/rational.ts";
import { toDecimalText } from "../../../exact/rounding.ts";
import { checkLimits } from "../../limits.ts";
import { sectionRule } from "../../rule.ts";
import { cellsOf, figureWords } from "../../words.ts";

/** 班级数不少于年级数；复式班除外 (rules.md §3.4). */
export const classesAndGrades = sectionRule({
  code: "classes-grades",
  name: "班级数少于年级数",
  family: "row",
  find: (view, { key }) => {
    const [pupils, classes, grades] = ["pupils", "classes", "grades"].map((field) => view.number(key, field));
    if (!pupils || !classes || !grades || isZero(classes) || compare(classes, grades) >= 0) return [];
    // Small schools teach several grades in one class as a matter of course.
    if (compare(pupils, checkLimits.classForEachGrade) < 0) return [];
    return [
      {
        severity: "hint",
        cells: cellsOf(key, ["classes", "grades", "pupils"]),
        problem: `${figureWords("classes", classes)}少于${figureWords("grades", grades)}，而有学生${toDecimalText(pupils)}人`,
        remedy: "确有复式班的请说明；否则请核对年级数（有学生的年级）",
      },
    ];
  },
});
