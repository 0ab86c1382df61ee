import { halfWidth, withoutSpaces } from "../../../shared/county/import/cell-content.ts";
import { countyNamesIn } from "../../../shared/county/import/county-name.ts";
import type { SheetNotes } from "./sheet-notes.ts";

const statedYear = [
  /统计时点[:]?(20\d{2})/,
  /(20\d{2})[-—–~/至](?:\d{4}|\d{2})学年/,
  /(20\d{2})学年/,
  /(?:统计年度|评估年度|年度|年份)[:]?(20\d{2})/,
] as const;
/** "2025年教育事业统计综合表" is of that year; a date of printing or filling in is not. */
const titleYear = /(20\d{2})年度?(?!\d{1,2}月)/;
const printed = /制表|打印|填表日期|填报日期|报出日期|导出/;

const chineseDigits = "〇一二三四五六七八九";
const chineseYear = /二[〇○ОO零0][〇○ОO零0一二三四五六七八九]{2}(?=年|学年)/g;

/** 二〇二五年 as official documents write it, with whatever sign stands for the zero. */
function plainYear(text: string): string {
  return text.replace(chineseYear, (year) =>
    [...year].map((sign) => Math.max(0, chineseDigits.indexOf(sign))).join(""),
  );
}

/** The year that a line above a table states; undefined where it states none. */
export function yearIn(line: string): number | undefined {
  const text = plainYear(withoutSpaces(halfWidth(line)));
  for (const pattern of statedYear) {
    const year = pattern.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  if (printed.test(text)) return undefined;
  const year = titleYear.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** A line above a table is short; a longer text is a page of instructions and states nothing. */
const longestLine = 120;

/** Reads what the lines above a table say about county and year. */
export function readTitleLines(notes: SheetNotes, rowsAbove: number): void {
  const { sheet } = notes;
  for (let row = 0; row < rowsAbove; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const content = sheet.cell(row, column);
      if (content.type !== "text" || content.text.length > longestLine) continue;
      const year = yearIn(content.text);
      if (year !== undefined) notes.stateYear(year, row, column);
      for (const name of countyNamesIn(content.text)) notes.stateCounty(name, row, column);
    }
  }
}
