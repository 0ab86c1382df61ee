import type { Field } from "../../../../shared/county/catalogue/field.ts";
import {
  type Block,
  type LaidCell,
  type Layout,
  layBlock,
  type PasteTarget,
  type Unmatched,
} from "./block-layout.ts";
import { type CellFact, type CellPlace, isImported, type Said } from "./cell-fact.ts";
import type { ChosenCell, Draft } from "./entry-sheet.ts";
import { type EntryRow, isAsked } from "./rows.ts";
import { readTyped } from "./typed-text.ts";

/** A cell that would hold something else. */
export interface PasteChange {
  readonly row: EntryRow;
  readonly field: Field;
  readonly before: CellFact | undefined;
  readonly after: Pick<Said, "state" | "value">;
  /** What a workbook says would be overridden. */
  readonly overrides: boolean;
  /** What was put right while reading. */
  readonly notes: readonly string[];
}

export interface PasteRefusal {
  readonly row: EntryRow;
  readonly field: Field;
  readonly text: string;
  readonly problem: string;
  readonly remedy: string;
}

/** What pasting a block would come to. Nothing is written yet. */
export interface PastePlan {
  /** How a block was laid; absent where no block was. */
  readonly by: Layout["by"] | undefined;
  readonly changes: readonly PasteChange[];
  readonly refusals: readonly PasteRefusal[];
  readonly unmatched: readonly Unmatched[];
  /** Cells that hold what is pasted already. */
  readonly same: number;
  /** Filled cells over which a blank lies: they stay unless blanks are taken too. */
  readonly blanks: readonly PasteChange[];
}

interface Cells {
  fact(place: CellPlace): CellFact | undefined;
  draft(place: CellPlace): Draft | undefined;
}

type Outcome =
  | { readonly kind: "change" | "blank"; readonly change: PasteChange }
  | { readonly kind: "refusal"; readonly refusal: PasteRefusal }
  | { readonly kind: "same" };

const same: Outcome = { kind: "same" };

function outcomeOf(cells: Cells, { row, field, text }: LaidCell, year: number): Outcome {
  if (!isAsked(field, row)) {
    if (text.trim() === "") return same;
    const problem = `“${field.label}”在这一学段不填`;
    return { kind: "refusal", refusal: { row, field, text, problem, remedy: "这一格不写入" } };
  }
  const reading = readTyped(field, text, year);
  if (reading.kind === "refused") return { kind: "refusal", refusal: { row, field, text, ...reading } };
  const place = { subject: row.id, field: field.code };
  const before = cells.fact(place);
  const { state, value, notes } = reading;
  const isSame = (before?.state ?? "missing") === state && before?.value === value;
  // Text that was never accepted goes when something is pasted over it.
  if (isSame && cells.draft(place) === undefined) return same;
  const after = value === undefined ? { state } : { state, value };
  const change = { row, field, before, after, overrides: isImported(before), notes };
  return { kind: text.trim() === "" ? "blank" : "change", change };
}

/** Reads texts for cells whose places are known. `year` decides which years a text can mean. */
export function planCells(cells: Cells, laid: readonly LaidCell[], year: number): PastePlan {
  const changes: PasteChange[] = [];
  const blanks: PasteChange[] = [];
  const refusals: PasteRefusal[] = [];
  let unchanged = 0;
  for (const cell of laid) {
    const outcome = outcomeOf(cells, cell, year);
    if (outcome.kind === "change") changes.push(outcome.change);
    else if (outcome.kind === "blank") blanks.push(outcome.change);
    else if (outcome.kind === "refusal") refusals.push(outcome.refusal);
    else unchanged += 1;
  }
  return { by: undefined, unmatched: [], changes, blanks, refusals, same: unchanged };
}

/** Reads a pasted block against the sheet. */
export function planPaste(
  cells: Cells,
  block: Block,
  target: PasteTarget & { readonly year: number },
): PastePlan {
  const { by, unmatched, cells: laid } = layBlock(block, target);
  return { ...planCells(cells, laid, target.year), by, unmatched };
}

/** Whether everything of the block has its place and can be read. */
export function isAllGood({ refusals, unmatched }: PastePlan): boolean {
  return refusals.length === 0 && unmatched.length === 0;
}

/** The changes as the sheet takes them. */
export function chosenCells(changes: readonly PasteChange[]): readonly ChosenCell[] {
  return changes.map(({ row, field, after }) => ({ subject: row.id, field: field.code, ...after }));
}
