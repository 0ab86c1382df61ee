import type { Field } from "../../../../shared/county/catalogue/field.ts";
import type { Fact } from "../../../../shared/county/fact.ts";
import { tableFields } from "../../../../shared/county/import/any-table/field-names.ts";
import { locateTable } from "../../../../shared/county/import/any-table/locate-table.ts";
import type { MappedColumn } from "../../../../shared/county/import/any-table/mapping.ts";
import type { TableColumn } from "../../../../shared/county/import/any-table/table-columns.ts";
import { fromMu, mu } from "../../../../shared/county/import/any-table/table-units.ts";
import { type CellContent, rawText, textCell } from "../../../../shared/county/import/cell-content.ts";
import { findingAt } from "../../../../shared/county/import/import-finding.ts";
import { factText } from "../../../../shared/county/import/known-facts.ts";
import { readValue } from "../../../../shared/county/import/read-value.ts";
import type { FileReading } from "../../../../shared/county/import/reading.ts";
import { stageNames } from "../../../../shared/county/stage.ts";
import { type SubjectKey, schoolSubject, sectionSubject } from "../../../../shared/county/subject.ts";
import type { Sheet } from "../../workbook/sheet.ts";
import { readFigure } from "../read-figure.ts";
import { type FileContext, SheetNotes, type SheetReading } from "../sheet-notes.ts";
import { readTitleLines } from "../title-lines.ts";
import { withoutRepetition } from "../without-repetition.ts";
import type { AnyTable, TableToRead } from "./any-table.ts";
import { type AnyRow, anyRows } from "./read-any-rows.ts";

const form = "anyTable";

interface Column {
  readonly at: TableColumn;
  readonly as: MappedColumn;
  readonly field: Field;
}

/** The figure's subject; undefined where its stage is not known, null where the stage has no such figure. */
function subjectOf({ as, field }: Column, { code, stage }: AnyRow): SubjectKey | undefined | null {
  if (field.level === "school") return schoolSubject(code);
  const of = as.stage ?? stage;
  if (of === undefined) return undefined;
  return (field.stages?.includes(of) ?? true) ? sectionSubject(code, of) : null;
}

/** A cell may repeat the head's 亩 behind its number. */
function withoutMu(content: CellContent): CellContent {
  return content.type === "text" ? textCell(content.text.replace(/\s*亩\s*$/, "")) : content;
}

interface Place {
  readonly subject: SubjectKey;
  readonly row: number;
}

function readInMu(notes: SheetNotes, { at, field }: Column, { subject, row }: Place): Fact | undefined {
  const content = notes.sheet.cell(row, at.column);
  const { fact, issues } = readValue(field, withoutMu(content), { year: notes.context.year });
  for (const issue of issues) notes.noteCell(issue, row, at.column);
  if (!fact) return undefined;
  const figure = { subject, field: field.code, fact: fromMu(fact), raw: rawText(content) };
  notes.claim(form, { ...figure, row, column: at.column });
  return figure.fact;
}

function readCell(notes: SheetNotes, column: Column, place: Place): Fact | undefined {
  const { at, as, field } = column;
  if (as.unit === mu) return readInMu(notes, column, place);
  const cell = { form, ...place, field, column: at.column } as const;
  return readFigure(notes, as.unit === undefined ? cell : { ...cell, unit: as.unit });
}

function noteConverted(notes: SheetNotes, { as, field, at }: Column, example: string | undefined): void {
  if (as.unit === undefined || example === undefined) return;
  const how = as.unit === mu ? "，1亩＝2000/3平方米" : "";
  const problem = `“${field.label}”一列的单位是${as.unit}，已换算为${field.unit}${how}（例如${example}）`;
  const issue = { severity: "repair", code: "cell-repaired", problem, remedy: "请核对单位" } as const;
  notes.noteCell(issue, at.head.row, at.column);
}

