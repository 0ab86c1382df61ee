import type { TableView } from "../table-view.ts";
import { findUnit } from "../units.ts";
import { readLabel, withoutBracket } from "./label.ts";

/** The rows of a sheet that carry column heads, 0-based, both ends included. */
export interface HeadRows {
  readonly top: number;
  readonly bottom: number;
}

/** One column by its head path, for instance 校舍建筑面积 / 教学及辅助用房 / 其中：室内体育用房. */
export interface ColumnHead {
  readonly column: number;
  /** Row of the lowest head cell, which is the one to name in messages. */
  readonly row: number;
  /** The path as printed. */
  readonly shown: string;
  readonly words: readonly string[];
  /** Unit of the lowest head that states one. */
  readonly unit?: string;
  /** The unit stands at a group over this column, which may hold columns of other units too. */
  readonly unitOfGroup?: true;
  /** Bracket of the lowest head that is no known unit, and the words without it. */
  readonly unknownUnit?: { readonly text: string; readonly words: readonly string[] };
}

/** Whether column and its left neighbour have the same groups above the row, so that a gap belongs to the left. */
function sameGroups(texts: readonly (readonly string[])[], row: number, column: number): boolean {
  return texts.slice(0, row).every((cells) => cells[column] === cells[column - 1]);
}

/** Some programs drop merges when they export: a gap right of a group head then belongs to the group. */
function fillGaps(sheet: TableView, { top, bottom }: HeadRows, texts: string[][]): void {
  for (let row = top; row < bottom; row += 1) {
    const cells = texts[row - top] ?? [];
    for (let column = 1; column < sheet.columnCount; column += 1) {
      const hasSub = texts.slice(row - top + 1).some((below) => below[column] !== "");
      const alone = cells[column] === "" && !sheet.mergeAt(row, column) && hasSub;
      if (alone && sameGroups(texts, row - top, column)) cells[column] = cells[column - 1] ?? "";
    }
  }
}

function headTexts(sheet: TableView, { top, bottom }: HeadRows): string[][] {
  const texts: string[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells: string[] = [];
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const isNumber = sheet.cell(row, column).type === "number";
      cells.push(isNumber ? "" : sheet.heading(row, column).trim());
    }
    texts.push(cells);
  }
  return texts;
}

/** Between brackets the signs belong to a unit (元/生), between digits to a range (26-30人). */
const pathSigns = /(?:[/／_＿|｜→]|(?<!\d\s*)[-－—–]|[-－—–](?!\s*\d))(?![^(（]*[)）])/;

/** Programs that know one row of heads only write the path into it: 在校生数_小学_合计. */
export function splitPath(text: string): string[] {
  return text.split(pathSigns).map((part) => part.trim());
}

function pathOf(texts: readonly (readonly string[])[], column: number): string[] {
  const path = texts.flatMap((cells) => splitPath(cells[column] ?? "")).filter((text) => text !== "");
  return path.filter((text, index) => text !== path[index - 1]);
}

/** 甲 乙 丙 and 1 2 3 number columns and rows; they name nothing. */
export function isNumbering(text: string): boolean {
  return /^(?:[甲乙丙丁戊己庚辛]|\d{1,3}|编号|代码|序号|行次)$/.test(text);
}

function lowestRow(sheet: TableView, { top, bottom }: HeadRows, column: number): number {
  for (let row = bottom; row > top; row -= 1) {
    if (sheet.heading(row, column).trim() !== "") return sheet.mergeAt(row, column)?.top ?? row;
  }
  return top;
}

/** Every column of the head rows that has a head at all, with merges spread over what they cover. */
export function readHeads(sheet: TableView, rows: HeadRows): ColumnHead[] {
  const texts = headTexts(sheet, rows);
  fillGaps(sheet, rows, texts);
  const heads: ColumnHead[] = [];
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const path = pathOf(texts, column).filter((text) => !isNumbering(text));
    if (path.length > 0) heads.push(describeHead(path, { column, row: lowestRow(sheet, rows, column) }));
  }
  return heads;
}

function describeHead(path: readonly string[], place: { column: number; row: number }): ColumnHead {
  const labels = path.map(readLabel);
  const words = [...new Set(labels.flatMap((label) => label.words))];
  const shown = path.join("/").replace(/\s+/g, "");
  const own = labels.findLastIndex((label) => label.words.length > 0);
  const stated = labels.findLastIndex((label) => label.unit !== undefined);
  const unit = labels[stated]?.unit;
  const bracket = labels.findLastIndex((label) => label.bracket !== undefined);
  const text = labels[bracket]?.bracket;
  const head: ColumnHead = {
    ...place,
    shown,
    words,
    ...(unit === undefined ? {} : { unit }),
    ...(stated < own ? { unitOfGroup: true } : {}),
  };
  if (text === undefined || findUnit(text)) return head;
  const bare = path.flatMap((part, index) =>
    index === bracket ? withoutBracket(part) : (labels[index]?.words ?? []),
  );
  return { ...head, unknownUnit: { text, words: [...new Set(bare)] } };
}
