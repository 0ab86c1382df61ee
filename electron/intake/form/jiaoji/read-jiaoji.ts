import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import { compare, type Rational, sum } from "../../../../shared/county/exact/rational.ts";
import { toDecimalText } from "../../../../shared/county/exact/rounding.ts";
import { numberOf } from "../../../../shared/county/fact.ts";
import {
  blankCell,
  halfWidth,
  rawText,
  withoutSpaces,
} from "../../../../shared/county/import/cell-content.ts";
import { isKindergarten } from "../../../../shared/county/import/choice-names.ts";
import type { Issue } from "../../../../shared/county/import/import-finding.ts";
import { isNumbering } from "../../../../shared/county/import/labels/head.ts";
import { readLabel } from "../../../../shared/county/import/labels/label.ts";
import { labelMatcher } from "../../../../shared/county/import/labels/label-rule.ts";
import { readValue } from "../../../../shared/county/import/read-value.ts";
import { readSchoolCode } from "../../../../shared/county/import/school-code.ts";
import { schoolSubject } from "../../../../shared/county/subject.ts";
import type { Sheet } from "../../workbook/sheet.ts";
import { jiaojiForms, kindergartenForms, masterForm, staffForm } from "../maps/jiaoji-forms.ts";
import { readFigure } from "../read-figure.ts";
import { type FileContext, SheetNotes, type SheetReading } from "../sheet-notes.ts";
import { readTitleLines } from "../title-lines.ts";
import { type FormSheet, findFormSheet } from "./form-sheet.ts";
import { findPlaces, readGrid } from "./labelled-grid.ts";
import { readForm } from "./read-form.ts";

/** A sheet of the workbook with its form and what reading it notes. */
interface FormPage {
  readonly notes: SheetNotes;
  readonly form: FormSheet;
}

/** The cell beside a label of 教基1001: the first filled one to the right that is no line number. */
function besideLabel(sheet: Sheet, labels: readonly string[]): { row: number; column: number } | undefined {
  const matches = labelMatcher({ labels });
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const content = sheet.cell(row, column);
      if (content.type === "text" && matches(readLabel(content.text).words))
        return valueRightOf(sheet, row, column);
    }
  }
  return undefined;
}

function valueRightOf(sheet: Sheet, row: number, label: number): { row: number; column: number } | undefined {
  const filled: number[] = [];
  for (let column = label + 1; column < sheet.columnCount; column += 1) {
    if (sheet.cell(row, column).type !== "blank") filled.push(column);
  }
  const [first, second] = filled;
  const isLineNumber =
    first !== undefined && isNumbering(withoutSpaces(halfWidth(rawText(sheet.cell(row, first)))));
  const column = isLineNumber && second !== undefined ? second : first;
  return column === undefined ? undefined : { row, column };
}

/** 学校标识码 of the workbook: exactly one 教基1001 says which school it is of. */
function schoolOf(pages: readonly FormPage[]): string | undefined {
  const masters = pages.filter(({ form }) => form.number === masterForm.number);
  const [page, second] = masters;
  const blame = second ?? page ?? pages[0];
  if (!page || second) {
    const problem = page
      ? "工作簿中有两张教基1001，不能判断属于哪所学校"
      : "工作簿中没有教基1001，不能判断属于哪所学校";
    const remedy = "请按一校一个工作簿导出后再导入";
    blame?.notes.noteSheet({ severity: "error", code: "label-missing", problem, remedy });
    return undefined;
  }
  const place = besideLabel(page.notes.sheet, masterForm.code);
  const reading = readSchoolCode(place ? page.notes.sheet.cell(place.row, place.column) : blankCell);
  for (const issue of reading.issues) if (place) page.notes.noteCell(issue, place.row, place.column);
  if (reading.code === undefined && reading.issues.length === 0) {
    const problem = "教基1001中没有学校标识码";
    page.notes.noteSheet({
      severity: "error",
      code: "label-missing",
      problem,
      remedy: "请补填10位学校标识码",
    });
  }
  return reading.code;
}

function readMaster({ notes }: FormPage, school: string): void {
  for (const { field, labels } of masterForm.fields) {
    const place = besideLabel(notes.sheet, labels);
    if (!place) continue;
    const subject = schoolSubject(school);
    readFigure(notes, { form: "jiaojiWorkbook", subject, field: fieldOf(field), ...place });
  }
}