/** Rows whose figure belongs to a stage that nobody names. */
function readColumn(notes: SheetNotes, column: Column, rows: readonly AnyRow[]): readonly AnyRow[] {
  const open: AnyRow[] = [];
  let example: string | undefined;
  for (const each of rows) {
    const subject = subjectOf(column, each);
    const content = notes.sheet.cell(each.row, column.at.column);
    if (subject === undefined && content.type !== "blank") open.push(each);
    if (!subject) continue;
    const fact = readCell(notes, column, { subject, row: each.row });
    if (fact) example ??= `${rawText(content)}→${factText(fact)}`;
  }
  noteConverted(notes, column, example);
  return open;
}

function noteOpenStages(notes: SheetNotes, rows: ReadonlySet<number>, column: number): void {
  const [first] = rows;
  if (first === undefined) return;
  const words = `${stageNames.primary}还是${stageNames.junior}`;
  const problem = `有${rows.size}行不能判断是${words}（例如第${first + 1}行），这些行的学段数据未读入`;
  const remedy = "请在对应关系中选定学段或学段列；不需要这些数据的，请确认后导入";
  notes.noteCell({ severity: "confirm", code: "stage-unknown", problem, remedy }, first, column);
}

function noteMissing(notes: SheetNotes, { table }: TableToRead): void {
  if (table.missing.length === 0) return;
  const names = table.missing.map(({ path }) => `“${path}”`).join("、");
  const problem = `对应关系中的${names}在这张表里没有，未读入`;
  const remedy = "表的列有变化的，请重新对应";
  notes.noteCell({ severity: "warning", code: "column-missing", problem, remedy }, table.head.bottom, 0);
}

function readTable(notes: SheetNotes, toRead: TableToRead): SheetReading {
  const { table, mapping } = toRead;
  readTitleLines(notes, table.head.top);
  noteMissing(notes, toRead);
  const rows = anyRows(notes, toRead);
  const open = new Set<number>();
  for (const { at, as } of table.columns) {
    const field = tableFields.find(({ code }) => code === as.field);
    if (!field) continue;
    for (const { row } of readColumn(notes, { at, as, field }, rows)) open.add(row);
  }
  noteOpenStages(notes, open, table.key.column);
  if (mapping.key.kind === "code") notes.rosterCodes.push(...rows.map(({ code }) => code));
  return notes.reading(form);
}

function readSheet(context: FileContext, sheet: Sheet, anyTable: AnyTable): SheetReading {
  const notes = new SheetNotes(context, sheet);
  const isWanted = anyTable.sheet === undefined ? !sheet.hidden : anyTable.sheet === sheet.name;
  const table = isWanted ? locateTable(sheet, anyTable.mapping) : undefined;
  if (table) return readTable(notes, { ...anyTable, table });
  const problem = isWanted ? "这张表没有对应关系中的列，未读入" : "按对应关系不读这张表";
  notes.noteSheet({ severity: "note", code: "sheet-not-needed", problem, remedy: "不需要修改" });
  return notes.reading();
}

/** Reads a workbook that no form knows by a mapping: every sheet that has its columns, in whatever order. */
export function readAnyTable(
  context: FileContext,
  sheets: readonly Sheet[],
  anyTable: AnyTable,
): FileReading {
  const readings = sheets.map((sheet) => readSheet(context, sheet, anyTable));
  const findings = readings.flatMap((reading) => reading.findings);
  const found = readings.some((reading) => reading.form !== undefined);
  const problem = "没有一张表有对应关系中的关键列";
  const issue = {
    severity: "error",
    code: "file-unrecognised",
    problem,
    remedy: "请重新按任意表对应",
  } as const;
  return {
    fileName: context.fileName,
    sha256: context.sha256,
    forms: found ? [form] : [],
    counties: readings.flatMap(({ counties }) => counties),
    years: readings.flatMap(({ years }) => years),
    rosterCodes: readings.flatMap(({ rosterCodes }) => rosterCodes),
    claims: withoutRepetition(readings.flatMap(({ claims }) => claims)),
    findings: found ? findings : [...findings, findingAt({ file: context.fileName }, issue)],
  };
}
