import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { one } from "../../../../shared/county/exact/rational.ts";
import { halfWidth, rawText, withoutSpaces } from "../../../../shared/county/import/cell-content.ts";
import { factText } from "../../../../shared/county/import/known-facts.ts";
import { isRemarkText, readLabel, withoutBracket } from "../../../../shared/county/import/labels/label.ts";
import { labelMatcher } from "../../../../shared/county/import/labels/label-rule.ts";
import { convertUnit, findUnit } from "../../../../shared/county/import/units.ts";
import { countySubject } from "../../../../shared/county/subject.ts";
import {
  type CountyRow,
  countyFormHeads,
  countyRows,
  parentsField,
  surveyRows,
} from "../maps/county-form.ts";
import { readFigure } from "../read-figure.ts";
import { RowsSeen } from "../rows-seen.ts";
import type { SheetNotes, SheetReading } from "../sheet-notes.ts";
import { readTitleLines } from "../title-lines.ts";
import { findPlainTable } from "./county-table.ts";

interface LabelledRow {
  readonly row: number;
  readonly label: string;
  readonly field: string;
  /** Unit that label or unit column states. */
  readonly unit: string | undefined;
}

interface RowColumns {
  readonly headRow: number;
  readonly label: number;
  readonly unit?: number;
}

function noteLeftOut(
  notes: SheetNotes,
  row: number,
  { column, text }: { column: number; text: string },
): void {
  const remark = isRemarkText(text);
  notes.noteCell(
    {
      severity: "note",
      code: remark ? "row-remark" : "row-unknown",
      problem: remark ? `“${text.slice(0, 30)}”是说明文字，未读入` : `“${text}”不是本表的指标，未读入`,
      remedy: remark ? "不需要修改" : "如是评估数据，请把指标名改为采集表的原名",
    },
    row,
    column,
  );
}

/** Rows by their label; brackets, colons and 其中 make no difference. */
function labelledRows(notes: SheetNotes, columns: RowColumns, wanted: readonly CountyRow[]): LabelledRow[] {
  const { sheet } = notes;
  const matchers = wanted.map((rule) => ({ field: rule.field, matches: labelMatcher(rule) }));
  const seen = new RowsSeen(columns.label);
  const rows: LabelledRow[] = [];
  for (let row = columns.headRow + 1; row < sheet.rowCount; row += 1) {
    const text = rawText(sheet.cell(row, columns.label)).trim();
    if (text === "") continue;
    const label = readLabel(text);
    const exact = matchers.find(({ matches }) => matches(label.words));
    const found = exact ?? matchers.find(({ matches }) => matches(withoutBracket(text)));
    if (!found) {
      noteLeftOut(notes, row, { column: columns.label, text });
      continue;
    }
    const unitCell = columns.unit === undefined ? "" : rawText(sheet.cell(row, columns.unit));
    const stated = withoutSpaces(halfWidth(unitCell)) || label.unit || (exact ? undefined : label.bracket);
    const labelled = { row, label: text, field: found.field, unit: stated };
    if (!seen.isTwice(notes, { key: found.field, name: `“${text}”`, row })) rows.push(labelled);
  }
  return rows;
}

function isKnownUnit(field: Field, stated: string): boolean {
  const target = field.unit === undefined ? undefined : findUnit(field.unit);
  const unit = findUnit(stated, target);
  return unit !== undefined && target !== undefined && convertUnit(one, unit, target) !== undefined;
}

function refuseUnit(
  notes: SheetNotes,
  { row, unit = "" }: LabelledRow,
  { field, column }: { field: Field; column: number },
): void {
  const problem = `“${field.label}”的单位“${unit}”不能换算，本项的单位是${field.unit ?? "无"}`;
  notes.noteCell(
    { severity: "error", code: "cell-unit", problem, remedy: "请换算后填写并改正单位" },
    row,
    column,
  );
}

function readRow(
  notes: SheetNotes,
  labelled: LabelledRow,
  { field, column }: { field: Field; column: number },
): void {
  const { row, unit } = labelled;
  if (notes.sheet.cell(row, column).type === "blank") return;
  if (unit !== undefined && !isKnownUnit(field, unit)) {
    refuseUnit(notes, labelled, { field, column });
    return;
  }
  const place = { form: "countyForm", subject: countySubject, field, row, column } as const;
  const fact = readFigure(notes, unit === undefined ? place : { ...place, unit });
  const converts =
    unit !== undefined && field.unit !== undefined && findUnit(unit)?.factor !== findUnit(field.unit)?.factor;
  if (!fact || !converts) return;
  const before = `${rawText(notes.sheet.cell(row, column))}${unit}`;
  const problem = `“${field.label}”${before}已换算为${factText(fact)}${field.unit}`;
  notes.noteCell({ severity: "repair", code: "cell-repaired", problem, remedy: "请核对单位" }, row, column);
}

/** 县级数据: 指标, 数值 and, where it stands, 单位. */
export function readCountyFigures(notes: SheetNotes): SheetReading | undefined {
  const { indicator, value, unit } = countyFormHeads;
  const table = findPlainTable(notes.sheet, { indicator, value, unit }, ["indicator", "value"]);
  const [label, column] = [table?.columns.get("indicator"), table?.columns.get("value")];
  if (!table || label === undefined || column === undefined) return undefined;
  const unitColumn = table.columns.get("unit");
  const columns = {
    headRow: table.headRow,
    label,
    ...(unitColumn === undefined ? {} : { unit: unitColumn }),
  };
  const rows = labelledRows(notes, columns, countyRows);
  if (rows.length === 0) return undefined;
  readTitleLines(notes, table.headRow);
  for (const row of rows) readRow(notes, row, { field: fieldOf(row.field), column });
  return notes.reading("countyForm");
}

/** 社会认可度: 项目, 计, 其中：家长. The column of all is headed 计 or 合计 and has no word of its own. */
export function readSurvey(notes: SheetNotes): SheetReading | undefined {
  const { indicator, parents } = countyFormHeads;
  const all = { labels: ["计"] };
  const table = findPlainTable(notes.sheet, { indicator, parents, all }, ["indicator", "parents", "all"]);
  const label = table?.columns.get("indicator");
  const [total, ofParents] = [table?.columns.get("all"), table?.columns.get("parents")];
  if (!table || label === undefined || total === undefined || ofParents === undefined) return undefined;
  const rows = labelledRows(notes, { headRow: table.headRow, label }, surveyRows);
  if (rows.length === 0) return undefined;
  readTitleLines(notes, table.headRow);
  for (const row of rows) {
    readRow(notes, row, { field: fieldOf(row.field), column: total });
    readRow(notes, row, { field: fieldOf(parentsField(row.field)), column: ofParents });
  }
  return notes.reading("countyForm");
}