function noteNotNeeded({ notes, form }: FormPage): void {
  const problem = `${form.number}与七项指标无关，未读入`;
  notes.noteSheet({ severity: "note", code: "sheet-not-needed", problem, remedy: "不需要修改" });
}

function readPage(page: FormPage, school: string): void {
  const { number, title } = page.form;
  if (number === masterForm.number) {
    readMaster(page, school);
    return;
  }
  if (number === staffForm.number) return;
  const form = jiaojiForms.find((each) => each.number === number && title.includes(each.title ?? ""));
  if (form) readForm(page.notes, page.form, { form, school });
  else noteNotNeeded(page);
}

function fullTimeTeachers(pages: readonly FormPage[]): Rational | undefined {
  const claims = pages
    .flatMap(({ notes }) => notes.claims)
    .filter(({ field }) => field === "fullTimeTeachers");
  const numbers = claims.map(({ fact }) => numberOf(fact)).filter((number) => number !== undefined);
  return numbers.length === 0 ? undefined : sum(numbers);
}

/** 教基4149 includes 高中: it has to equal 4155 and 4156 only where the school has no 高中. */
function checkStaff(pages: readonly FormPage[]): void {
  const page = pages.find(({ form }) => form.number === staffForm.number);
  const bySubject = fullTimeTeachers(pages);
  if (!page || !bySubject) return;
  const { notes, form } = page;
  const wanted = {
    row: labelMatcher({ labels: staffForm.rows }),
    column: labelMatcher({ labels: staffForm.columns }),
  };
  const grid = readGrid(notes.sheet, form.row, [wanted]);
  const [place] = grid ? findPlaces(grid, wanted) : [];
  if (!place) return;
  const [row, column] = [place.row.row, place.column.column];
  const { fact } = readValue(fieldOf("fullTimeTeachers"), notes.sheet.cell(row, column), {
    year: notes.context.year,
  });
  const all = fact && numberOf(fact);
  if (!all) return;
  const hasSenior = pages.some((each) => each.form.number === "教基3118");
  const order = compare(all, bySubject);
  if (order === 0 || (order > 0 && hasSenior)) return;
  const problem = `教基4149专任教师${toDecimalText(all)}人，教基4155、4156合计${toDecimalText(bySubject)}人`;
  const remedy = "已按教基4155、4156读入，请核对原表";
  notes.noteCell({ severity: "warning", code: "figures-disagree", problem, remedy }, row, column);
}

const kindergartenIssue: Issue = {
  severity: "error",
  code: "file-kindergarten",
  problem: "这是幼儿园的教基表，优质均衡评估只用义务教育学校的表",
  remedy: "请选择中小学的教基表",
};

function isNeeded({ number }: FormSheet): boolean {
  return jiaojiForms.some((form) => form.number === number);
}

function isOfKindergarten(pages: readonly FormPage[]): boolean {
  const master = pages.find(({ form }) => form.number === masterForm.number);
  const kindLabels = masterForm.fields.find(({ field }) => field === "kind")?.labels ?? [];
  const place = master && besideLabel(master.notes.sheet, kindLabels);
  if (master && place && isKindergarten(rawText(master.notes.sheet.cell(place.row, place.column))))
    return true;
  const own = pages.some(({ form }) => kindergartenForms.includes(form.number) || /幼儿园/.test(form.title));
  return own && !pages.some(({ form }) => isNeeded(form));
}

/**
 * Reads the sheets of a workbook that carry a 表号 of the 教基 forms: one school's forms, each known by its
 * number, each figure by the labels beside it. Empty where no sheet carries one.
 */
export function readJiaoji(context: FileContext, sheets: readonly Sheet[]): Map<Sheet, SheetReading> {
  const pages: FormPage[] = [];
  for (const sheet of sheets) {
    const form = findFormSheet(sheet);
    if (form) pages.push({ form, notes: new SheetNotes(context, sheet) });
  }
  const [first] = pages;
  if (first && isOfKindergarten(pages)) first.notes.noteSheet(kindergartenIssue);
  else if (first) {
    const school = schoolOf(pages);
    for (const { notes, form } of pages) readTitleLines(notes, form.row + 1);
    if (school !== undefined) for (const page of pages) readPage(page, school);
    checkStaff(pages);
  }
  return new Map(pages.map(({ notes }) => [notes.sheet, notes.reading("jiaojiWorkbook")]));
}
