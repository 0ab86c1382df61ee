import { type CellContent, rawText } from "../cell-content.ts";
import { type HeadRows, isNumbering } from "../labels/head.ts";
import { isRemarkText, readLabel, stageWords } from "../labels/label.ts";
import { readSchoolCode } from "../school-code.ts";
import type { TableView } from "../table-view.ts";
import { groupNames, namesOf, tableFields } from "./field-names.ts";
import { mostHeadRows } from "./mapping.ts";
import type { SchoolNames } from "./school-names.ts";
import { hasFigure, isFigure, rowTexts } from "./table-rows.ts";

/** Rows above which a table has to begin; whatever starts later is no table of schools. */
const deepestStart = 60;

const knownWords: ReadonlySet<string> = new Set([
  ...[...groupNames, ...tableFields.flatMap(namesOf), "学校标识码", "学校名称"].flatMap(
    (name) => readLabel(name).words,
  ),
  ...Object.values(stageWords).flat(),
]);

function isKnownWord(text: string): boolean {
  return readLabel(text).words.some((word) => knownWords.has(word));
}

const schoolLike = /.(?:学校|小学|中学|教学点|校区|一小|二小|一中|二中)$/;

/** 审坡小 for 审坡小学: a name that somebody shortened. */
function resembles({ type }: CellContent, text: string, names: SchoolNames): boolean {
  return type === "text" && names.find(text).how !== "unknown";
}

/** Whether a row is one of a school: it has a code, a known name, or a name of a school beside figures. */
function isSchoolRow(view: TableView, row: number, names: SchoolNames): boolean {
  let looksLike = false;
  for (let column = 0; column < view.columnCount; column += 1) {
    const content = view.cell(row, column);
    if (content.type === "blank" || content.type === "unreadable") continue;
    const text = rawText(content).trim();
    if (readSchoolCode(content).code !== undefined || names.isName(text)) return true;
    looksLike ||= !isKnownWord(text) && (schoolLike.test(text) || resembles(content, text, names));
  }
  return looksLike && hasFigure(view, row);
}

function firstSchoolRow(view: TableView, names: SchoolNames): number | undefined {
  for (let row = 1; row < Math.min(view.rowCount, deepestStart); row += 1) {
    if (isSchoolRow(view, row, names)) return row;
  }
  return undefined;
}

/** Sums, numbers of columns and empty rows may stand between the head and the first school. */
function isBetween(view: TableView, row: number): boolean {
  const texts = rowTexts(view, row);
  if (texts.length === 0 || texts.every(isNumbering)) return true;
  let figures = 0;
  for (let column = 0; column < view.columnCount; column += 1)
    if (isFigure(view.cell(row, column))) figures += 1;
  return figures * 2 >= texts.length;
}

const fewTexts = 4;
const titleLine =
  /^(?:填报|填表|制表|报送|编制|统计|单位|学校名称|日期|时间|年度|负责人|审核|复核|联系)[^:：]{0,8}[:：]/;

/** 填报单位：… 填报日期：… stand above a head and are none. 备注 and 联系电话 are heads among others. */
function isTitle(texts: readonly string[]): boolean {
  const [first = ""] = texts;
  return texts.some((text) => titleLine.test(text)) || (texts.length < fewTexts && isRemarkText(first));
}

function isHeadRow(view: TableView, row: number): boolean {
  const shown = new Set<string>();
  for (let column = 0; column < view.columnCount; column += 1) {
    const text = view.heading(row, column).trim();
    if (text !== "") shown.add(text);
  }
  const texts = [...shown];
  if (texts.length === 0 || isTitle(texts)) return false;
  return texts.length >= 2 || isKnownWord(texts[0] ?? "");
}

/**
 * Where the head of a table of schools stands: the rows above its first school that are neither title nor sum.
 * Undefined where no row is recognised as a school's.
 */
export function findHead(view: TableView, names: SchoolNames): HeadRows | undefined {
  const first = firstSchoolRow(view, names);
  if (first === undefined) return undefined;
  let bottom = first - 1;
  while (bottom > 0 && isBetween(view, bottom)) bottom -= 1;
  if (bottom < 0 || !isHeadRow(view, bottom)) return undefined;
  let top = bottom;
  while (top > 0 && bottom - top + 1 < mostHeadRows && isHeadRow(view, top - 1)) top -= 1;
  return { top, bottom };
}
