import { surveyGroupNames } from "./catalogue/survey-fields.ts";
import {
  compare,
  divide,
  integer,
  isZero,
  multiply,
  parseDecimal,
  type Rational,
  sum,
} from "./exact/rational.ts";
import { roundHalfUp, toDecimalText } from "./exact/rounding.ts";
import type { ListRow } from "./fact.ts";

/** 表Ⅵ 社会认可度调查: which figures are parts of which, and whether the groups add up to 计. */

/** Part, whole, and what they are called: a part is never more than its whole. */
const parts = [
  ["surveyValid", "surveyTotal", "有效问卷", "问卷总数"],
  ["surveySatisfied", "surveyValid", "满意问卷", "有效问卷"],
  ["visitSatisfied", "visitTotal", "走访满意人数", "走访人数"],
] as const;

/** Figures of 表Ⅵ that have a 其中：家长 beside them. */
const withParents = [
  ["surveyTotal", "问卷总数"],
  ["surveyValid", "有效问卷"],
  ["surveySatisfied", "满意问卷"],
  ["visitTotal", "走访人数"],
  ["visitSatisfied", "走访满意人数"],
] as const;

/** Columns of the groups, the figure of 表Ⅵ that they add up to, and its name. */
const groupColumns = [
  ["total", "surveyTotal", "问卷总数"],
  ["valid", "surveyValid", "有效问卷"],
  ["satisfied", "surveySatisfied", "满意问卷"],
] as const;

/** Figures by the code of their field, as canonical text; undefined where 未填 or 不适用. */
export type SurveyFigures = (field: string) => string | undefined;

function number(text: string | undefined): Rational | undefined {
  return text === undefined || text === "" ? undefined : parseDecimal(text);
}

function isMore(part: string | undefined, whole: string | undefined): boolean {
  const [left, right] = [number(part), number(whole)];
  return left !== undefined && right !== undefined && compare(left, right) > 0;
}

function partProblems(figures: SurveyFigures): readonly string[] {
  const rows = [
    ["计", ""],
    ["其中：家长", "Parents"],
  ] as const;
  const within = rows.flatMap(([row, suffix]) =>
    parts
      .filter(([part, whole]) => isMore(figures(`${part}${suffix}`), figures(`${whole}${suffix}`)))
      .map(([part, whole, name, wholeName]) => {
        const [said, most] = [figures(`${part}${suffix}`), figures(`${whole}${suffix}`)];
        return `“${row}”的${name}${said}多于${wholeName}${most}`;
      }),
  );
  const parents = withParents
    .filter(([field]) => isMore(figures(`${field}Parents`), figures(field)))
    .map(([field, name]) => `家长的${name}${figures(`${field}Parents`)}多于合计${figures(field)}`);
  return [...within, ...parents];
}

function groupPartProblems(rows: readonly ListRow[]): readonly string[] {
  return rows.flatMap(({ group = "", total, valid, satisfied }) => [
    ...(isMore(valid, total) ? [`${group}的有效问卷${valid}多于问卷总数${total}`] : []),
    ...(isMore(satisfied, valid) ? [`${group}的满意问卷${satisfied}多于有效问卷${valid}`] : []),
  ]);
}

/** The sum of a column over the groups; undefined where no group states it. */
export function groupSum(rows: readonly ListRow[], column: string): string | undefined {
  const numbers = rows.flatMap((row) => number(row[column]) ?? []);
  return numbers.length === 0 ? undefined : toDecimalText(sum(numbers));
}

/** Only a survey whose groups are all stated can be held against 计; until then sums are only shown. */
function groupSumProblems(rows: readonly ListRow[], figures: SurveyFigures): readonly string[] {
  return groupColumns.flatMap(([column, field, name]) => {
    const complete = surveyGroupNames.every((group) =>
      rows.some((row) => row.group === group && number(row[column]) !== undefined),
    );
    const [said, added] = [figures(field), groupSum(rows, column)];
    if (!complete || said === undefined || added === undefined || said === added) return [];
    return [`各群体${name}合计${added}，与“计”${said}不一致`];
  });
}

function groupParentProblems(rows: readonly ListRow[], figures: SurveyFigures): readonly string[] {
  const parents = rows.find(({ group }) => group === "家长");
  return groupColumns.flatMap(([column, field, name]) => {
    const [said, beside] = [figures(`${field}Parents`), parents?.[column]];
    if (!said || !beside || said === beside) return [];
    return [`“其中：家长”的${name}${said}，与分群体所填${beside}不一致`];
  });
}

/** The same for the groups alone, where 计 and 其中：家长 are held against each other elsewhere. */
export function surveyGroupProblems(rows: readonly ListRow[], figures: SurveyFigures): readonly string[] {
  return [
    ...groupPartProblems(rows),
    ...groupSumProblems(rows, figures),
    ...groupParentProblems(rows, figures),
  ];
}

/** What contradicts itself in the survey, in words for people; figures that are missing contradict nothing. */
export function surveyProblems(rows: readonly ListRow[], figures: SurveyFigures): readonly string[] {
  return [...partProblems(figures), ...surveyGroupProblems(rows, figures)];
}

/** 满意度 in per cent with one decimal, HALF_UP; undefined where a figure is missing or the base is 0. */
export function satisfaction(satisfied: string | undefined, valid: string | undefined): string | undefined {
  const [part, whole] = [number(satisfied), number(valid)];
  if (part === undefined || whole === undefined || isZero(whole)) return undefined;
  return roundHalfUp(multiply(divide(part, whole), integer(100)), 1);
}
