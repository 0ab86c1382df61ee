import type { Field } from "../../../shared/county/catalogue/field.ts";
import { stageNames } from "../../../shared/county/stage.ts";
import type { ExportedColumn, ExportedTable } from "../../parts/exported-table.ts";
import type { CellFact, CellPlace } from "./model/cell-fact.ts";
import type { FieldGroup } from "./model/field-groups.ts";
import { type EntryRow, isAsked } from "./model/rows.ts";
import { shownText } from "./model/shown-text.ts";

interface Facts {
  fact(place: CellPlace): CellFact | undefined;
}

function isNumber({ type }: Field): boolean {
  return type === "integer" || type === "decimal";
}

function columnOf(field: Field): ExportedColumn {
  const { label, unit, type } = field;
  return {
    title: label,
    kind: isNumber(field) ? "number" : "text",
    ...(unit === undefined || type === "year" ? {} : { unit }),
  };
}

function cellOf(facts: Facts, row: EntryRow, field: Field): string | null {
  if (!isAsked(field, row)) return null;
  const fact = facts.fact({ subject: row.id, field: field.code });
  if (isNumber(field) && fact?.state === "value") return fact.value ?? null;
  return shownText(field, fact) || null;
}

export interface ExportedSheetOptions {
  readonly title: string;
  readonly rows: readonly EntryRow[];
  readonly groups: readonly FieldGroup[];
}

/** The grid as it stands: rows and columns that are shown. Text that was not accepted does not leave. */
export function exportedSheet(facts: Facts, { title, rows, groups }: ExportedSheetOptions): ExportedTable {
  const fields = groups.flatMap((group) => group.fields);
  const byStage = rows.some(({ stage }) => stage !== undefined);
  const names: readonly ExportedColumn[] = [
    { title: "学校名称", kind: "text" },
    { title: "学校标识码", kind: "text" },
    ...(byStage ? [{ title: "学段", kind: "text" } as const] : []),
  ];
  const own = fields.filter(({ code }) => code !== "schoolName");
  return {
    title,
    columns: [...names, ...own.map(columnOf)],
    rows: rows.map((row) => [
      row.name,
      row.code,
      ...(byStage ? [row.stage ? stageNames[row.stage] : null] : []),
      ...own.map((field) => cellOf(facts, row, field)),
    ]),
  };
}
