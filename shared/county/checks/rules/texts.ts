import { fieldCatalogue, fieldOf } from "../../catalogue/catalogue.ts";
import type { Field } from "../../catalogue/field.ts";
import { compare, integer, isZero, multiply, parseDecimal, type Rational } from "../../exact/rational.ts";
import { roundedHalfUp, toDecimalText } from "../../exact/rounding.ts";
import { numberOf, rowsOf, textOf } from "../../fact.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { CheckView } from "../check-view.ts";
import { type CheckRow, countyRule, rowRule } from "../rule.ts";
import { amountWords, fieldLabel } from "../words.ts";

const textFields = fieldCatalogue.filter(({ type, long }) => type === "text" && !long);
const placeholders = /^([/\\|—–\-_.。*?？×xX]+|待填|待补|待定|暂无|N\/A|null|undefined|同上)$/iu;
/** Full-width digits and letters: the same to people, another text to computers. */
const wideSigns = /[０-９Ａ-Ｚａ-ｚ]/u;

function textProblem(text: string): readonly [string, string] | undefined {
  if (placeholders.test(text.trim())) {
    return [`填的是“${text.trim()}”，不是内容`, "没有的请改为不适用，还不知道的改为未填"];
  }
  if (text !== text.trim()) return ["前后有多余的空格", "请去掉前后的空格"];
  return wideSigns.test(text) ? [`“${text}”中有全角的数字或字母`, "请改用半角"] : undefined;
}

function textIssue(view: CheckView, row: CheckRow, { code, label }: Field): readonly CheckIssue[] {
  const text = textOf(view.fact(row.key, code));
  const problem = text === undefined ? undefined : textProblem(text);
  if (!problem) return [];
  const [words, remedy] = problem;
  return [
    {
      severity: "hint",
      key: code,
      cells: [{ subject: row.key, field: code }],
      problem: `“${label}”${words}`,
      remedy,
    },
  ];
}

/** 文字项：多余空格、全角数字、以符号代替内容 (D1, D2, D3). */
export const texts = rowRule({
  code: "text-form",
  name: "文字填写不规范",
  family: "field",
  find: (view, row) =>
    textFields.filter(({ level }) => level === row.level).flatMap((field) => textIssue(view, row, field)),
});

const decimalFields = fieldCatalogue.filter(({ decimals }) => decimals !== undefined);

/** 小数位数多于表中规定的位数：像是算出来的数 (D3). */
export const decimals = rowRule({
  code: "decimals",
  name: "小数位数过多",
  family: "field",
  find: (view, row) =>
    decimalFields.flatMap(({ code, level, decimals: places = 0 }) => {
      const number = level === row.level ? numberOf(view.fact(row.key, code)) : undefined;
      if (!number || compare(number, roundedHalfUp(number, places)) === 0) return [];
      return [
        {
          severity: "hint",
          key: code,
          cells: [{ subject: row.key, field: code }],
          problem: `${amountWords(code, number)}，表中只取${places}位小数`,
          remedy: "请按原表填写；评定按填写的数计算，不先取整",
        } as const,
      ];
    }),
});

const percentFields = fieldCatalogue.filter(({ unit }) => unit === "%");

function percentIssue(row: CheckRow, code: string, number: Rational): readonly CheckIssue[] {
  const cells = [{ subject: row.key, field: code }];
  if (compare(number, integer(100)) > 0) {
    const problem = `${amountWords(code, number)}，大于100%`;
    return [{ severity: "error", key: code, cells, problem, remedy: "比例不能超过100%，请核对" }];
  }
  if (isZero(number) || compare(number, integer(1)) > 0) return [];
  const meant = toDecimalText(multiply(number, integer(100)));
  return [
    {
      severity: "warning",
      key: code,
      cells,
      problem: `${amountWords(code, number)}，像是没有乘100`,
      remedy: `单位是%，如为${meant}%请填${meant}`,
    },
  ];
}

