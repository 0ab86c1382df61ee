import type { Field } from "../../../../shared/county/catalogue/field.ts";
import type { CellFact, CellPlace } from "./cell-fact.ts";
import { plainText } from "./copied-block.ts";
import type { ChosenCell } from "./entry-sheet.ts";
import { type EntryRow, isAsked } from "./rows.ts";
import { readTyped } from "./typed-text.ts";

interface Facts {
  fact(place: CellPlace): CellFact | undefined;
}

/** What is selected: the first row or column is what the others are filled with. */
export interface FillArea {
  readonly rows: readonly EntryRow[];
  readonly fields: readonly Field[];
  readonly year: number;
}

export interface Filled {
  readonly cells: readonly ChosenCell[];
  /** Cells that cannot hold it: another kind of figure, or not asked of the row. */
  readonly refused: number;
}

function said(facts: Facts, row: EntryRow, field: Field): Pick<ChosenCell, "state" | "value"> {
  const fact = facts.fact({ subject: row.id, field: field.code });
  if (fact?.state === "value" && fact.value !== undefined) return { state: "value", value: fact.value };
  return { state: fact?.state === "notApplicable" ? "notApplicable" : "missing" };
}

/** Ctrl+D: every row holds what the first one holds. */
export function fillDown(facts: Facts, { rows: [first, ...others], fields }: FillArea): Filled {
  if (!first) return { cells: [], refused: 0 };
  const own = fields.filter((field) => isAsked(field, first));
  const wanted = others.flatMap((row) => own.map((field) => ({ row, field })));
  const asked = wanted.filter(({ row, field }) => isAsked(field, row));
  return {
    cells: asked.map(({ row, field }) => ({
      subject: row.id,
      field: field.code,
      ...said(facts, first, field),
    })),
    refused: wanted.length - asked.length,
  };
}

/** Ctrl+R: every column holds what the first one holds, where its field can. */
export function fillRight(facts: Facts, { rows, fields: [first, ...others], year }: FillArea): Filled {
  if (!first) return { cells: [], refused: 0 };
  const cells: ChosenCell[] = [];
  let refused = 0;
  for (const row of rows.filter((each) => isAsked(first, each))) {
    const text = plainText(first, facts.fact({ subject: row.id, field: first.code }));
    for (const field of others) {
      const reading = isAsked(field, row) ? readTyped(field, text, year) : undefined;
      if (reading?.kind !== "fact") {
        refused += 1;
        continue;
      }
      const { state, value } = reading;
      cells.push({ subject: row.id, field: field.code, state, ...(value === undefined ? {} : { value }) });
    }
  }
  return { cells, refused };
}
