import { compare, isZero, sum } from "../../exact/rational.ts";
import { toDecimalText } from "../../exact/rounding.ts";
import { countyRule } from "../rule.ts";
import { sectionsOf } from "./county-totals.ts";

/** 走教教师多于全县体艺专任教师：一人在几所学校各计一次 (D12). */
export const visitingTotal = countyRule({
  code: "visiting-total",
  name: "走教兼职教师多于体艺专任教师",
  family: "form",
  find: (view) => {
    const subjects = sectionsOf(view);
    const total = (fields: readonly string[]) =>
      sum(subjects.flatMap((subject) => fields.flatMap((field) => view.number(subject, field) ?? [])));
    const visiting = total(["visitingPeArtTeachers"]);
    const own = total(["peTeachers", "musicTeachers", "fineArtTeachers", "artTeachers"]);
    if (isZero(visiting) || isZero(own) || compare(visiting, own) <= 0) return [];
    const cells = subjects
      .filter((subject) => view.number(subject, "visitingPeArtTeachers"))
      .map((subject) => ({ subject, field: "visitingPeArtTeachers" }));
    return [
      {
        severity: "warning",
        cells,
        sums: [toDecimalText(own)],
        problem: `各校交流轮岗兼职走教体艺教师共${toDecimalText(visiting)}人，多于全县体艺专任教师${toDecimalText(own)}人`,
        remedy: "一名教师在几所学校走教的，只在一所学校填写，请核对",
      },
    ];
  },
});
