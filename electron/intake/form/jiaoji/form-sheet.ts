import { halfWidth, rawText, withoutSpaces } from "../../../../shared/county/import/cell-content.ts";
import type { Sheet } from "../../workbook/sheet.ts";

/** A sheet of a 教基 workbook, known by the form number printed in it. */
export interface FormSheet {
  /** 教基3112, 教基1102续 … */
  readonly number: string;
  /** Row of the form number; the title stands above it or in it. */
  readonly row: number;
  readonly title: string;
}

/** Form number and title stand in the first rows. */
const deepestTitle = 12;
const withLabel = /表号:?(教基\d{4}(?:续\d?)?)/;
const alone = /^(教基\d{4}(?:续\d?)?)$/;
const oldGeneration = /(?:表号:?)?基础基\d{3,4}/;

function plain(text: string): string {
  return withoutSpaces(halfWidth(text));
}

function numberAt(sheet: Sheet, row: number, column: number): string | undefined {
  const text = plain(rawText(sheet.cell(row, column)));
  const labelled = withLabel.exec(text)?.[1];
  if (labelled !== undefined || column === 0) return labelled;
  const before = plain(rawText(sheet.cell(row, column - 1)));
  return /表号:?$/.test(before) ? alone.exec(text)?.[1] : undefined;
}

function titleText(sheet: Sheet, last: number): string {
  const texts: string[] = [];
  for (let row = 0; row <= last; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const content = sheet.cell(row, column);
      if (content.type === "text") texts.push(plain(content.text));
    }
  }
  return texts.join(" ");
}

/** The form of a sheet by 表号 beside its title; the name of the sheet says nothing. */
export function findFormSheet(sheet: Sheet): FormSheet | undefined {
  for (let row = 0; row < Math.min(deepestTitle, sheet.rowCount); row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const number = numberAt(sheet, row, column);
      if (number !== undefined) return { number, row, title: titleText(sheet, row) };
    }
  }
  return undefined;
}

/** 基础基 forms were in use until 2020 and have another layout. */
export function isOldGeneration(sheet: Sheet): boolean {
  return oldGeneration.test(titleText(sheet, Math.min(deepestTitle, sheet.rowCount) - 1));
}
