import { fieldOf } from "../../catalogue/catalogue.ts";
import { add, compare, integer, isZero, type Rational, sum } from "../../exact/rational.ts";
import { toDecimalText } from "../../exact/rounding.ts";
import { stages } from "../../stage.ts";
import { countySubject, type SubjectKey, schoolSubject, sectionSubject } from "../../subject.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { CheckView } from "../check-view.ts";
import { checkLimits } from "../limits.ts";
import { countyRule } from "../rule.ts";
import { figureWords } from "../words.ts";

type TotalLimit = (typeof checkLimits.totals)[number];

/** Every section that anything was said of. */
export function sectionsOf(view: CheckView): readonly SubjectKey[] {
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
