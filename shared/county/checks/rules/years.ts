import { fieldCatalogue, fieldOf } from "../../catalogue/catalogue.ts";
import { compare, divide, integer, isZero, multiply, type Rational, subtract } from "../../exact/rational.ts";
import { roundHalfUp, toDecimalText } from "../../exact/rounding.ts";
import { stages } from "../../stage.ts";
import { schoolSubject, sectionSubject } from "../../subject.ts";
import { encodeValue } from "../../value-text.ts";
import { factWords } from "../../value-words.ts";
import type { CheckCell, CheckIssue } from "../check-finding.ts";
import type { CheckView } from "../check-view.ts";
import { checkLimits } from "../limits.ts";
import { type CheckRow, countyRule, rowRule, schoolRule, sectionRule } from "../rule.ts";
import { cellsOf, fieldLabel } from "../words.ts";

const numberFields = fieldCatalogue.filter(({ type }) => type === "integer" || type === "decimal");

/** About ten times as large or as small: a lost decimal point, 万元 and 元. Small numbers do that by themselves. */
export function isJump(before: Rational, after: Rational): boolean {
  if (isZero(before) || isZero(after)) return false;
  const [less, more] = compare(before, after) < 0 ? [before, after] : [after, before];
  const { ratio, smallest } = checkLimits.jump;
  return compare(more, smallest) >= 0 && compare(more, multiply(less, ratio)) >= 0;
}

/** Powers of ten that would bring the figure near last year's. */
function tenfoldWords(before: Rational, after: Rational): string {
  for (const factor of [10, 100, 1000, 10_000]) {
    const [by, inverse] = [divide(after, integer(factor)), multiply(after, integer(factor))];
    for (const meant of [by, inverse]) {
      const isNear =
        compare(meant, divide(before, integer(2))) >= 0 && compare(meant, multiply(before, integer(2))) <= 0;
      if (isNear) return `，是否应为${toDecimalText(meant, 2)}`;
    }
  }
  return "";
}

function bothYears(view: CheckView, row: CheckRow, field: string): readonly CheckCell[] {
  const { year = view.year } = view.before ?? {};
  return [
    { subject: row.key, field },
    { subject: row.key, field, year },
  ];
}

function jumpIssue(view: CheckView, row: CheckRow, field: string): readonly CheckIssue[] {
  const last = view.before;
  const [before, after] = [last?.number(row.key, field), view.number(row.key, field)];
  if (!last || !before || !after || !isJump(before, after)) return [];
  const unit = fieldOf(field).unit ?? "";
  return [
    {
      severity: "warning",
      key: field,
      cells: bothYears(view, row, field),
      problem: `“${fieldLabel(field)}”为${toDecimalText(after)}${unit}，${last.year}年为${toDecimalText(before)}${unit}，相差十倍左右`,
      remedy: `请核对小数点和单位${tenfoldWords(before, after)}；确实如此的请说明`,
    },
  ];
}

/** 与上年相差十倍、百倍：小数点或单位错误 (D3). */
export const jumps = rowRule({
  code: "jump",
  name: "与上年相差十倍以上",
  family: "year",
  find: (view, row) =>
    view.before
      ? numberFields
          .filter(({ level }) => level === row.level)
          .flatMap(({ code }) => jumpIssue(view, row, code))
      : [],
});

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

/** 学校代码不变，办学类型、城乡类型、建成年份也不变 (D7). */
export const lasting = schoolRule({
  code: "lasting-changed",
  name: "不应随年度变化的数据变了",
  family: "year",
  find: (view, row) =>
    checkLimits.lasting.flatMap(({ field, severity, remedy }) => {
      const last = view.before;
      const [before, after] = [last?.fact(row.key, field), view.fact(row.key, field)];
      if (!last || before?.state !== "value" || after.state !== "value") return [];
      const [was, is] = [encodeValue(before.value), encodeValue(after.value)];
      if (was === is) return [];
      const [old, now] = [factWords(field, "value", was), factWords(field, "value", is)];
      return [
        {
          severity,
          key: field,
          cells: bothYears(view, row, field),
          problem: `“${fieldLabel(field)}”由${last.year}年的${old}变为${now}`,
          remedy,
        },
      ];
    }),
});

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

/** Schools that came or went: a new code for an old school breaks the line of its figures (D7). */
export const rosterChanges = countyRule({
  code: "roster-changed",
  name: "与上年相比学校有增减",
  family: "year",
  find: (view) => {
    const last = view.before;
    if (!last || last.schools.length === 0 || view.schools.length === 0) return [];
    const [then, now] = [new Set(last.schools), new Set(view.schools)];
    const nameOf = (of: CheckView, code: string) => of.text(schoolSubject(code), "schoolName") ?? code;
    const gone = last.schools.filter((code) => !now.has(code));
    const come = view.schools.filter((code) => !then.has(code));
    const issue = (key: string, codes: readonly string[], problem: string): readonly CheckIssue[] =>
      codes.length === 0
        ? []
        : [
            {
              severity: "hint",
              key,
              cells: codes.map((code) => ({
                subject: schoolSubject(code),
                field: "schoolName",
                ...(key === "gone" ? { year: last.year } : {}),
              })),
              problem,
              remedy: "请核对撤并、新建和换码；同一所学校换了新码的请说明新旧两个码",
            },
          ];
    return [
      ...issue(
        "gone",
        gone,
        `${last.year}年有而今年没有的学校${gone.length}所：${gone.map((code) => nameOf(last, code)).join("、")}`,
      ),
      ...issue(
        "come",
        come,
        `${last.year}年没有而今年有的学校${come.length}所：${come.map((code) => nameOf(view, code)).join("、")}`,
      ),
    ];
  },
});

/** A stage that had pupils and says nothing now. */
export const vanishedStage = schoolRule({
  code: "stage-vanished",
  name: "上年有学生的学段今年没有数据",
  family: "year",
  find: (view, { school }) =>
    stages.flatMap((stage) => {
      const subject = sectionSubject(school, stage);
      const before = view.before?.number(subject, "pupils");
      if (!view.before || !before || isZero(before) || view.fact(subject, "pupils").state !== "missing")
        return [];
      return [
        {
          severity: "warning",
          key: stage,
          cells: [
            { subject, field: "pupils" },
            { subject, field: "pupils", year: view.before.year },
          ],
          problem: `${view.before.year}年在校生${toDecimalText(before)}人，今年没有填在校生数`,
          remedy: "请补填；停办的请在学校名单中处理",
        } as const,
      ];
    }),
});
