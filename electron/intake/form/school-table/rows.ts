import type { CellContent } from "../../../../shared/county/import/cell-content.ts";
import { isOutOfScope } from "../../../../shared/county/import/choice-names.ts";
import { isNumbering } from "../../../../shared/county/import/labels/head.ts";
import { isRemarkText, isTotalText, readLabel } from "../../../../shared/county/import/labels/label.ts";
import { readSchoolCode } from "../../../../shared/county/import/school-code.ts";
import type { Stage } from "../../../../shared/county/stage.ts";
import { isBlankRow, type Sheet } from "../../workbook/sheet.ts";
import { RowsSeen } from "../rows-seen.ts";
import type { SheetNotes } from "../sheet-notes.ts";
import { isCodeHead } from "./code-head.ts";

/** A row of one school, or of one school and stage. */
export interface SchoolRow {
  readonly row: number;
  readonly code: string;
  readonly stage?: Stage;
}

/** Columns that say what a row is, before its figures are read. */
export interface KeyColumns {
  readonly first: number;
  readonly code: number;
  readonly name?: number;
  readonly kind?: number;
  readonly stage?: number;
}

const schoolLike = /(?:学校|小学|中学|教学点|校区|校|村小|部)$/;

/**
 * A cell that says which school a row is of. Where it is merged downwards over the rows of one school
 * (小学 and 初中 below each other), it stands for all of them.
 */
function keyCell(sheet: Sheet, row: number, column: number): CellContent {
  const merge = sheet.mergeAt(row, column);
  return sheet.cell(merge && merge.left === merge.right ? merge.top : row, column);
}

function textAt(sheet: Sheet, row: number, column: number | undefined): string {
  if (column === undefined) return "";
  const content = sheet.cell(row, column);
  if (content.type === "text") return content.text.trim();
  return content.type === "number" ? String(content.number) : "";
}

function rowTexts(sheet: Sheet, row: number): string[] {
  const texts: string[] = [];
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const text = textAt(sheet, row, column);
    if (text !== "") texts.push(text);
  }
  return texts;
}

/** 甲 乙 1 2 3 … under a head, or the head again on a new printed page. */
function isHeadAgain(sheet: Sheet, row: number, code: string): boolean {
  if (code !== "" && isCodeHead(code)) return true;
  const texts = rowTexts(sheet, row);
  return texts.length > 2 && texts.every(isNumbering) && isNumbering(code);
}

type RowKind = "total" | "remark" | "nameless" | "head" | "school";

function kindOfRow(notes: SheetNotes, row: number, keys: KeyColumns): RowKind {
  const { sheet } = notes;
  const key = keyCell(sheet, row, keys.code);
  const code = textAt(sheet, row, keys.code);
  const name = textAt(sheet, row, keys.name);
  const [first = ""] = rowTexts(sheet, row);
  if (isHeadAgain(sheet, row, code)) return "head";
  // What has a code is a school, even where its row starts with 注溪镇 or 审坡小学.
  if (readSchoolCode(key).code !== undefined) return isTotalText(name) ? "total" : "school";
  if ([code, name, first].some((text) => text !== "" && isTotalText(text))) return "total";
  if (isRemarkText(first) || isRemarkText(code)) return "remark";
  if (key.type !== "blank") return "school";
  if (schoolLike.test(name) || textAt(sheet, row, keys.kind) !== "") return "nameless";
  return rowTexts(sheet, row).length === 1 ? "remark" : "total";
}

function noteLeftOut(notes: SheetNotes, row: number, column: number, kind: "total" | "remark"): void {
  const [first = ""] = rowTexts(notes.sheet, row);
  const problem =
    kind === "total"
      ? `第${row + 1}行“${first}”是合计行，未读入`
      : `第${row + 1}行“${first.slice(0, 30)}”是说明文字，未读入`;
  const code = kind === "total" ? "row-total" : "row-remark";
  notes.noteCell({ severity: "note", code, problem, remedy: "不需要修改" }, row, column);
}

