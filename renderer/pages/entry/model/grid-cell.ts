import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import type { GridCell, GridColumn } from "../../../grid/grid-types.ts";
import { withThousands } from "../../../parts/format.ts";
import { type CellFact, isImported, placeText } from "./cell-fact.ts";
import type { EntrySheet } from "./entry-sheet.ts";
import { type EntryRow, isAsked } from "./rows.ts";
import { choicesOf, editText, shownText } from "./shown-text.ts";

const notAsked: GridCell = { text: "", edit: "", tone: "notAsked", hint: "这一学段不填这一项" };

/** What stands beside and where a value came from, for hovering and for the line above the grid. */
export function sourceWords(field: Field, fact: CellFact | undefined): string {
  if (!fact) return "未填";
  const own = placeText(fact);
  if (!fact.beside) return own;
  const value = shownText(field, fact.beside) || "未填";
  return `${own}；原导入值 ${value} 仍留在旁边：${placeText(fact.beside)}`;
}

/** A cell of the sheet as the grid paints it at this moment. */
export function gridCell(sheet: EntrySheet, row: EntryRow, code: string): GridCell {
  const field = fieldOf(code);
  if (!isAsked(field, row)) return notAsked;
  const place = { subject: row.id, field: code };
  const fact = sheet.fact(place);
  const draft = sheet.draft(place);
  const tone = isImported(fact) ? "elsewhere" : "enter";
  if (draft) {
    const problem = `${draft.problem}。${draft.remedy}。`;
    return { text: draft.text, edit: draft.text, tone, problem };
  }
  return {
    text: shownText(field, fact),
    edit: editText(field, fact),
    tone,
    hint: sourceWords(field, fact),
    ...(fact?.state === "notApplicable" ? { quiet: true } : {}),
  };
}

function columnType({ type }: Field): GridColumn["type"] {
  switch (type) {
    case "integer":
    case "decimal":
    case "year":
      return "number";
    case "choice":
    case "boolean":
      return "choice";
    case "list":
      return "list";
    case "text":
    case "date":
      return "text";
  }
}

const widths: Readonly<Record<GridColumn["type"], number>> = {
  number: 96,
  choice: 112,
  list: 150,
  text: 150,
};

/** What to mind when filling: the source, the period, the note of the catalogue. */
export function guidance({ source, period, note }: Pick<Field, "source" | "period" | "note">): string {
  return [`来源：${source}`, `口径：${period}`, note].filter(Boolean).join("；");
}

/** A field as a column of the grid. */
export function gridColumn(field: Field): GridColumn {
  const type = columnType(field);
  const choices = choicesOf(field);
  return {
    id: field.code,
    label: field.label,
    type,
    width: widths[type],
    hint: `${field.label}。${guidance(field)}`,
    ...(field.unit === undefined || field.type === "year" ? {} : { unit: field.unit }),
    ...(choices.length > 0 ? { choices } : {}),
  };
}

/** A count for a headline: 4,812. */
export function counted(count: number): string {
  return withThousands(String(count));
}
