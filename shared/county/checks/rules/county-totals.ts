import { fieldOf } from "../../catalogue/catalogue.ts";
import { add, compare, integer, isZero, type Rational, sum } from "../../exact/rational.ts";
import { toDecimalText } from "../../exact/rounding.ts";
import { booleanOf, rowsOf } from "../../fact.ts";
import { stages } from "../../stage.ts";
import { countySubject, type SubjectKey, schoolSubject, sectionSubject } from "../../subject.ts";
import { surveyGroupProblems } from "../../survey-sums.ts";
import type { CheckCell, CheckIssue } from "../check-finding.ts";
import type { CheckView, FactView } from "../check-view.ts";
import { checkLimits } from "../limits.ts";
import { countyRule } from "../rule.ts";
import { figureWords } from "../words.ts";

type TotalLimit = (typeof checkLimits.totals)[number];

/** Every section that anything was said of. */
function sectionsOf(view: CheckView): readonly SubjectKey[] {
  return view.schools.flatMap((code) =>
    stages.map((stage) => sectionSubject(code, stage)).filter((key) => view.hasSection(key)),
  );
}

/** The sum over the schools; undefined while one of them has not said. */
function totalOf(view: CheckView, field: string): Rational | undefined {
  const isSection = fieldOf(field).level === "section";
  const subjects = isSection ? sectionsOf(view) : view.schools.map(schoolSubject);
  const facts = subjects.map((subject) => view.fact(subject, field));
  const isOwed = fieldOf(field).wholeSchool !== true;
  if (subjects.length === 0 || (isOwed && facts.some(({ state }) => state === "missing"))) return undefined;
  return sum(subjects.flatMap((subject) => view.number(subject, field) ?? []));
}

const fits: Readonly<Record<TotalLimit["is"], (order: number) => boolean>> = {
  atMost: (order) => order <= 0,
  atLeast: (order) => order >= 0,
  equal: (order) => order === 0,
};
const isWords: Readonly<Record<TotalLimit["is"], string>> = {
  atMost: "大于",
  atLeast: "小于",
  equal: "不等于",
};

function totalIssue(view: CheckView, limit: TotalLimit): readonly CheckIssue[] {
  const { field, of, name, is, severity, remedy } = limit;
  const stated = view.number(countySubject, field);
  if (!stated) return [];
  const totals = of.map((each) => totalOf(view, each));
  if (!totals.every((total) => total !== undefined)) return [];
  const total = totals.reduce(add, integer(0));
  if (isZero(total) || fits[is](compare(stated, total))) return [];
  return [
    {
      severity,
      key: field,
      cells: [{ subject: countySubject, field }],
      sums: [toDecimalText(total)],
      problem: `${figureWords(field, stated)}${isWords[is]}${name}之和${toDecimalText(total)}`,
      remedy,
    },
  ];
}

/** 县级数与各校合计相符 (rules.md §2.6). */
export const countyTotals = countyRule({
  code: "county-totals",
  name: "县级数与各校合计不符",
  family: "form",
  find: (view) => checkLimits.totals.flatMap((limit) => totalIssue(view, limit)),
});

/** 规划覆盖学校数与学校名单、乡镇数与学校所在乡镇相符. */
export const rosterCounts = countyRule({
  code: "roster-counts",
  name: "县级数与学校名单不符",
  family: "form",
  find: (view) => {
    const counted = view.schools.filter(
      (code) => booleanOf(view.fact(schoolSubject(code), "counted")) !== false,
    );
    const townships = new Set(
      view.schools.flatMap((code) => view.text(schoolSubject(code), "township") ?? []),
    );
    const counts = [
      { field: "planSchools", count: counted.length, words: "学校名单中计校数的学校", wrong: "equal" },
      { field: "towns", count: townships.size, words: "学校所属的不同乡镇", wrong: "less" },
    ] as const;
    return counts.flatMap(({ field, count, words, wrong }) => {
      const stated = view.number(countySubject, field);
      const order = stated && compare(stated, integer(count));
      if (!stated || count === 0 || order === 0 || (wrong === "less" && order === 1)) return [];
      return [
        {
          severity: "hint",
          key: field,
          cells: [{ subject: countySubject, field }],
          sums: [String(count)],
          problem: `${figureWords(field, stated)}，${words}有${count}个`,
          remedy: "请核对口径（是否含教学点、高中、街道）；口径不同的请写明",
        } as const,
      ];
    });
  },
});

/** 社会认可度分群体与合计一致 (表Ⅵ). */
export const surveyGroups = countyRule({
  code: "survey-groups",
  name: "满意度调查分群体与合计不符",
  family: "row",
  find: (view) => {
    const rows = rowsOf(view.fact(countySubject, "surveyGroups"));
    if (!rows) return [];
    const figures = (field: string) => {
      const number = view.number(countySubject, field);
      return number && toDecimalText(number);
    };
    return surveyGroupProblems(rows, figures).map(
      (problem): CheckIssue => ({
        severity: "error",
        key: problem.replaceAll(/\d+/g, ""),
        cells: ["surveyGroups", "surveyTotal", "surveyValid", "surveySatisfied"].map((field) => ({
          subject: countySubject,
          field,
        })),
        problem,
        remedy: "请核对分群体情况和合计",
      }),
    );
  },
});

/** So many sections do not have by chance as many 艺术 teachers as 音乐 and 美术 together. */
export const fewestArtSums = 3;

interface ArtCell {
  readonly subject: SubjectKey;
  readonly isSum: boolean;
}

/** Sections that state all three and are not all 0, and whether 艺术 is the sum of the other two. */
export function artCells(view: FactView, codes: Iterable<string>): readonly ArtCell[] {
  return [...codes].flatMap((code) =>
    stages.flatMap((stage) => {
      const subject = sectionSubject(code, stage);
      const art = view.number(subject, "artTeachers");
      const music = view.number(subject, "musicTeachers");
      const fineArt = view.number(subject, "fineArtTeachers");
      if (!art || !music || !fineArt) return [];
      const both = add(music, fineArt);
      return isZero(art) && isZero(both) ? [] : [{ subject, isSum: compare(art, both) === 0 }];
    }),
  );
}

/** 艺术教师处处等于音乐加美术：表中是合计，会重复计算 (rules.md §3.4, settled reading 5). */
export const artIsSum = countyRule({
  code: "art-is-sum",
  name: "艺术教师像是合计数",
  family: "form",
  find: (view) => {
    const known = artCells(view, view.schools);
    if (known.length < fewestArtSums || !known.every(({ isSum }) => isSum)) return [];
    const cells: CheckCell[] = known.map(({ subject }) => ({ subject, field: "artTeachers" }));
    return [
      {
        severity: "warning",
        cells,
        problem: `${known.length}个学段的艺术教师数都等于音乐与美术之和，按并列相加会重复计算`,
        remedy: "艺术是合计的，请把各校艺术一项改为不适用；确为并列的请说明",
      },
    ];
  },
});

/** Half as many again as those on the rosters: one person counted in several schools (D12). */
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
        remedy: "一名教师在几所学校走教的，各校只按所占份额填写，合计不超过1",
      },
    ];
  },
});
