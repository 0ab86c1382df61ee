import { type CellContent, rawText } from "../cell-content.ts";
import { isNumbering } from "../labels/head.ts";
import { isRemarkText, isTotalText } from "../labels/label.ts";
import { parseNumberText } from "../number-text.ts";
import { readSchoolCode } from "../school-code.ts";
import type { TableView } from "../table-view.ts";

/** What a row below a head is; only `school` is read. */
export type RowKind = "school" | "blank" | "total" | "remark" | "head" | "nameless";

/** A cell merged downwards over the rows of one school stands for all of them. */
export function keyCell(view: TableView, row: number, column: number): CellContent {
  const merge = view.mergeAt(row, column);
  return view.cell(merge && merge.left === merge.right ? merge.top : row, column);
}

/** Texts of a row, blanks left out. */
export function rowTexts(view: TableView, row: number): readonly string[] {
  const texts: string[] = [];
  for (let column = 0; column < view.columnCount; column += 1) {
    const text = rawText(view.cell(row, column)).trim();
    if (text !== "") texts.push(text);
  }
  return texts;
}

/** Whether a cell holds a figure, also one that stands there as text or in full-width digits. */
export function isFigure(content: CellContent): boolean {
  if (content.type === "number") return true;
  return content.type === "text" && parseNumberText(content.text) !== undefined;
}

export function hasFigure(view: TableView, row: number): boolean {
  for (let column = 0; column < view.columnCount; column += 1) {
    if (isFigure(view.cell(row, column))) return true;
  }
  return false;
}

/** 全县, 城区 … head a row of sums as 合计 does. */
export function isTotal(text: string): boolean {
  return isTotalText(text) || /^(?:全县|全区|全市|全旗|全乡|全镇|本县|本区|县域)/.test(text);
}

export interface RowQuestion {
  readonly row: number;
  readonly column: number;
  readonly kind: "code" | "name";
  /** Head of the key column, which a new printed page repeats. */
  readonly head: string;
  /** Whether a text is the name of a school, even where it begins as 注溪小学 and 全县 do. */
  readonly isName: (text: string) => boolean;
}

const schoolLike = /.(?:学校|小学|中学|教学点|校区)$/;

function withoutKey(view: TableView, row: number, texts: readonly string[]): RowKind {
  const [first = ""] = texts;
  if (isRemarkText(first)) return "remark";
  if (schoolLike.test(first) && hasFigure(view, row)) return "nameless";
  return texts.length === 1 ? "remark" : "total";
}

/** What stands in a row under the head. */
export function rowKind(view: TableView, { row, column, kind, head, isName }: RowQuestion): RowKind {
  const texts = rowTexts(view, row);
  if (texts.length === 0) return "blank";
  const content = keyCell(view, row, column);
  const key = rawText(content).trim();
  if (key !== "" && key === head.trim()) return "head";
  if (texts.length > 2 && texts.every(isNumbering)) return "head";
  if (kind === "code" ? readSchoolCode(content).code !== undefined : isName(key)) return "school";
  const [first = ""] = texts;
  if ([key, first].some((text) => text !== "" && isTotal(text))) return "total";
  if (key === "") return withoutKey(view, row, texts);
  if (kind === "name" && schoolLike.test(key) && texts.length > 1) return "school";
  return isRemarkText(key) || isRemarkText(first) ? "remark" : "school";
}
