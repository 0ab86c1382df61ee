import { currentEvaluationYear } from "../evaluation-year.ts";

export interface YearChoice {
  readonly value: number;
  readonly label: string;
}

/**
 * The years that can be chosen, newest first: those with data, the one shown, the current one, and one more
 * on each side, so that next year's data can be begun and last year's filled in.
 */
export function yearChoices(withData: readonly number[], shown: number, today: Date): readonly YearChoice[] {
  const wanted = [...withData, shown, currentEvaluationYear(today)];
  const years = new Set(wanted);
  years.add(Math.max(...wanted) + 1).add(Math.min(...wanted) - 1);
  return [...years]
    .filter((year) => year >= 2000 && year <= 2100)
    .sort((left, right) => right - left)
    .map((year) => ({
      value: year,
      label: withData.includes(year) ? `${year} 年度` : `${year} 年度（无数据）`,
    }));
}
