import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { one } from "../../../../shared/county/exact/rational.ts";
import type { ColumnHead } from "../../../../shared/county/import/labels/head.ts";
import { plainLabel } from "../../../../shared/county/import/labels/label.ts";
import { labelMatcher } from "../../../../shared/county/import/labels/label-rule.ts";
import { convertUnit, findUnit } from "../../../../shared/county/import/units.ts";
import type { Stage } from "../../../../shared/county/stage.ts";
import { cellName } from "../../workbook/cell-name.ts";
import type { ColumnRule, SchoolTableMap } from "../maps/school-table-map.ts";
import type { SheetNotes } from "../sheet-notes.ts";

/** A column of the table and the figure it carries. */
export interface FigureColumn {
  readonly column: number;
  readonly head: ColumnHead;
  readonly field: Field;
  /** Stage by the head; undefined for school figures and where rows state the stage. */
  readonly stage?: Stage;
  /** Unit of the head where it is not the field's own. */
  readonly unit?: string;
}

/** Names of columns left out that one note lists; the rest is counted. */
const mostNamed = 20;

interface Candidate {
  readonly head: ColumnHead;
  readonly rule: ColumnRule;
  readonly unknownUnit: boolean;
}

function candidateOf(
  head: ColumnHead,
  rules: readonly { rule: ColumnRule; matches: (words: readonly string[]) => boolean }[],
) {
  const exact = rules.find(({ matches }) => matches(head.words));
  if (exact) return { head, rule: exact.rule, unknownUnit: false };
  const { unknownUnit } = head;
  const bare = unknownUnit && rules.find(({ matches }) => matches(unknownUnit.words));
  return bare && { head, rule: bare.rule, unknownUnit: true };
}

function namesOf(heads: readonly ColumnHead[]): string {
  const names = heads
    .slice(0, mostNamed)
    .map(({ shown, row, column }) => `${shown}（${cellName(row, column)}）`);
  return `${names.join("、")}${heads.length > mostNamed ? `等${heads.length}列` : ""}`;
}

function noteUnknown(notes: SheetNotes, heads: readonly ColumnHead[]): void {
  const [first] = heads;
  if (!first) return;
  notes.noteCell(
    {
      severity: "note",
      code: "column-unknown",
      problem: `以下列与评估数据无关，未读入：${namesOf(heads)}`,
      remedy: "如其中有评估数据，请把列名改为统计表的原名",
    },
    first.row,
    first.column,
  );
}

function noteUnclear(notes: SheetNotes, heads: readonly ColumnHead[]): void {
  const [first] = heads;
  if (!first) return;
  notes.noteCell(
    {
      severity: "warning",
      code: "column-unclear",
      problem: `以下列像是评估数据，但没有写明学段或分组名称不同，不能确认，未读入：${namesOf(heads)}`,
      remedy: "如是评估数据，请写明小学或初中，并把列名改为统计表的原名",
    },
    first.row,
    first.column,
  );
}

/** Shorter names (音乐, 本科) stand in too many other words; alone in a head cell they tell as much. */
const shortestTelling = 3;

/** Whether a head that matches nothing carries the name of a figure that the table has nowhere else. */
function resembles({ shown, words }: ColumnHead, missing: readonly ColumnRule[]): boolean {
  const text = plainLabel(shown);
  const names = missing.flatMap(({ labels }) => labels.map(plainLabel));
  return names.some(
    (name) => words.includes(name) || (name.length >= shortestTelling && text.includes(name)),
  );
}

/** Of two columns that carry the same text (a code and its name) one is enough; two of figures are refused. */
function withoutTwins(notes: SheetNotes, candidates: readonly Candidate[]): Candidate[] {
  const kept = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { rule, head } = candidate;
    const key = `${rule.field} ${rule.stage ?? ""}`;
    const first = kept.get(key);
    if (!first) {
      kept.set(key, candidate);
      continue;
    }
    const isText = ["text", "choice"].includes(fieldOf(rule.field).type);
    const places = `${cellName(first.head.row, first.head.column)}和${cellName(head.row, head.column)}`;
    notes.noteCell(
      {
        severity: isText ? "note" : "error",
        code: "column-twice",
        problem: `${places}两列都是“${fieldOf(rule.field).label}”${isText ? "，只读前一列" : ""}`,
        remedy: isText ? "请确认两列一致" : "请删去其中一列，或写明两列的区别",
      },
      head.row,
      head.column,
    );
  }
  return [...kept.values()];
}

function unitIssue(field: Field, shown: string): string {
  const own = field.unit === undefined ? "没有单位" : `的单位是${field.unit}`;
  return `列名中的单位“${shown}”不能换算，“${field.label}”${own}`;
}

/** The head's unit where figures have to be converted; false where it cannot be converted. */
function headUnit(field: Field, { head, unknownUnit }: Candidate): string | undefined | false {
  const stated = unknownUnit ? head.unknownUnit?.text : head.unit;
  if (stated === undefined || stated === field.unit || !isNumeric(field)) return undefined;
  const target = field.unit === undefined ? undefined : findUnit(field.unit);
  const unit = findUnit(stated, target);
  if (!unit || !target || !convertUnit(one, unit, target)) {
    return head.unitOfGroup && !unknownUnit ? undefined : false;
  }
  return unit.factor === target.factor ? undefined : stated;
}

function isNumeric({ type }: Field): boolean {
  return type === "integer" || type === "decimal" || type === "year";
}

function figureColumn(notes: SheetNotes, candidate: Candidate): FigureColumn[] {
  const { head, rule } = candidate;
  const field = fieldOf(rule.field);
  const unit = headUnit(field, candidate);
  if (unit === false) {
    const problem = unitIssue(field, (candidate.unknownUnit ? head.unknownUnit?.text : head.unit) ?? "");
    const remedy = "请换算为该单位，并在列名中写明";
    notes.noteCell({ severity: "error", code: "column-unit", problem, remedy }, head.row, head.column);
    return [];
  }
  const stage = rule.stage === "senior" ? undefined : rule.stage;
  const column = { column: head.column, head, field };
  return [{ ...column, ...(stage ? { stage } : {}), ...(unit ? { unit } : {}) }];
}

/**
 * Columns of the table that carry figures of the map, by head path and in any order. What is left out is
 * noted; a unit that cannot be converted refuses its column.
 */
export function figureColumns(
  notes: SheetNotes,
  heads: readonly ColumnHead[],
  map: SchoolTableMap,
): FigureColumn[] {
  const rules = map.columns.map((rule) => ({ rule, matches: labelMatcher(rule) }));
  const candidates: Candidate[] = [];
  const unknown: ColumnHead[] = [];
  for (const head of heads) {
    const candidate = candidateOf(head, rules);
    if (candidate) candidates.push(candidate);
    else unknown.push(head);
  }
  const found = new Set(candidates.flatMap(({ rule }) => rule.labels));
  const missing = map.columns.filter(({ labels }) => !labels.some((label) => found.has(label)));
  noteUnclear(
    notes,
    unknown.filter((head) => resembles(head, missing)),
  );
  noteUnknown(
    notes,
    unknown.filter((head) => !resembles(head, missing)),
  );
  return withoutTwins(notes, candidates).flatMap((candidate) => figureColumn(notes, candidate));
}
