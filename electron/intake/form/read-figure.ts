import type { Field } from "../../../shared/county/catalogue/field.ts";
import { textFact } from "../../../shared/county/fact.ts";
import { rawText } from "../../../shared/county/import/cell-content.ts";
import type { CellReading } from "../../../shared/county/import/cell-reading.ts";
import { readValue } from "../../../shared/county/import/read-value.ts";
import { readSchoolCode } from "../../../shared/county/import/school-code.ts";
import type { SubjectKey } from "../../../shared/county/subject.ts";
import type { CellForm, SheetNotes } from "./sheet-notes.ts";

/** A cell and the figure it is read as. */
export interface FigureCell {
  readonly form: CellForm;
  readonly subject: SubjectKey;
  readonly field: Field;
  readonly row: number;
  readonly column: number;
  /** Unit stated beside the cell where it is not the field's own. */
  readonly unit?: string;
}

function readCell(notes: SheetNotes, { field, row, column, unit }: FigureCell): CellReading {
  const content = notes.sheet.cell(row, column);
  if (field.code === "parentCode") {
    const { code, issues } = readSchoolCode(content);
    return { issues, ...(code === undefined ? {} : { fact: textFact(code) }) };
  }
  const { year } = notes.context;
  return readValue(field, content, unit === undefined ? { year } : { year, unit });
}

/** Reads one cell, notes what was found and makes the claim; a blank or refused cell makes none. */
export function readFigure(notes: SheetNotes, cell: FigureCell): CellReading["fact"] {
  const { form, subject, field, row, column } = cell;
  const { fact, issues } = readCell(notes, cell);
  for (const issue of issues) notes.noteCell(issue, row, column);
  if (!fact) return undefined;
  const raw = rawText(notes.sheet.cell(row, column));
  notes.claim(form, { subject, field: field.code, fact, raw, row, column });
  return fact;
}
