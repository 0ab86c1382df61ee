import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { add, compare, integer, isZero, type Rational } from "../../../../shared/county/exact/rational.ts";
import { toDecimalText } from "../../../../shared/county/exact/rounding.ts";
import { type Fact, notApplicable, numberFact, numberOf } from "../../../../shared/county/fact.ts";
import { rawText } from "../../../../shared/county/import/cell-content.ts";
import { factText } from "../../../../shared/county/import/known-facts.ts";
import { labelMatcher } from "../../../../shared/county/import/labels/label-rule.ts";
import { readValue } from "../../../../shared/county/import/read-value.ts";
import { findUnit } from "../../../../shared/county/import/units.ts";
import { stageNames, stages } from "../../../../shared/county/stage.ts";
import { type SubjectKey, schoolSubject, sectionSubject } from "../../../../shared/county/subject.ts";
import { cellName } from "../../workbook/cell-name.ts";
import type { JiaojiCell, JiaojiForm, JiaojiGrades } from "../maps/jiaoji-forms.ts";
import { readFigure } from "../read-figure.ts";
import type { SheetNotes } from "../sheet-notes.ts";
import type { FormSheet } from "./form-sheet.ts";
import {
  findPlaces,
  type GridPlace,
  hasBlock,
  type LabelledGrid,
  readGrid,
  type Wanted,
} from "./labelled-grid.ts";

interface FormReader {
  readonly notes: SheetNotes;
  readonly form: JiaojiForm;
  readonly school: string;
  readonly grid: LabelledGrid;
}

function subjectOf(school: string, { stage }: Pick<JiaojiCell, "stage">): SubjectKey {
  return stage ? sectionSubject(school, stage) : schoolSubject(school);
}

/** In forms with blocks the stage stands in the block, in others the form itself is of one stage. */
function wantedOf(form: JiaojiForm, cell: JiaojiCell): Wanted {
  const row = labelMatcher({ labels: cell.rows, within: cell.rowsWithin ?? [] });
  const column = labelMatcher({ labels: cell.columns, within: cell.columnsWithin ?? [] });
  return form.hasStageBlocks && cell.stage ? { row, column, block: cell.stage } : { row, column };
}

/** A form of blocks that has the other stage and not this one: the school has no such stage. */
function lacksStage({ form, grid }: FormReader, { stage }: JiaojiCell): boolean {
  if (!form.hasStageBlocks || !stage || hasBlock(grid, stage)) return false;
  return stages.some((other) => hasBlock(grid, other));
}

function noteMissing(reader: FormReader, cell: JiaojiCell): void {
  if (lacksStage(reader, cell)) return;
  const { notes, form } = reader;
  const [row = "", column = ""] = [cell.rows[0], cell.columns[0]];
  const stage = cell.stage ? stageNames[cell.stage] : "";
  notes.noteSheet({
    severity: "warning",
    code: "label-missing",
    problem: `${form.number}中找不到${stage}“${row}”一行与“${column}”一列，“${fieldOf(cell.field).label}”未读入`,
    remedy: "请核对表样是否完整；也可在综合表或数据页中填写",
  });
}

function noteAmbiguous({ notes, form }: FormReader, cell: JiaojiCell, places: readonly GridPlace[]): void {
  const cells = places.map(({ row, column }) => cellName(row.row, column.column)).join("、");
  notes.noteSheet({
    severity: "error",
    code: "label-ambiguous",
    problem: `${form.number}中“${fieldOf(cell.field).label}”有${cells}几处，且数值不同`,
    remedy: "请核对行名和列名",
  });
}

/** The one place of a figure. Several that say the same are one; the first row (总计) stands for them. */
function placeOf(reader: FormReader, cell: JiaojiCell): GridPlace | undefined {
  const places = findPlaces(reader.grid, wantedOf(reader.form, cell));
  const [first] = places;
  if (!first) {
    noteMissing(reader, cell);
    return undefined;
  }
  const texts = places.map(({ row, column }) => rawText(reader.notes.sheet.cell(row.row, column.column)));
  const filled = new Set(texts.filter((text) => text !== ""));
  if (filled.size <= 1)
    return places[
      Math.max(
        0,
        texts.findIndex((text) => text !== ""),
      )
    ];
  noteAmbiguous(reader, cell, places);
  return undefined;
}

/** The number of a cell for a check; problems with it are told where it is read as a figure. */
function numberAt(reader: FormReader, cell: JiaojiCell): Rational | undefined {
  const [place] = findPlaces(reader.grid, wantedOf(reader.form, cell));
  if (!place) return undefined;
  const { notes } = reader;
  const content = notes.sheet.cell(place.row.row, place.column.column);
  const { fact } = readValue(fieldOf(cell.field), content, { year: notes.context.year });
  return fact && numberOf(fact);
}

