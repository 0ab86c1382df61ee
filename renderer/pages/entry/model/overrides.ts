import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import { type CellFact, type CellPlace, isImported } from "./cell-fact.ts";
import type { ChosenCell, TypedCell } from "./entry-sheet.ts";
import { readTyped } from "./typed-text.ts";

interface Facts {
  readonly year: number;
  fact(place: CellPlace): CellFact | undefined;
}

/** Which of the cells hold what a workbook says and would hold something else. */
export function overriddenCells(facts: Facts, cells: readonly ChosenCell[]): readonly CellPlace[] {
  return cells.filter(({ subject, field, state, value }) => {
    const known = facts.fact({ subject, field });
    return isImported(known) && (known?.state !== state || known.value !== value);
  });
}

/** The same for typed text; what cannot be read overrides nothing, it stays as a draft. */
export function overriddenByTyping(facts: Facts, cells: readonly TypedCell[]): readonly CellPlace[] {
  return overriddenCells(
    facts,
    cells.flatMap(({ subject, field, text }): readonly ChosenCell[] => {
      if (!isImported(facts.fact({ subject, field }))) return [];
      const reading = readTyped(fieldOf(field), text, facts.year);
      if (reading.kind === "refused") return [];
      const { state, value } = reading;
      return [{ subject, field, state, ...(value === undefined ? {} : { value }) }];
    }),
  );
}

/** What the history says of a batch that overrides what workbooks say. */
export function overrideWhy(reason: string): string {
  return `填报；改动导入数的原因：${reason}`;
}
