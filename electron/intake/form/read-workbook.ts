import type { Finding } from "../../../shared/county/finding.ts";
import { findingAt, type Issue } from "../../../shared/county/import/import-finding.ts";
import type { FileReading } from "../../../shared/county/import/reading.ts";
import { isBlankRow, type Sheet } from "../workbook/sheet.ts";
import { readCountyFigures, readSurvey } from "./county-form/read-figures.ts";
import { readMonitoring } from "./county-form/read-monitoring.ts";
import { isOldGeneration } from "./jiaoji/form-sheet.ts";
import { readJiaoji } from "./jiaoji/read-jiaoji.ts";
import { readSchoolTable } from "./school-table/read-school-table.ts";
import { type FileContext, SheetNotes, type SheetReading } from "./sheet-notes.ts";
import { withoutRepetition } from "./without-repetition.ts";

const oldGeneration: Issue = {
  severity: "error",
  code: "file-old-generation",
  problem: "这是2020年及以前的“基础基”表，本版本不支持",
  remedy: "请使用2021年以后的教基表或教育事业统计综合表",
};

const unrecognised: Issue = {
  severity: "error",
  code: "file-unrecognised",
  problem: "没有认出任何一张表：既不是综合表、补充采集表、县级采集表，也不是教基表",
  remedy: "请确认选对了文件，列名和表号保留统计表原样；本县自己的表可在导入页按任意表导入",
};

const hiddenSheet: Issue = {
  severity: "note",
  code: "sheet-hidden",
  problem: "此表是隐藏的，未读入",
  remedy: "如需读入，请取消隐藏并保存后重新导入",
};

const otherSheet: Issue = {
  severity: "note",
  code: "sheet-unrecognised",
  problem: "没有认出这张表，未读入",
  remedy: "如其中有评估数据，请保留统计表原来的列名或表号",
};

function isBlankSheet(sheet: Sheet): boolean {
  for (let row = 0; row < sheet.rowCount; row += 1) if (!isBlankRow(sheet, row)) return false;
  return true;
}

const readers = [readSchoolTable, readMonitoring, readSurvey, readCountyFigures];

function readOtherSheet(context: FileContext, sheet: Sheet): SheetReading {
  for (const read of readers) {
    const reading = read(new SheetNotes(context, sheet));
    if (reading) return reading;
  }
  const notes = new SheetNotes(context, sheet);
  if (isOldGeneration(sheet)) notes.noteSheet(oldGeneration);
  else if (!isBlankSheet(sheet)) notes.noteSheet(otherSheet);
  return notes.reading();
}

function fileFindings(context: FileContext, readings: readonly SheetReading[]): Finding[] {
  const findings = readings.flatMap((reading) => reading.findings);
  const recognised = readings.some(({ form }) => form !== undefined);
  const explained = findings.some(({ severity }) => severity === "error");
  if (recognised || explained) return findings;
  return [...findings, findingAt({ file: context.fileName }, unrecognised)];
}

/**
 * Reads the sheets of one workbook, each recognised by what stands in it, never by the name of sheet or
 * file. Hidden sheets are left out with a note; a workbook of which no sheet is recognised is refused.
 */
export function readWorkbook(context: FileContext, sheets: readonly Sheet[]): FileReading {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const forms = readJiaoji(context, visible);
  const readings = sheets.map((sheet) => {
    if (!sheet.hidden) return forms.get(sheet) ?? readOtherSheet(context, sheet);
    const notes = new SheetNotes(context, sheet);
    notes.noteSheet(hiddenSheet);
    return notes.reading();
  });
  return {
    fileName: context.fileName,
    sha256: context.sha256,
    forms: [...new Set(readings.flatMap(({ form }) => (form === undefined ? [] : [form])))],
    counties: readings.flatMap(({ counties }) => counties),
    years: readings.flatMap(({ years }) => years),
    rosterCodes: readings.flatMap(({ rosterCodes }) => rosterCodes),
    claims: withoutRepetition(readings.flatMap(({ claims }) => claims)),
    findings: fileFindings(context, readings),
  };
}
