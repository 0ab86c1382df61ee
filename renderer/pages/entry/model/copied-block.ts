import { fieldOf, findField } from "../../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { stageNames } from "../../../../shared/county/stage.ts";
import type { GridReadColumn, GridSelectedCells } from "../../../grid/grid-types.ts";
import type { CellFact, CellPlace, Said } from "./cell-fact.ts";
import type { Draft } from "./entry-sheet.ts";
import { type EntryRow, isAsked } from "./rows.ts";
import { editText, shownText } from "./shown-text.ts";

interface Cells {
  fact(place: CellPlace): CellFact | undefined;
  draft(place: CellPlace): Draft | undefined;
}

/** A cell as it is shown, without thousands separators; what is typed again from it is the same. */
export function plainText(field: Field, said: Pick<Said, "state" | "value"> | undefined): string {
  return field.type === "choice" ? shownText(field, said) : editText(field, said);
}

/** 在校生数（人）, as heads stand in the grid and in what it exports. */
export function headText({ label, unit, type }: Field): string {
  return unit === undefined || type === "year" ? label : `${label}（${unit}）`;
}

export interface CopiedSheet {
  readonly cells: Cells;
  readonly rows: ReadonlyMap<string, EntryRow>;
  readonly readColumns: readonly GridReadColumn<EntryRow>[];
}

function cellText({ cells, readColumns }: CopiedSheet, row: EntryRow, column: string): string {
  if (!findField(column)) return readColumns.find(({ id }) => id === column)?.text(row) ?? "";
  const field = fieldOf(column);
  if (!isAsked(field, row)) return "";
  const place = { subject: row.id, field: column };
  return cells.draft(place)?.text ?? plainText(field, cells.fact(place));
}

/** What says whose figures a row holds, wherever it is pasted. */
function rowNames({ name, code, stage }: EntryRow): readonly string[] {
  return [name, code, ...(stage ? [stageNames[stage]] : [])];
}

/**
 * The selected cells as a block for the clipboard; with heads also the names of columns, schools and stages.
 * Without heads it holds figures alone, so that a copied row can be pasted over another school's.
 */
export function copiedBlock(
  sheet: CopiedSheet,
  { rows, columns }: GridSelectedCells,
  heads: boolean,
): readonly (readonly string[])[] {
  const chosen = rows.flatMap((id) => sheet.rows.get(id) ?? []);
  const fields = columns.filter((column) => findField(column) !== undefined);
  if (!heads) {
    const taken = fields.length > 0 ? fields : columns;
    return chosen.map((row) => taken.map((column) => cellText(sheet, row, column)));
  }
  const byStage = chosen.some(({ stage }) => stage !== undefined);
  return [
    [
      "学校名称",
      "学校标识码",
      ...(byStage ? ["学段"] : []),
      ...fields.map((code) => headText(fieldOf(code))),
    ],
    ...chosen.map((row) => [...rowNames(row), ...fields.map((column) => cellText(sheet, row, column))]),
  ];
}