/** 百分数：不超过100，不把95%填成0.95 (D15). */
export const percents = rowRule({
  code: "percent",
  name: "百分数异常",
  family: "field",
  find: (view, row) =>
    percentFields.flatMap(({ code, level }) => {
      const number = level === row.level ? view.number(row.key, code) : undefined;
      return number ? percentIssue(row, code, number) : [];
    }),
});

function monitoringIssues(view: CheckView, row: CheckRow): readonly CheckIssue[] {
  const rows = rowsOf(view.fact(row.key, "monitoring")) ?? [];
  const cells = [{ subject: row.key, field: "monitoring" }];
  const subjects = rows.map(({ subject = "" }) => subject);
  const twice = subjects.find((subject, at) => subject !== "" && subjects.indexOf(subject) !== at);
  const late = rows.find(({ year = "" }) => year !== "" && Number(year) > view.year);
  const high = rows.find(({ differenceRate = "" }) => {
    const rate = parseDecimal(differenceRate);
    return rate !== undefined && compare(rate, integer(1)) > 0;
  });
  const label = fieldLabel("monitoring");
  return [
    ...(twice === undefined
      ? []
      : [
          {
            severity: "error",
            key: "twice",
            cells,
            problem: `“${label}”中${twice}填了两次`,
            remedy: "每个学科只填一行，以最近一次监测为准",
          } as const,
        ]),
    ...(late === undefined
      ? []
      : [
          {
            severity: "error",
            key: "year",
            cells,
            problem: `“${label}”中${late.subject ?? ""}的监测年份是${late.year ?? ""}，在评估年度${view.year}之后`,
            remedy: "请核对监测年份",
          } as const,
        ]),
    ...(high === undefined
      ? []
      : [
          {
            severity: "warning",
            key: "rate",
            cells,
            problem: `“${label}”中${high.subject ?? ""}的校际差异率是${high.differenceRate ?? ""}，像是按百分数填写的`,
            remedy: "校际差异率以小数填写，例如0.12",
          } as const,
        ]),
  ];
}

/** 质量监测结果：学科不重复，年份不在评估年度之后，差异率是小数 (D14, D15). */
export const monitoring = countyRule({
  code: "monitoring",
  name: "质量监测结果填写异常",
  family: "field",
  find: monitoringIssues,
});

/** Years and dates that lie behind the evaluation year in any case. */
const pastDates = ["basicBalanceDate", "planApprovalDate", "staffAllocationDate"] as const;
const oldestBuilding = 1850;

function yearIssue(view: CheckView, row: CheckRow): readonly CheckIssue[] {
  const built = row.level === "school" ? view.number(row.key, "builtYear") : undefined;
  if (!built) return [];
  const year = Number(toDecimalText(built));
  if (year >= oldestBuilding && year <= view.year) return [];
  return [
    {
      severity: "error",
      key: "builtYear",
      cells: [{ subject: row.key, field: "builtYear" }],
      problem: `“${fieldLabel("builtYear")}”${year}年，${year > view.year ? `在评估年度${view.year}之后` : "过早"}`,
      remedy: "请核对规划建成年份",
    },
  ];
}

/** 年份和日期不在评估年度之后 (D14). */
export const dates = rowRule({
  code: "date-range",
  name: "年份或日期异常",
  family: "field",
  find: (view, row) => [
    ...yearIssue(view, row),
    ...pastDates.flatMap((code) => {
      const date = fieldOf(code).level === row.level ? view.text(row.key, code) : undefined;
      if (date === undefined || Number(date.slice(0, 4)) <= view.year + 1) return [];
      return [
        {
          severity: "warning",
          key: code,
          cells: [{ subject: row.key, field: code }],
          problem: `“${fieldLabel(code)}”是${date}，在评估年度${view.year}之后`,
          remedy: "请核对年份",
        } as const,
      ];
    }),
  ],
});
