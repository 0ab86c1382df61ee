import type { FactCell } from "../cell-name.ts";
import { allRows, type Connection, oneRow } from "../connection.ts";
import { subjectOfChange } from "./cells.ts";
import type { ChangeRecord } from "./chain.ts";
import { changesOf } from "./read-history.ts";

/** Something that a person typed and that the keys for undo and redo take back or do again. */
export interface OwnStep {
  /** The batch to take back: what was typed, or the undo of it. */
  readonly batch: number;
  /** When that batch was written; ISO 8601, UTC. */
  readonly at: string;
  /** Why the figures were typed, as the history says of the batch that typed them. */
  readonly why: string;
  /** Every figure of the step, in order. */
  readonly cells: readonly FactCell[];
}

export interface OwnSteps {
  /** What can be taken back, the next one first. */
  readonly undo: readonly OwnStep[];
  /** What can be done again, the next one first. */
  readonly redo: readonly OwnStep[];
}

export interface OwnStepsOf {
  readonly operator: string;
  /** Only steps that typed figures of this year. */
  readonly year?: number | undefined;
  /** At most so many of either. */
  readonly limit: number;
}

interface Written {
  readonly number: number;
  readonly at: string;
  readonly operator: string;
  readonly kind: string;
  readonly why: string;
  readonly undoes: number | null;
}

interface Step extends Pick<Written, "number" | "at"> {
  /** The batch that typed the figures. */
  readonly origin: Written;
}

/** The stacks of one operator: what was done last stands last. */
class Stacks {
  readonly #operator: string;
  #undo: Step[] = [];
  #redo: Step[] = [];

  constructor(operator: string) {
    this.#operator = operator;
  }

  get undo(): readonly Step[] {
    return this.#undo.toReversed();
  }

  get redo(): readonly Step[] {
    return this.#redo.toReversed();
  }

  take(batch: Written): void {
    const { number, at, operator, undoes } = batch;
    const own = operator === this.#operator;
    if (undoes === null) {
      if (!own) return;
      this.#undo.push({ number, at, origin: batch });
      // Something new was typed: what had been undone cannot be done again.
      this.#redo = [];
      return;
    }
    const undone = this.#undo.findLast((step) => step.number === undoes);
    const redone = this.#redo.findLast((step) => step.number === undoes);
    this.#undo = this.#undo.filter((step) => step !== undone);
    this.#redo = this.#redo.filter((step) => step !== redone);
    // What somebody else took back or brought back is theirs now.
    if (!own) return;
    if (undone) this.#redo.push({ number, at, origin: undone.origin });
    if (redone) this.#undo.push({ number, at, origin: redone.origin });
  }
}

function cellsOf(connection: Connection, batch: number): readonly FactCell[] {
  const cells = new Map<string, FactCell>();
  for (const change of changesOf(connection, batch)) {
    const { key, cell } = subjectOfChange(connection, change);
    if (cell) cells.set(key, cell);
  }
  return [...cells.values()];
}

/** The year of what a batch typed: one call types figures of one year. */
function yearOf(connection: Connection, batch: number): number | undefined {
  const first = oneRow<ChangeRecord>(
    connection,
    `SELECT table_name AS "table", row_id AS id, column_name AS "column", before, after
     FROM change WHERE batch = ? AND table_name = 'claim' ORDER BY position LIMIT 1`,
    batch,
  );
  return first && subjectOfChange(connection, first).cell?.year;
}

function described(connection: Connection, steps: readonly Step[], { year, limit }: OwnStepsOf) {
  const found: OwnStep[] = [];
  for (const { number, at, origin } of steps) {
    if (found.length === limit) break;
    if (year !== undefined && yearOf(connection, origin.number) !== year) continue;
    found.push({ batch: number, at, why: origin.why, cells: cellsOf(connection, origin.number) });
  }
  return found;
}

/**
 * What an operator typed and can take back or do again by the keys, as the history tells it, so that it outlives
 * the program. Only what was typed counts: imports and other people's work are taken back in 历史.
 */
export function ownSteps(connection: Connection, asked: OwnStepsOf): OwnSteps {
  const stacks = new Stacks(asked.operator);
  const batches = allRows<Written>(
    connection,
    "SELECT number, at, operator, kind, why, undoes FROM batch WHERE kind IN ('edit', 'undo') ORDER BY number",
  );
  for (const batch of batches) stacks.take(batch);
  return {
    undo: described(connection, stacks.undo, asked),
    redo: described(connection, stacks.redo, asked),
  };
}
