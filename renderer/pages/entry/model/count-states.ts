import type { Field } from "../../../../shared/county/catalogue/field.ts";
import type { FactState } from "../../../../shared/county/fact.ts";
import type { CellFact, CellPlace } from "./cell-fact.ts";
import { type EntryRow, isOwed } from "./rows.ts";

export type StateCounts = Readonly<Record<FactState, number>>;

interface Facts {
  fact(place: CellPlace): CellFact | undefined;
}

/** How many cells of these rows and fields hold a value, are 不适用, or are owed and 未填. */
export function countStates(
  facts: Facts,
  rows: readonly Pick<EntryRow, "id" | "stage" | "attached" | "kind">[],
  fields: readonly Field[],
): StateCounts {
  const counts: Record<FactState, number> = { value: 0, notApplicable: 0, missing: 0 };
  for (const row of rows) {
    for (const field of fields) {
      const state = facts.fact({ subject: row.id, field: field.code })?.state ?? "missing";
      if (state !== "missing" || isOwed(field, row)) counts[state] += 1;
    }
  }
  return counts;
}
