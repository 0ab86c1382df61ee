import type { CallOutput } from "../../../../shared/contract/contract.ts";

export type Line = CallOutput<"year.pending">["lines"][number];

/** Which lines are shown; absent means all. The county has the school "". */
export interface LineFilter {
  readonly school?: string | undefined;
  readonly field?: string | undefined;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export const countyChoice = "";

function schoolOf({ school }: Line): string {
  return school ?? countyChoice;
}

export function filterLines(lines: readonly Line[], { school, field }: LineFilter): readonly Line[] {
  return lines.filter(
    (line) =>
      (school === undefined || schoolOf(line) === school) && (field === undefined || line.field === field),
  );
}

function counted(keys: readonly (readonly [value: string, label: string])[]): readonly Choice[] {
  const found = new Map<string, { label: string; count: number }>();
  for (const [value, label] of keys) {
    const choice = found.get(value);
    if (choice) choice.count += 1;
    else found.set(value, { label, count: 1 });
  }
  return [...found].map(([value, { label, count }]) => ({ value, label: `${label}（${count}）` }));
}

/** 学校 to choose from, each with how much waits. */
export function schoolChoices(lines: readonly Line[]): readonly Choice[] {
  return counted(lines.map((line) => [schoolOf(line), line.school === null ? "全县" : line.where]));
}

/** 数据项 to choose from, each with how much waits. */
export function fieldChoices(lines: readonly Line[]): readonly Choice[] {
  return counted(lines.map(({ field, label }) => [field, label]));
}
