import type { CellKey } from "./cell-fact.ts";

/** Something that was typed and can be taken back: a batch of the history, or text that was never accepted. */
export type UndoStep =
  | { readonly kind: "batch"; readonly batch: number; readonly cells: readonly CellKey[] }
  | { readonly kind: "draft"; readonly cell: CellKey };

/** What Ctrl+Z and Ctrl+Y take, the last one first. */
export interface UndoSteps {
  readonly undo: readonly UndoStep[];
  readonly redo: readonly UndoStep[];
}

export const noSteps: UndoSteps = { undo: [], redo: [] };

/** Something new was typed: what had been undone cannot be done again. */
export function typed({ undo }: UndoSteps, step: UndoStep): UndoSteps {
  return { undo: [...undo, step], redo: [] };
}

/** Draft text of the cells is gone, by typing over or by taking back: no step for it is left. */
export function withoutDrafts({ undo, redo }: UndoSteps, cells: ReadonlySet<CellKey>): UndoSteps {
  return { undo: undo.filter((step) => step.kind === "batch" || !cells.has(step.cell)), redo };
}

/** The last batch was taken back by the batch `by`; null where that changed nothing. */
export function undone({ undo, redo }: UndoSteps, by: number | null): UndoSteps {
  const last = undo.at(-1);
  if (last?.kind !== "batch") return { undo: undo.slice(0, -1), redo };
  const again: UndoStep[] = by === null ? [] : [{ ...last, batch: by }];
  return { undo: undo.slice(0, -1), redo: [...redo, ...again] };
}

/** The last undo was taken back by the batch `by`. */
export function redone({ undo, redo }: UndoSteps, by: number | null): UndoSteps {
  const last = redo.at(-1);
  const again: UndoStep[] = by === null || last?.kind !== "batch" ? [] : [{ ...last, batch: by }];
  return { undo: [...undo, ...again], redo: redo.slice(0, -1) };
}