function noteNameless(notes: SheetNotes, row: number, keys: KeyColumns): void {
  const name = textAt(notes.sheet, row, keys.name);
  notes.noteCell(
    {
      severity: "error",
      code: "row-without-code",
      problem: `第${row + 1}行“${name}”没有学校标识码`,
      remedy: "请补填10位学校标识码；如不是学校，请删去此行",
    },
    row,
    keys.code,
  );
}

function isLeftOutKind(notes: SheetNotes, row: number, keys: KeyColumns): boolean {
  const kind = textAt(notes.sheet, row, keys.kind);
  if (kind === "" || !isOutOfScope(kind)) return false;
  const problem = `第${row + 1}行办学类型是“${kind}”，不属于义务教育评估范围，未读入`;
  const issue = { severity: "note", code: "row-out-of-scope", problem, remedy: "不需要修改" } as const;
  notes.noteCell(issue, row, keys.kind ?? keys.code);
  return true;
}

function readStage(notes: SheetNotes, row: number, column: number | undefined): Stage | undefined {
  const text = textAt(notes.sheet, row, column);
  const [word = ""] = readLabel(text).words;
  if (/^小学/.test(word)) return "primary";
  if (/^(?:初中|普通初中)/.test(word)) return "junior";
  if (column === undefined) return undefined;
  const problem = `“学段”填的“${text}”不是“小学”或“初中”`;
  notes.noteCell(
    { severity: "error", code: "cell-choice", problem, remedy: "请填“小学”或“初中”" },
    row,
    column,
  );
  return undefined;
}

/** Codes that stand as numbers are told once a column. */
class NumericCodes {
  #count = 0;
  #first: { row: number; column: number } | undefined;

  add(row: number, column: number): void {
    this.#count += 1;
    this.#first ??= { row, column };
  }

  tell(notes: SheetNotes): void {
    if (!this.#first) return;
    const problem = `${this.#count}个学校标识码以数值存储，已按文本读取`;
    const issue = {
      severity: "repair",
      code: "cell-repaired",
      problem,
      remedy: "请核对；建议改为文本格式",
    } as const;
    notes.noteCell(issue, this.#first.row, this.#first.column);
  }
}

function keyOf({ row, code, stage }: SchoolRow) {
  return { key: `${code} ${stage ?? ""}`, name: `学校标识码${code}`, row };
}

function readKey(
  notes: SheetNotes,
  row: number,
  keys: KeyColumns,
  numeric: NumericCodes,
): SchoolRow | undefined {
  const content = keyCell(notes.sheet, row, keys.code);
  const reading = readSchoolCode(content);
  for (const issue of reading.issues) notes.noteCell(issue, row, keys.code);
  if (reading.numeric) numeric.add(row, keys.code);
  if (reading.code === undefined) return undefined;
  if (keys.stage === undefined) return { row, code: reading.code };
  const stage = readStage(notes, row, keys.stage);
  return stage && { row, code: reading.code, stage };
}

/**
 * Rows of schools below a head. Totals, remarks, repeated heads and kinds outside compulsory education are
 * left out with a note; a school without code and a code that stands twice are errors.
 */
export function schoolRows(notes: SheetNotes, keys: KeyColumns): SchoolRow[] {
  const numeric = new NumericCodes();
  const seen = new RowsSeen(keys.code, "请删去多余的一行，或改正标识码");
  const rows: SchoolRow[] = [];
  for (let row = keys.first; row < notes.sheet.rowCount; row += 1) {
    if (isBlankRow(notes.sheet, row)) continue;
    const kind = kindOfRow(notes, row, keys);
    if (kind === "total" || kind === "remark") noteLeftOut(notes, row, keys.code, kind);
    if (kind === "nameless") noteNameless(notes, row, keys);
    if (kind !== "school" || isLeftOutKind(notes, row, keys)) continue;
    const school = readKey(notes, row, keys, numeric);
    if (school && !seen.isTwice(notes, keyOf(school))) rows.push(school);
  }
  numeric.tell(notes);
  return rows;
}
