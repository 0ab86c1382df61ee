import { localeNames } from "../../catalogue/school-fields.ts";
import { compare, integer, isZero } from "../../exact/rational.ts";
import { toDecimalText } from "../../exact/rounding.ts";
import { booleanOf } from "../../fact.ts";
import { type SubjectKey, schoolSubject } from "../../subject.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { CheckView } from "../check-view.ts";
import { schoolRule, sectionRule } from "../rule.ts";
import { cellsOf, fieldLabel, figureWords } from "../words.ts";

const outsideAreas = ["extraSportsArea", "rentedSportsArea"] as const;

function isDense(view: CheckView, school: SubjectKey): boolean {
  return booleanOf(view.fact(school, "denseUrban")) === true;
}

function localeIssue(view: CheckView, school: SubjectKey): readonly CheckIssue[] {
  const locale = view.text(school, "locale");
  if (!isDense(view, school) || locale === undefined || locale.startsWith("11")) return [];
  const isRural = locale.startsWith("2");
  return [
    {
      severity: "error",
      key: "locale",
      cells: cellsOf(school, ["denseUrban", "locale"]),
      problem: `“${fieldLabel("denseUrban")}”为是，城乡类型是${localeNames[locale] ?? locale}（${locale}）`,
      remedy: isRural
        ? "大城市中心城区学校与农村小规模学校的过渡口径不能并用，请改正其中一项"
        : "只有城区（11x）的学校才可能是大城市中心城区学校，请改正其中一项",
    },
  ];
}

/** 过渡口径的三种情形互不相容：乡村50—100人、中心城区高密度、农村最大班额不足30人 (collection.md §4.2). */
export const waiverFlags = schoolRule({
  code: "waiver-flags",
  name: "过渡口径情形互相矛盾",
  family: "form",
  find: (view, { key }) => localeIssue(view, key),
});

/** 地下楼顶、租赁的运动场地要有标志和证明才计入 (D17). */
export const outsideSports = schoolRule({
  code: "outside-sports",
  name: "校外或地下楼顶场地待证明",
  family: "form",
  find: (view, { key }) =>
    outsideAreas.flatMap((field) => {
      const area = view.number(key, field);
      if (!area || isZero(area)) return [];
      const dense = isDense(view, key);
      return [
        {
          severity: "hint",
          key: field,
          cells: cellsOf(key, [field, "denseUrban"]),
          problem: dense
            ? `${figureWords(field, area)}㎡，按过渡口径计入体育运动场馆，须有证明`
            : `${figureWords(field, area)}㎡，而此校不是大城市中心城区学校，这部分面积不计入`,
          remedy: dense
            ? "请备好场地产权或租赁合同、专用时段和步行距离的证明，并在说明中写明"
            : "请核对；不符合条件的，这个数只作记录",
        } as const,
      ];
    }),
});

/** 走教兼职教师只在乡村50—100人的学段计入，别处不重复计 (D12). */
export const visitingTeachers = sectionRule({
  code: "visiting-teachers",
  name: "走教兼职教师不计入",
  family: "form",
  find: (view, { key, school }) => {
    const visiting = view.number(key, "visitingPeArtTeachers");
    const pupils = view.number(key, "pupils");
    const locale = view.text(schoolSubject(school), "locale");
    if (!visiting || !pupils || locale === undefined || isZero(visiting)) return [];
    const isRural = locale.startsWith("2");
    const isSmall = compare(pupils, integer(50)) >= 0 && compare(pupils, integer(100)) < 0;
    if (isRural && isSmall) return [];
    return [
      {
        severity: "hint",
        cells: cellsOf(key, ["visitingPeArtTeachers", "pupils"]),
        problem: `${figureWords("visitingPeArtTeachers", visiting)}人，而此学段${isRural ? `有学生${toDecimalText(pupils)}人` : "不在乡村"}，不按50—99人的乡村小规模学校计入`,
        remedy: "这个数不参与评定；请核对没有同时填入专任教师",
      },
    ];
  },
});
