import { findField } from "./catalogue/catalogue.ts";
import { subjectWords } from "./value-words.ts";

/** A figure that a step typed. */
export interface StepCell {
  readonly subject: string;
  readonly field: string;
}

// More than these bury the line that the words stand in.
const mostFields = 3;

function labelOf(field: string): string {
  return findField(field)?.label ?? field;
}

/**
 * What a step of undo typed, in words: “万元第二小学 小学部 在校生数”, “万元第二小学 等 3 处 在校生数、班级数，共 6 格”.
 * @param names gives 学校名称 by 学校标识码
 */
export function stepWords(cells: readonly StepCell[], names: ReadonlyMap<string, string>): string {
  const subjects = [...new Set(cells.map(({ subject }) => subject))];
  const fields = [...new Set(cells.map(({ field }) => field))];
  const [first] = subjects;
  if (first === undefined) return "";
  const whom = subjectWords(first, names) + (subjects.length > 1 ? ` 等 ${subjects.length} 处` : "");
  const what = fields.slice(0, mostFields).map(labelOf).join("、");
  const rest = fields.length > mostFields ? ` 等 ${fields.length} 项` : "";
  const count = cells.length > 1 ? `，共 ${cells.length} 格` : "";
  return `${whom} ${what}${rest}${count}`;
}
