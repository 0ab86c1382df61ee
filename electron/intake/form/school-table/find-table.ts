import { type ColumnHead, type HeadRows, readHeads } from "../../../../shared/county/import/labels/head.ts";
import { readLabel } from "../../../../shared/county/import/labels/label.ts";
import { labelMatcher } from "../../../../shared/county/import/labels/label-rule.ts";
import { hasNumber, type Sheet } from "../../workbook/sheet.ts";
import type { SchoolTableMap } from "../maps/school-table-map.ts";
import { schoolSupplementMap, sectionSupplementMap } from "../maps/supplement-form.ts";
import { wideTableMap } from "../maps/wide-table.ts";
import { isCodeHead } from "./code-head.ts";

/** A table of schools in a sheet: where its head is and what the columns are called. */
export interface SchoolTable {
  readonly head: HeadRows;
  readonly heads: readonly ColumnHead[];
  readonly codeColumn: number;
}

/** Title rows above a head; more than these is no statistics table. */
const deepestHead = 30;

/** Every word that a map of a form knows, for telling rows of group heads from title rows. */
const headWords: ReadonlySet<string> = new Set(
  [wideTableMap, schoolSupplementMap, sectionSupplementMap]
    .flatMap((map) => map.columns)
    .flatMap(({ labels, within = [] }) => [...labels, ...within])
    .flatMap((label) => readLabel(label).words),
);

function findCode(sheet: Sheet): { row: number; column: number } | undefined {
  for (let row = 0; row < Math.min(deepestHead, sheet.rowCount); row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const content = sheet.cell(row, column);
      if (content.type === "text" && isCodeHead(content.text)) return { row, column };
    }
  }
  return undefined;
}

function knownHeads(sheet: Sheet, row: number): number {
  const texts = new Set<string>();
  for (let column = 0; column < sheet.columnCount; column += 1) texts.add(sheet.heading(row, column));
  return [...texts].filter((text) => text !== "" && readLabel(text).words.some((word) => headWords.has(word)))
    .length;
}

/** The code's head may be the lowest of its column: rows of group heads above it belong to the head too. */
function firstHeadRow(sheet: Sheet, codeRow: number): number {
  let top = codeRow;
  while (top > 0 && knownHeads(sheet, top - 1) >= 2) top -= 1;
  return top;
}

/** The head ends where a code or a figure first stands below the code's head. */
function lastHeadRow(sheet: Sheet, code: { row: number; column: number }): number {
  let row = sheet.mergeAt(code.row, code.column)?.bottom ?? code.row;
  while (row + 1 < sheet.rowCount) {
    const next = row + 1;
    if (sheet.cell(next, code.column).type !== "blank" || hasNumber(sheet, next)) return row;
    row = next;
  }
  return row;
}

/** Finds a table that has a column of 学校标识码, wherever its head stands; undefined where there is none. */
export function findSchoolTable(sheet: Sheet): SchoolTable | undefined {
  const code = findCode(sheet);
  if (!code) return undefined;
  const head = { top: firstHeadRow(sheet, code.row), bottom: lastHeadRow(sheet, code) };
  return { head, heads: readHeads(sheet, head), codeColumn: code.column };
}

/** The map whose columns the table has most of; undefined where it has none but code and name. */
export function recogniseTable(table: SchoolTable, hasStageColumn: boolean): SchoolTableMap | undefined {
  const maps = hasStageColumn ? [sectionSupplementMap] : [wideTableMap, schoolSupplementMap];
  const scores = maps.map((map) => ({ map, score: countMatches(table, map) }));
  const best = scores.reduce((left, right) => (right.score > left.score ? right : left));
  return best.score > 0 ? best.map : undefined;
}

function countMatches({ heads }: SchoolTable, map: SchoolTableMap): number {
  const matchers = map.columns.filter(({ field }) => field !== "schoolName").map(labelMatcher);
  return heads.filter(({ words, unknownUnit }) =>
    matchers.some((matches) => matches(words) || (unknownUnit && matches(unknownUnit.words))),
  ).length;
}
