import { compare, type Rational, sum } from "../../exact/rational.ts";
import { isSchoolKind, type Stage, stagesOfKind } from "../../stage.ts";
import { type SubjectKey, schoolSubject, sectionSubject } from "../../subject.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { FactView } from "../check-view.ts";
import { checkLimits } from "../limits.ts";
import { type CheckRow, rowRule } from "../rule.ts";
import { cellsOf, fieldLabel, figureWords } from "../words.ts";

export type PartLimit = (typeof checkLimits.parts)[number];

function hasStage(view: FactView, code: string, stage: Stage): boolean {
  const kind = view.text(schoolSubject(code), "kind");
  return kind !== undefined && isSchoolKind(kind) && stagesOfKind[kind].includes(stage);
}

interface RowsTogether {
  readonly subjects: readonly SubjectKey[];
  /** Whether an attached unit has the stage and has not stated the field. */
  readonly incomplete: boolean;
}

/** The rows whose figures a parent's own figure may include: its own, and those of its attached units. */
function rowsTogether(view: FactView, row: CheckRow, field: string): RowsTogether {
  if (row.level !== "section") return { subjects: [row.key], incomplete: false };
  const attached = (view.attachedTo.get(row.school) ?? []).map((code) => {
    const subject = sectionSubject(code, row.stage);
    return { code, subject, isStated: view.number(subject, field) !== undefined };
  });
  return {
    subjects: [row.key, ...attached.filter(({ isStated }) => isStated).map(({ subject }) => subject)],
    incomplete: attached.some(({ code, isStated }) => !isStated && hasStage(view, code, row.stage)),
  };
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
  const { subjects, incomplete } = rowsTogether(view, row, whole);
  // The missing figure may be all that is lacking.
  if (incomplete) return undefined;
  return { number: sum(subjects.flatMap((subject) => view.number(subject, whole) ?? [])), subjects };
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
