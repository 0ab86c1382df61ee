import { match } from "pinyin-pro";
import type { Field } from "../../../../shared/county/catalogue/field.ts";
import type { Stage } from "../../../../shared/county/stage.ts";
import { type CellFact, type CellPlace, isImported } from "./cell-fact.ts";
import type { Needed } from "./needed.ts";
import { type EntryRow, isAsked, isOwed } from "./rows.ts";

export interface RowFilter {
  /** Name, code, township or pinyin. */
  readonly text: string;
  /** 办学类型; "" is any. */
  readonly kind: string;
  readonly stage: "" | Stage;
  /** Rows with a cell that a verdict waits for, that is 未填, not accepted, or typed by a person. */
  readonly state: "" | "needed" | "missing" | "invalid" | "typed";
}

export const emptyFilter: RowFilter = { text: "", kind: "", stage: "", state: "" };

interface Cells {
  fact(place: CellPlace): CellFact | undefined;
  draft(place: CellPlace): unknown;
}

function hasWord({ name, code, township }: EntryRow, query: string): boolean {
  if (query === "") return true;
  if (name.toLowerCase().includes(query) || code.includes(query) || township.includes(query)) return true;
  return /^[a-z]+$/.test(query) && match(name, query, { continuous: true }) !== null;
}

interface StateQuestion {
  readonly fields: readonly Field[];
  readonly state: RowFilter["state"];
  readonly needed: Needed;
}

function cellHasState(cells: Cells, row: EntryRow, field: Field, { state, needed }: StateQuestion): boolean {
  const place = { subject: row.id, field: field.code };
  const fact = cells.fact(place);
  const isMissing = (fact?.state ?? "missing") === "missing";
  switch (state) {
    case "":
      return true;
    case "needed":
      return isMissing && needed.isNeeded(field.code, row.code);
    case "missing":
      return isMissing && isOwed(field, row);
    case "invalid":
      return cells.draft(place) !== undefined;
    case "typed":
      return fact !== undefined && !isImported(fact);
  }
}

/** The rows with a cell in that state among these fields; undefined where the state does not matter. */
export function rowsInState(
  cells: Cells,
  rows: readonly EntryRow[],
  question: StateQuestion,
): ReadonlySet<string> | undefined {
  if (question.state === "") return undefined;
  const fitting = rows.filter((row) =>
    question.fields.some((field) => isAsked(field, row) && cellHasState(cells, row, field, question)),
  );
  return new Set(fitting.map(({ id }) => id));
}

/** The rows that fit, in their order. `chosen` are those that were in the wanted state when it was chosen. */
export function filterRows(
  rows: readonly EntryRow[],
  { text, kind, stage }: RowFilter,
  chosen: ReadonlySet<string> | undefined,
): readonly EntryRow[] {
  const query = text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (kind === "" || row.kind === kind) &&
      (stage === "" || row.stage === stage) &&
      (chosen === undefined || chosen.has(row.id)) &&
      hasWord(row, query),
  );
}
