import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import type { Field, ListColumn } from "../../../../shared/county/catalogue/field.ts";
import { type ListRow, listFact } from "../../../../shared/county/fact.ts";
import { rawText } from "../../../../shared/county/import/cell-content.ts";
import { factText } from "../../../../shared/county/import/known-facts.ts";
import { isRemarkText } from "../../../../shared/county/import/labels/label.ts";
import { readValue } from "../../../../shared/county/import/read-value.ts";
import { countySubject } from "../../../../shared/county/subject.ts";
import { countyFormHeads } from "../maps/county-form.ts";
import { RowsSeen } from "../rows-seen.ts";
import type { SheetNotes, SheetReading } from "../sheet-notes.ts";
import { readTitleLines } from "../title-lines.ts";
import { findPlainTable } from "./county-table.ts";

const columnNames = ["subject", "level", "differenceRate", "year"] as const;
type ColumnName = (typeof columnNames)[number];

/** A column of a list is read like a field of its own. */
function columnField({ code, label, unit, type, choices }: ListColumn): Field {
  const base = { code, label, level: "county", period: "监测年", source: "", attached: "keep" } as const;
  return {
    ...base,
    type,
    ...(unit === undefined ? {} : { unit }),
    ...(choices === undefined ? {} : { choices }),
  };
}

type RowReading = { readonly row: ListRow } | "refused" | "blank";

function readRow(
  notes: SheetNotes,
  row: number,
  columns: readonly { field: Field; column: number }[],
): RowReading {
  const values: Record<string, string> = {};
  let refused = false;
  for (const { field, column } of columns) {
    const { fact, issues } = readValue(field, notes.sheet.cell(row, column), { year: notes.context.year });
    for (const issue of issues) notes.noteCell(issue, row, column);
    refused ||= issues.some(({ severity }) => severity === "error");
    if (fact?.state === "value") values[field.code] = factText(fact);
  }
  if (refused) return "refused";
  return Object.keys(values).length > 1 ? { row: values } : "blank";
}

interface MonitoringRows {
  readonly rows: readonly { readonly row: ListRow; readonly at: number }[];
  readonly refused: boolean;
}

function readRows(
  notes: SheetNotes,
  columns: readonly { field: Field; column: number }[],
  place: { headRow: number; subject: number },
): MonitoringRows {
  const seen = new RowsSeen(place.subject);
  const rows: { row: ListRow; at: number }[] = [];
  let refused = false;
  for (let at = place.headRow + 1; at < notes.sheet.rowCount; at += 1) {
    const text = rawText(notes.sheet.cell(at, place.subject)).trim();
    if (text === "" || isRemarkText(text)) continue;
    const reading = readRow(notes, at, columns);
    if (reading === "refused") refused = true;
    if (typeof reading === "string") continue;
    const subject = reading.row.subject ?? text;
    const twice = seen.isTwice(notes, { key: subject, name: `学科“${subject}”`, row: at });
    if (!twice) rows.push({ row: reading.row, at });
  }
  return { rows, refused };
}

/** 质量监测: one row a subject. All rows together are one figure, so one refused cell refuses all. */
export function readMonitoring(notes: SheetNotes): SheetReading | undefined {
  const { subject, level, differenceRate, year } = countyFormHeads;
  const table = findPlainTable(notes.sheet, { subject, level, differenceRate, year }, ["subject", "level"]);
  const subjectColumn = table?.columns.get("subject");
  if (!table || subjectColumn === undefined) return undefined;
  const field = fieldOf("monitoring");
  const columns = (field.columns ?? []).flatMap((listColumn) => {
    const column = table.columns.get(listColumn.code as ColumnName);
    return column === undefined ? [] : [{ field: columnField(listColumn), column }];
  });
  readTitleLines(notes, table.headRow);
  const { rows, refused } = readRows(notes, columns, { headRow: table.headRow, subject: subjectColumn });
  const [first] = rows;
  if (!refused && first) {
    const fact = listFact(rows.map(({ row }) => row));
    const texts = (at: number) =>
      columns.map(({ column }) => rawText(notes.sheet.cell(at, column))).join(" ");
    const raw = rows.map(({ at }) => texts(at)).join("；");
    notes.claim("countyForm", {
      subject: countySubject,
      field: field.code,
      fact,
      raw,
      row: first.at,
      column: subjectColumn,
    });
  }
  return notes.reading("countyForm");
}
