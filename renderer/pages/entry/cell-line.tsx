import { fieldOf } from "../../../shared/county/catalogue/catalogue.ts";
import type { GridCellId } from "../../grid/grid-types.ts";
import styles from "./entry.module.css";
import type { EntrySheet } from "./model/entry-sheet.ts";
import { guidance, sourceWords } from "./model/grid-cell.ts";
import { type EntryRow, isAsked, rowTitle } from "./model/rows.ts";
import { shownText } from "./model/shown-text.ts";
import { useSheetStatus } from "./use-sheet.ts";

export interface CellLineProps {
  readonly sheet: EntrySheet;
  readonly row: EntryRow | undefined;
  readonly cell: GridCellId | undefined;
}

function words(sheet: EntrySheet, row: EntryRow, column: string) {
  const field = fieldOf(column);
  if (!isAsked(field, row)) return { value: "这一学段不填这一项", source: "", problem: undefined };
  const place = { subject: row.id, field: column };
  const draft = sheet.draft(place);
  const fact = sheet.fact(place);
  const problem = draft && `${draft.problem}。${draft.remedy}。`;
  const value = draft?.text ?? shownText(field, fact);
  return { value: value === "" ? "未填" : value, source: sourceWords(field, fact), problem };
}

/** The line above the grid, like Excel's: which cell, what it holds, what is wrong, where it came from. */
export function CellLine({ sheet, row, cell }: CellLineProps) {
  useSheetStatus(sheet);
  if (!row || !cell || !sheet.isField(cell.column)) {
    return (
      <div className={styles.line}>
        <span className={styles.source}>选中一格，这里显示它的全称、来源和填写要求。</span>
      </div>
    );
  }
  const field = fieldOf(cell.column);
  const { value, source, problem } = words(sheet, row, cell.column);
  const unit = field.unit && field.type !== "year" && value !== "未填" ? ` ${field.unit}` : "";
  return (
    <div className={styles.line}>
      <strong title={`${rowTitle(row)} · ${field.label}`}>
        {rowTitle(row)} · {field.label}
      </strong>
      <span title={value}>
        {value}
        {unit}
      </span>
      {problem && (
        <span className={styles.problem} role="alert" title={problem}>
          {problem}
        </span>
      )}
      <span className={styles.source} title={`${source}；${guidance(field)}`}>
        {source === "未填" ? guidance(field) : source}
      </span>
    </div>
  );
}
