import { rawText } from "../../../../shared/county/import/cell-content.ts";
import { isKindergarten } from "../../../../shared/county/import/choice-names.ts";
import { factText } from "../../../../shared/county/import/known-facts.ts";
import type { ColumnHead } from "../../../../shared/county/import/labels/head.ts";
import { labelMatcher } from "../../../../shared/county/import/labels/label-rule.ts";
import { type SubjectKey, schoolSubject, sectionSubject } from "../../../../shared/county/subject.ts";
import { countyColumn, type SchoolTableMap, stageColumn } from "../maps/school-table-map.ts";
import { readFigure } from "../read-figure.ts";
import type { SheetNotes, SheetReading } from "../sheet-notes.ts";
import { readTitleLines } from "../title-lines.ts";
import { type FigureColumn, figureColumns } from "./columns.ts";
import { findSchoolTable, recogniseTable, type SchoolTable } from "./find-table.ts";
import { type SchoolRow, schoolRows } from "./rows.ts";

const isStage = labelMatcher(stageColumn);
const isCounty = labelMatcher(countyColumn);

function columnOf(heads: readonly ColumnHead[], matches: (words: readonly string[]) => boolean) {
  return heads.find(({ words }) => matches(words))?.column;
}

const longestCountyName = 40;

/** 统计三级 names the county in each row; each name counts once. */
function readCountyColumn(notes: SheetNotes, rows: readonly SchoolRow[], column: number | undefined): void {
  if (column === undefined) return;
  const names = new Set<string>();
  for (const { row } of rows) {
    const name = rawText(notes.sheet.cell(row, column)).trim().slice(0, longestCountyName);
    if (name === "" || names.has(name)) continue;
    names.add(name);
    notes.stateCounty(name, row, column);
  }
}

function subjectOf({ field, stage }: FigureColumn, row: SchoolRow): SubjectKey | undefined {
  if (field.level === "school") return schoolSubject(row.code);
  const of = stage ?? row.stage;
  return of && (field.stages?.includes(of) ?? true) ? sectionSubject(row.code, of) : undefined;
}

function noteOtherStage(
  notes: SheetNotes,
  { field, head, column }: FigureColumn,
  rows: readonly SchoolRow[],
): void {
  const filled = rows.filter(({ row }) => notes.sheet.cell(row, column).type !== "blank");
  const [first] = filled;
  if (!first) return;
  const problem = `“${field.label}”只由初中填写，小学行中的${filled.length}个数未读入`;
  const issue = { severity: "note", code: "column-not-for-stage", problem, remedy: "不需要修改" } as const;
  notes.noteCell(issue, first.row, head.column);
}

/** A head's unit that was converted is told once a column, with the first figure as an example. */
function noteConverted(notes: SheetNotes, column: FigureColumn, example: string | undefined): void {
  if (column.unit === undefined || example === undefined) return;
  const { field, head, unit } = column;
  const problem = `“${field.label}”一列的单位是${unit}，已换算为${field.unit}（例如${example}）`;
  const issue = { severity: "repair", code: "cell-repaired", problem, remedy: "请核对列名中的单位" } as const;
  notes.noteCell(issue, head.row, head.column);
}

function readColumn(
  notes: SheetNotes,
  column: FigureColumn,
  { rows, map }: { rows: readonly SchoolRow[]; map: SchoolTableMap },
): void {
  let example: string | undefined;
  const otherStage: SchoolRow[] = [];
  for (const school of rows) {
    const subject = subjectOf(column, school);
    if (!subject) {
      otherStage.push(school);
      continue;
    }
    const { field, unit } = column;
    const place = { form: map.form, subject, field, row: school.row, column: column.column };
    const fact = readFigure(notes, unit === undefined ? place : { ...place, unit });
    if (fact) example ??= `${rawText(notes.sheet.cell(school.row, column.column))}→${factText(fact)}`;
  }
  noteOtherStage(notes, column, otherStage);
  noteConverted(notes, column, example);
}

/** A table of kindergartens only is another form; their rows in a table of schools are left out. */
function refuseKindergartens(notes: SheetNotes, { head }: SchoolTable, kind: number | undefined): void {
  if (kind === undefined) return;
  for (let row = head.bottom + 1; row < notes.sheet.rowCount; row += 1) {
    if (!isKindergarten(rawText(notes.sheet.cell(row, kind)))) continue;
    const problem = "这是幼儿园的表，优质均衡评估只用义务教育学校的表";
    const remedy = "请选择中小学的综合表";
    notes.noteCell({ severity: "error", code: "file-kindergarten", problem, remedy }, row, kind);
    return;
  }
}

/**
 * Reads a sheet with one row a school (教育事业统计综合表, 学校补充) or a school and stage (学段补充).
 * Undefined where the sheet is none of these.
 */
export function readSchoolTable(notes: SheetNotes): SheetReading | undefined {
  const table = findSchoolTable(notes.sheet);
  if (!table) return undefined;
  const stage = columnOf(table.heads, isStage);
  const map = recogniseTable(table, stage !== undefined);
  if (!map) return undefined;
  readTitleLines(notes, table.head.top);
  const county = columnOf(table.heads, isCounty);
  const keys = new Set([table.codeColumn, stage, county]);
  const columns = figureColumns(
    notes,
    table.heads.filter(({ column }) => !keys.has(column)),
    map,
  );
  const columnFor = (code: string) => columns.find(({ field }) => field.code === code)?.column;
  const [name, kind] = [columnFor("schoolName"), columnFor("kind")];
  const rows = schoolRows(notes, {
    first: table.head.bottom + 1,
    code: table.codeColumn,
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(stage === undefined ? {} : { stage }),
  });
  if (rows.length === 0) refuseKindergartens(notes, table, kind);
  readCountyColumn(notes, rows, county);
  for (const column of columns) readColumn(notes, column, { rows, map });
  if (map.isRoster) notes.rosterCodes.push(...rows.map(({ code }) => code));
  return notes.reading(map.form);
}