/** 艺术 as the sum of 音乐 and 美术 is no figure of its own; it only has to agree. */
function readArtSum(reader: FormReader, cell: JiaojiCell, { row, column }: GridPlace): void {
  const { notes, form, school } = reader;
  const place = { row: row.row, column: column.column };
  const raw = rawText(notes.sheet.cell(place.row, place.column));
  const subject = subjectOf(school, cell);
  notes.claim("jiaojiWorkbook", { subject, field: cell.field, fact: notApplicable, raw, ...place });
  const part = (field: string) =>
    form.cells.find((each) => each.field === field && each.stage === cell.stage);
  const [music, fineArt] = [part("musicTeachers"), part("fineArtTeachers")];
  const [art, one, other] = [cell, music, fineArt].map((each) => each && numberAt(reader, each));
  if (!art || !one || !other || compare(art, add(one, other)) === 0) return;
  const figures = `艺术${toDecimalText(art)}，音乐${toDecimalText(one)}，美术${toDecimalText(other)}`;
  const problem = `本表的艺术应为音乐与美术之和，实际为${figures}`;
  const remedy = "已按音乐、美术读入，请核对原表";
  notes.noteCell({ severity: "warning", code: "figures-disagree", problem, remedy }, place.row, place.column);
}

interface Converted {
  readonly row: number;
  readonly column: number;
  readonly unit: string;
  readonly fact: Fact;
}

/** 平方米 and ㎡ are one unit; 元 beside a figure in 万元 is told. */
function noteConverted(notes: SheetNotes, field: Field, { row, column, unit, fact }: Converted): void {
  if (findUnit(unit)?.factor === findUnit(field.unit ?? "")?.factor) return;
  const before = `${rawText(notes.sheet.cell(row, column))}${unit}`;
  const problem = `“${field.label}”${before}已换算为${factText(fact)}${field.unit ?? ""}`;
  notes.noteCell({ severity: "repair", code: "cell-repaired", problem, remedy: "请核对单位" }, row, column);
}

function readFormCell(reader: FormReader, cell: JiaojiCell): void {
  const found = placeOf(reader, cell);
  if (!found) return;
  if (reader.form.artIsSum && cell.field === "artTeachers") {
    readArtSum(reader, cell, found);
    return;
  }
  const field = fieldOf(cell.field);
  const { row, column } = found;
  const unit = row.unit ?? column.unit;
  const place = { row: row.row, column: column.column };
  const other = unit === undefined || unit === field.unit || field.unit === undefined ? undefined : unit;
  const fact = readFigure(reader.notes, {
    form: "jiaojiWorkbook",
    subject: subjectOf(reader.school, cell),
    field,
    ...place,
    ...(other === undefined ? {} : { unit: other }),
  });
  if (fact && other !== undefined) noteConverted(reader.notes, field, { ...place, unit: other, fact });
}

function readGrades(reader: FormReader, titleRow: number, grades: JiaojiGrades): void {
  const { notes, school } = reader;
  const wanted = grades.columns.map((label) => ({
    row: labelMatcher({ labels: ["总计", "合计"] }),
    column: labelMatcher({ labels: [label], within: ["在校生数", "按年级分"] }),
  }));
  const grid = readGrid(notes.sheet, titleRow, [
    ...wanted,
    ...reader.form.cells.map((cell) => wantedOf(reader.form, cell)),
  ]);
  const places = grid ? wanted.flatMap((each) => findPlaces(grid, each).slice(0, 1)) : [];
  const context = { year: notes.context.year };
  let withPupils = 0;
  const raws: string[] = [];
  for (const { row, column } of places) {
    const content = notes.sheet.cell(row.row, column.column);
    const { fact, issues } = readValue(fieldOf("pupils"), content, context);
    for (const issue of issues) notes.noteCell(issue, row.row, column.column);
    const pupils = fact && numberOf(fact);
    if (pupils && !isZero(pupils)) withPupils += 1;
    if (fact) raws.push(rawText(content));
  }
  const [first] = places;
  if (!first || raws.length === 0) return;
  notes.claim("jiaojiWorkbook", {
    subject: sectionSubject(school, grades.stage),
    field: "grades",
    fact: numberFact(integer(withPupils)),
    raw: raws.join("、"),
    row: first.row.row,
    column: first.column.column,
  });
}

/** Reads one form of a school's workbook; figures are found by row label and column head. */
export function readForm(
  notes: SheetNotes,
  sheet: FormSheet,
  { form, school }: { form: JiaojiForm; school: string },
): void {
  const wanted = form.cells.map((cell) => wantedOf(form, cell));
  const grid = readGrid(notes.sheet, sheet.row, wanted) ?? { columns: [], rows: [] };
  const reader = { notes, form, school, grid };
  for (const cell of form.cells) readFormCell(reader, cell);
  if (form.grades) readGrades(reader, sheet.row, form.grades);
}
