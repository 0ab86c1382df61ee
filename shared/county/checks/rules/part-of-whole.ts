import { compare, type Rational, sum } from "../../exact/rational.ts";
import { type SubjectKey, sectionSubject } from "../../subject.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { FactView } from "../check-view.ts";
import { checkLimits } from "../limits.ts";
import { type CheckRow, rowRule } from "../rule.ts";
import { cellsOf, fieldLabel, figureWords } from "../words.ts";

export type PartLimit = (typeof checkLimits.parts)[number];

/** The rows whose figures a parent's own figure may include. */
function rowsTogether(view: FactView, row: CheckRow): readonly SubjectKey[] {
  if (row.level !== "section") return [row.key];
  const attached = view.attachedTo.get(row.school) ?? [];
  return [row.key, ...attached.map((code) => sectionSubject(code, row.stage))];
}

interface Whole {
  readonly number: Rational;
  readonly subjects: readonly SubjectKey[];
}

/** The row's own figure and those of its attached units; undefined where its own is missing. */
function wholeOf(view: FactView, row: CheckRow, { whole, withAttached }: PartLimit): Whole | undefined {
  const own = view.number(row.key, whole);
  if (!own) return undefined;
  if (!withAttached) return { number: own, subjects: [row.key] };
  const known = rowsTogether(view, row).flatMap((subject) => {
    const number = view.number(subject, whole);
    return number ? [{ subject, number }] : [];
  });
  return { number: sum(known.map(({ number }) => number)), subjects: known.map(({ subject }) => subject) };
}

function partIssue(view: FactView, row: CheckRow, limit: PartLimit): CheckIssue | undefined {
  const part = view.number(row.key, limit.part);
  const whole = part && wholeOf(view, row, limit);
  if (!part || !whole || compare(part, whole.number) <= 0) return undefined;
  const together = whole.subjects.length > 1 ? "（含附设单位）" : "";
  return {
    severity: "error",
    key: `${limit.part}-${limit.whole}`,
    cells: [
      { subject: row.key, field: limit.part },
      ...whole.subjects.flatMap((subject) => cellsOf(subject, [limit.whole])),
    ],
    problem: `${figureWords(limit.part, part)}大于${figureWords(limit.whole, whole.number)}${together}`,
    remedy: `“${fieldLabel(limit.part)}”是“${fieldLabel(limit.whole)}”的一部分，请核对这两个数`,
  };
}

/** The issues of one row by the limits given; an import asks with its own view. */
export function partIssues(view: FactView, row: CheckRow): readonly CheckIssue[] {
  return checkLimits.parts
    .filter(({ level }) => level === row.level)
    .flatMap((limit) => partIssue(view, row, limit) ?? []);
}

/** 部分不大于整体：骨干 ≤ 专任，室内体育用房 ≤ 教学及辅助用房 … (rules.md §3.4, D9, D10). */
export const partOfWhole = rowRule({
  code: "part-of-whole",
  name: "部分大于整体",
  family: "row",
  find: partIssues,
});
