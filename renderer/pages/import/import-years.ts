import type { YearChoice } from "../../app/frame/year-choices.ts";

/**
 * The same choices without gaps, newest first: whoever chose a year by mistake finds the one between it and
 * the present again.
 */
export function withoutGaps(choices: readonly YearChoice[]): readonly YearChoice[] {
  const newest = choices[0]?.value ?? 0;
  const oldest = choices.at(-1)?.value ?? newest;
  const known = new Map(choices.map((choice) => [choice.value, choice]));
  return Array.from({ length: newest - oldest + 1 }, (_, back) => {
    const value = newest - back;
    return known.get(value) ?? { value, label: `${value} 年度（无数据）` };
  });
}
