/**
 * The naive second implementation of what editing, undo and redo do to a few figures, written from the rules
 * alone: it remembers how each figure looked before and after every batch, and knows no rows and no inverse
 * changes.
 */

/** What a figure's claims state: the fact, and what stands beside it. */
export interface ModelCell {
  readonly fact: string | null;
  readonly beside: readonly string[];
}

/** One claim made of a figure: `claim` is all of its content, source included. */
export interface ModelClaim {
  readonly cell: string;
  readonly claim: string;
  readonly accept: boolean;
}

interface Snapshot {
  readonly before: string;
  readonly after: string;
}

interface ModelBatch {
  readonly number: number;
  readonly operator: string;
  readonly kind: "edit" | "import" | "undo";
  readonly undoes: number | undefined;
  /** The figures it touched. */
  readonly cells: ReadonlyMap<string, Snapshot>;
  readonly listing: Listing | undefined;
}

/** The school came into the roster or left it; `by` is the batch that had listed it first. */
interface Listing {
  readonly by: number;
  readonly came: boolean;
}

export interface ModelUndo {
  /** The figures that later batches touched, and the last of those; when not empty and not forced, nothing is done. */
  readonly conflicts: ReadonlyMap<string, number>;
  readonly batch: number | undefined;
}

const empty = JSON.stringify({ fact: null, beside: [] } satisfies ModelCell);

function taken({ fact, beside }: ModelCell, claim: string, accept: boolean): ModelCell {
  if (fact === claim || (!accept && beside.includes(claim))) return { fact, beside };
  if (!accept) return { fact, beside: [...beside, claim].sort() };
  const others = beside.filter((each) => each !== claim);
  return { fact: claim, beside: (fact === null ? others : [...others, fact]).sort() };
}

/** One school in one year and everything that is done to it. */
export class EditHistoryModel {
  readonly #cells = new Map<string, string>();
  readonly #isOfSchool: (cell: string) => boolean;
  readonly batches: ModelBatch[] = [];
  /** The batch that listed the school; undefined while it is not in the roster. */
  #listedBy: number | undefined;

  /** The county's own figures neither list the school nor keep it in the roster. */
  constructor(isOfSchool: (cell: string) => boolean) {
    this.#isOfSchool = isOfSchool;
  }

  get listed(): boolean {
    return this.#listedBy !== undefined;
  }

  cell(name: string): ModelCell {
    return JSON.parse(this.#cells.get(name) ?? empty) as ModelCell;
  }

  /** The facts that there are, by figure. */
  facts(): ReadonlyMap<string, string> {
    const facts = [...this.#cells.keys()].flatMap((name) => {
      const { fact } = this.cell(name);
      return fact === null ? [] : [[name, fact] as const];
    });
    return new Map(facts);
  }

  /** Whether claims would change anything; only then a batch gets a number. */
  take(claims: readonly ModelClaim[], batch: Pick<ModelBatch, "number" | "operator" | "kind">): boolean {
    const cells = new Map<string, Snapshot>();
    for (const { cell, claim, accept } of claims) {
      const after = JSON.stringify(taken(this.cell(cell), claim, accept));
      this.#set(cells, cell, after);
    }
    const lists = !this.listed && claims.some(({ cell }) => this.#isOfSchool(cell));
    const listing = lists ? { by: batch.number, came: true } : undefined;
    if (lists) this.#listedBy = batch.number;
    return this.#keep({ ...batch, undoes: undefined, cells, listing });
  }

  /** Takes a batch back where nothing later stands in the way; `force` leaves what is in the way. */
  undo(target: number, { force, ...by }: { force: boolean; number: number; operator: string }): ModelUndo {
    const taking = this.batches.find(({ number }) => number === target);
    if (!taking) throw new Error(`there is no batch ${target}`);
    const conflicts = new Map<string, number>();
    for (const name of taking.cells.keys()) {
      const later = this.#laterBatch(name, target);
      if (later !== undefined) conflicts.set(name, later);
    }
    if (conflicts.size > 0 && !force) return { conflicts, batch: undefined };
    const cells = new Map<string, Snapshot>();
    for (const [name, { before }] of taking.cells) {
      if (!conflicts.has(name)) this.#set(cells, name, before);
    }
    const listing = this.#relist(taking);
    const done = this.#keep({ ...by, kind: "undo", undoes: target, cells, listing });
    return { conflicts, batch: done ? by.number : undefined };
  }

  /** What an operator's keys would take back and do again, the next one last. */
  steps(operator: string): { readonly undo: readonly number[]; readonly redo: readonly number[] } {
    let undo: number[] = [];
    let redo: number[] = [];
    const without = (list: readonly number[], batch: number) => list.filter((each) => each !== batch);
    for (const { number, operator: by, kind, undoes = 0 } of this.batches) {
      const own = by === operator;
      if (kind === "edit" && own) {
        undo.push(number);
        redo = [];
      } else if (undo.includes(undoes)) {
        undo = without(undo, undoes);
        if (own) redo.push(number);
      } else if (redo.includes(undoes)) {
        redo = without(redo, undoes);
        if (own) undo.push(number);
      }
    }
    return { undo, redo };
  }

  #set(cells: Map<string, Snapshot>, name: string, after: string): void {
    const before = this.#cells.get(name) ?? empty;
    if (before === after) return;
    this.#cells.set(name, after);
    cells.set(name, { before, after });
  }

  #keep(batch: ModelBatch): boolean {
    if (batch.cells.size === 0 && batch.listing === undefined) return false;
    this.batches.push(batch);
    return true;
  }

  /** A school leaves the roster with the batch that listed it, unless something is still said of it. */
  #relist({ listing }: ModelBatch): Listing | undefined {
    if (listing === undefined) return undefined;
    const { by, came } = listing;
    const needed = [...this.#cells].some(([name, cell]) => this.#isOfSchool(name) && cell !== empty);
    if (came ? this.#listedBy !== by || needed : this.listed) return undefined;
    this.#listedBy = came ? undefined : by;
    return { by, came: !came };
  }

  /** Whether what the batch did to the figure still counts: no undo of it counts itself. */
  #stands({ number }: ModelBatch, name: string): boolean {
    return !this.batches.some(
      (later) => later.undoes === number && later.cells.has(name) && this.#stands(later, name),
    );
  }

  /** The last later batch that the figure still shows; an undo of a later batch shows nothing by itself. */
  #laterBatch(name: string, target: number): number | undefined {
    return this.batches.findLast(
      (later) =>
        later.number > target &&
        later.cells.has(name) &&
        (later.undoes === undefined || later.undoes <= target) &&
        this.#stands(later, name),
    )?.number;
  }
}
