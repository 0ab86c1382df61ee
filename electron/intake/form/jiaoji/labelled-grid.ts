import { halfWidth, withoutSpaces } from "../../../../shared/county/import/cell-content.ts";
import {
  type ColumnHead,
  type HeadRows,
  isNumbering,
  readHeads,
} from "../../../../shared/county/import/labels/head.ts";
import { readLabel, stageWords } from "../../../../shared/county/import/labels/label.ts";
import { type LabelMatcher, labelMatcher } from "../../../../shared/county/import/labels/label-rule.ts";
import type { Stage } from "../../../../shared/county/stage.ts";
import { hasNumber, type Sheet } from "../../workbook/sheet.ts";

/** A row of a form by the labels left of its figures. */
export interface RowLabel {
  readonly row: number;
  readonly shown: string;
  readonly words: readonly string[];
  readonly unit?: string;
  /** 小学 or 初中 block that the row belongs to, in forms that have blocks of rows. */
  readonly block?: Stage;
}

/** A form below its title: labelled columns over labelled rows. */
export interface LabelledGrid {
  readonly columns: readonly ColumnHead[];
  readonly rows: readonly RowLabel[];
}

const isUnitHead = labelMatcher({ labels: ["计量单位", "单位"] });

function stageOf(words: readonly string[]): Stage | undefined {
  if (words.some((word) => stageWords.primary.includes(word))) return "primary";
  if (words.some((word) => stageWords.junior.includes(word))) return "junior";
  return undefined;
}

/** Texts of a row left of a column, merges spread; figures, numbering and 计量单位 are no labels. */
function textsBefore(sheet: Sheet, row: number, end: number, unitColumn?: number): string[] {
  const texts: string[] = [];
  for (let column = 0; column < end; column += 1) {
    if (column === unitColumn || sheet.cell(row, column).type === "number") continue;
    const text = withoutSpaces(sheet.heading(row, column));
    if (text !== "" && text !== texts.at(-1) && !isNumbering(text)) texts.push(text);
  }
  return texts;
}

/** A row of data has a figure, or starts with a label that the form is searched for. */
function isDataRow(sheet: Sheet, row: number, wanted: readonly Wanted[]): boolean {
  if (hasNumber(sheet, row)) return true;
  const [first] = textsBefore(sheet, row, sheet.columnCount);
  if (first === undefined) return false;
  const { words } = readLabel(first);
  return wanted.some(
    (each) => each.row(words) || (each.block !== undefined && each.row(withoutStage(words))),
  );
}

/** The head starts with the first labelled row below the title and ends before the first row of data. */
function headRows(sheet: Sheet, titleRow: number, wanted: readonly Wanted[]): HeadRows | undefined {
  let top: number | undefined;
  for (let row = titleRow + 1; row < sheet.rowCount; row += 1) {
    if (top !== undefined && isDataRow(sheet, row, wanted)) return { top, bottom: row - 1 };
    if (top === undefined && textsBefore(sheet, row, sheet.columnCount).length > 0) top = row;
  }
  return undefined;
}

/** Where the labels end, and the column of 计量单位 among them. */
interface LabelColumns {
  readonly end: number;
  readonly unit?: number;
}

function unitOf(sheet: Sheet, row: number, column: number | undefined): string | undefined {
  const text = column === undefined ? "" : withoutSpaces(halfWidth(sheet.heading(row, column)));
  return text === "" || isNumbering(text) ? undefined : text;
}

function rowLabel(sheet: Sheet, row: number, columns: LabelColumns): RowLabel | undefined {
  const texts = textsBefore(sheet, row, columns.end, columns.unit);
  if (texts.length === 0) return undefined;
  const labels = texts.map(readLabel);
  const words = [...new Set(labels.flatMap((label) => label.words))];
  const inLabel = labels.findLast((label) => label.unit !== undefined)?.unit;
  const unit = inLabel ?? unitOf(sheet, row, columns.unit);
  return { row, shown: texts.join("/"), words, ...(unit === undefined ? {} : { unit }) };
}

/** A block starts with a row that names its stage and lasts until the next stage is named. */
function rowLabels(sheet: Sheet, from: number, columns: LabelColumns): RowLabel[] {
  const rows: RowLabel[] = [];
  let block: Stage | undefined;
  for (let row = from; row < sheet.rowCount; row += 1) {
    const label = rowLabel(sheet, row, columns);
    if (!label) continue;
    block = stageOf(label.words) ?? block;
    rows.push(block === undefined ? label : { ...label, block });
  }
  return rows;
}

/**
 * Labels of a form, wherever rows or columns were inserted: columns by their head path, rows by the texts
 * left of the first wanted column. Undefined where there is no head with a wanted column.
 */
export function readGrid(
  sheet: Sheet,
  titleRow: number,
  wanted: readonly Wanted[],
): LabelledGrid | undefined {
  const head = headRows(sheet, titleRow, wanted);
  if (!head) return undefined;
  const heads = readHeads(sheet, head);
  const columns = heads.filter(({ words }) =>
    wanted.some(
      (each) => each.column(words) || (each.block !== undefined && each.column(withoutStage(words))),
    ),
  );
  const first = columns[0]?.column;
  if (first === undefined) return undefined;
  const unit = heads.find(({ column, words }) => column < first && isUnitHead(words))?.column;
  const labels = unit === undefined ? { end: first } : { end: first, unit };
  return { columns, rows: rowLabels(sheet, head.bottom + 1, labels) };
}

function withoutStage(words: readonly string[]): readonly string[] {
  const names: readonly string[] = [...stageWords.primary, ...stageWords.junior];
  return words.filter((word) => !names.includes(word));
}

/** Whether any row or column belongs to the stage; a form of blocks leaves out the stages a school lacks. */
export function hasBlock({ rows, columns }: LabelledGrid, stage: Stage): boolean {
  return rows.some(({ block }) => block === stage) || columns.some(({ words }) => stageOf(words) === stage);
}

export interface Wanted {
  readonly row: LabelMatcher;
  readonly column: LabelMatcher;
  /** Only in this block of rows or columns. */
  readonly block?: Stage;
}

export interface GridPlace {
  readonly row: RowLabel;
  readonly column: ColumnHead;
}

/** Every place where a wanted row and a wanted column meet. */
export function findPlaces(grid: LabelledGrid, wanted: Wanted): GridPlace[] {
  const { block } = wanted;
  const plainWords = (words: readonly string[]) => (block ? withoutStage(words) : words);
  const rows = grid.rows.filter(({ words }) => wanted.row(plainWords(words)));
  const columns = grid.columns.filter(({ words }) => wanted.column(plainWords(words)));
  return rows.flatMap((row) =>
    columns
      .filter((column) => !block || (stageOf(column.words) ?? row.block) === block)
      .map((column) => ({ row, column })),
  );
}
