import type { CallArguments, CallOutput } from "../../../../shared/contract/contract.ts";
import { fieldOf, findField } from "../../../../shared/county/catalogue/catalogue.ts";
import { decodeValue } from "../../../../shared/county/value-text.ts";
import {
  type CellFact,
  type CellKey,
  type CellPlace,
  cellKey,
  factsOfSheet,
  placeOfKey,
  typedOver,
} from "./cell-fact.ts";
import { readTyped } from "./typed-text.ts";
import { noSteps, redone, typed, type UndoSteps, undone, withoutDrafts } from "./undo-steps.ts";

type Entry = CallArguments<"fact.enter">["entries"][number];

/** Text that a person typed and that is not kept by the service: it cannot be read, or saving failed. */
export interface Draft {
  readonly text: string;
  readonly problem: string;
  readonly remedy: string;
  /** What the history was to say of it, where only saving failed. */
  readonly why?: string;
}

/** What the sheet asks of the service. */
export interface EntryService {
  enter(entries: readonly Entry[], why?: string): Promise<CallOutput<"fact.enter">>;
  undo(batch: number): Promise<CallOutput<"history.undo">>;
  sheet(cells?: readonly CellPlace[]): Promise<CallOutput<"entry.sheet">>;
}

export interface EntrySheetOptions {
  readonly year: number;
  readonly service: EntryService;
  /** Who types, as local changes name it until the service answers. */
  readonly operator: () => string;
}

export interface TypedCell extends CellPlace {
  readonly text: string;
}

/** A state or a list that was chosen and not typed. */
export interface ChosenCell extends CellPlace {
  readonly state: Entry["state"];
  readonly value?: string;
}

export interface SheetStatus {
  /** Cells on their way to the service. */
  readonly saving: number;
  /** Why the last attempt to save failed; the typed text is still in its cell. */
  readonly failure: unknown;
  /** The last thing worth saying: what was put right, what was undone. */
  readonly said: string;
  readonly steps: UndoSteps;
  /** Grows with every change of a cell. */
  readonly version: number;
  /** Grows when schools come, go or change their kind or name: rows are made anew. */
  readonly structure: number;
}

/** Fields that decide which rows there are and what they are called. */
const structuralFields: ReadonlySet<string> = new Set([
  "schoolName",
  "kind",
  "counted",
  "parentCode",
  "township",
]);

/** A block larger than this is what it was typed as; looking it up would be another download. */
const mostLookedUp = 1000;

type Waiting = {
  readonly entries: readonly Entry[];
  readonly before: ReadonlyMap<CellKey, CellFact | undefined>;
  /** As typed, to stand in the cell again where saving fails. */
  readonly texts: ReadonlyMap<CellKey, string>;
  /** What the history says of the batch; absent says 填报. */
  readonly why: string | undefined;
};

/**
 * Everything that is typed on the page 填报, for one year of one workspace. A cell changes here at once and is
 * then sent; the answer is looked up again for these cells alone. It outlives the page, so that what is being
 * saved goes on when somebody leaves.
 */
export class EntrySheet {
  readonly year: number;
  readonly #service: EntryService;
  readonly #operator: () => string;
  #facts = new Map<CellKey, CellFact>();
  #roster: readonly string[] = [];
  readonly #drafts = new Map<CellKey, Draft>();
  readonly #pending = new Map<CellKey, number>();
  readonly #listeners = new Set<(cells: readonly CellKey[] | "all") => void>();
  #status: SheetStatus = {
    saving: 0,
    failure: undefined,
    said: "",
    steps: noSteps,
    version: 0,
    structure: 0,
  };
  /** Writes go one after the other, in the order in which they were typed. */
  #tail: Promise<void> = Promise.resolve();
  /** Changes of the data that this sheet made itself; the page compares it with what the window counts. */
  writes = 0;

  constructor({ year, service, operator }: EntrySheetOptions) {
    this.year = year;
    this.#service = service;
    this.#operator = operator;
  }

  get status(): SheetStatus {
    return this.#status;
  }

  /** 学校标识码 in their lasting order. */
  get roster(): readonly string[] {
    return this.#roster;
  }

  /** Whether the text is the code of a field, and not that of a column that is only read. */
  isField(code: string): boolean {
    return findField(code) !== undefined;
  }

  fact(place: CellPlace): CellFact | undefined {
    return this.#facts.get(cellKey(place));
  }

  draft(place: CellPlace): Draft | undefined {
    return this.#drafts.get(cellKey(place));
  }

  isPending(place: CellPlace): boolean {
    return this.#pending.has(cellKey(place));
  }

  get drafts(): readonly CellPlace[] {
    return [...this.#drafts.keys()].map(placeOfKey);
  }

  /** Whether leaving the program now would lose something that was typed. */
  get hasUnsaved(): boolean {
    return this.#drafts.size > 0 || this.#status.saving > 0;
  }

  /** Tells which cells changed, or that all may have. */
  follow(listener: (cells: readonly CellKey[] | "all") => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads everything anew; what was typed meanwhile or is still on its way stays as it was typed. */
  async load(): Promise<void> {
    const before = new Map(this.#facts);
    const sheet = await this.#service.sheet();
    const facts = factsOfSheet(sheet);
    for (const [key, local] of this.#facts) {
      if (this.#pending.has(key) || before.get(key) !== local) facts.set(key, local);
    }
    this.#facts = facts;
    this.#roster = sheet.roster;
    this.#tell("all", { structure: this.#status.structure + 1 });
  }

  /**
   * Takes typed text cell by cell: what can be read is saved in one batch, the rest stays as a draft.
   * `why` goes to the history, with a reason where a workbook's figure is overridden.
   */
  type(cells: readonly TypedCell[], why?: string): void {
    const chosen: ChosenCell[] = [];
    const texts = new Map<CellKey, string>();
    const notes: string[] = [];
    this.#set({ said: "" });
    for (const { subject, field, text } of cells) {
      const reading = readTyped(fieldOf(field), text, this.year);
      if (reading.kind === "refused") {
        this.#keepDraft(cellKey({ subject, field }), { ...reading, text });
        continue;
      }
      const { state, value } = reading;
      notes.push(...reading.notes);
      texts.set(cellKey({ subject, field }), text);
      chosen.push({ subject, field, state, ...(value === undefined ? {} : { value }) });
    }
    if (notes.length > 0) this.#set({ said: `${notes.slice(0, 3).join("；")}。请核对。` });
    this.#take(chosen, { texts, why });
  }

  /** Takes states and values that need no reading, in one batch. */
  choose(cells: readonly ChosenCell[], why?: string): void {
    this.#set({ said: "" });
    this.#take(cells, { texts: new Map(), why });
  }

  /** Takes a list that is written row by row: where saving fails, its rows stay as a draft. */
  writeList(place: CellPlace, value: string): void {
    this.#set({ said: "" });
    const texts = new Map([[cellKey(place), value]]);
    this.#take([{ ...place, state: "value", value }], { texts, why: undefined });
  }

  #take(cells: readonly ChosenCell[], { texts, why }: Pick<Waiting, "texts" | "why">): void {
    const changed = cells.filter((cell) => !this.#saysSo(cell));
    this.#dropDrafts(cells.map(cellKey));
    if (changed.length === 0) return;
    const before = new Map(changed.map((cell) => [cellKey(cell), this.fact(cell)]));
    const operator = this.#operator();
    for (const cell of changed) {
      const key = cellKey(cell);
      this.#facts.set(key, typedOver(this.#facts.get(key), cell, operator));
      this.#pending.set(key, (this.#pending.get(key) ?? 0) + 1);
    }
    this.#tell([...before.keys()], { saving: this.#status.saving + changed.length });
    const entries = changed.map(({ subject, field, state, value }) => ({
      subject,
      field,
      state,
      ...(value === undefined ? {} : { value }),
    }));
    this.#queue(() => this.#save({ entries, before, texts, why }));
  }

  /** Says something in the line below that no cell says. */
  say(said: string): void {
    this.#set({ said });
  }

  /** Takes back what was typed last here. Answers the cells concerned, for the focus to go there. */
  undo(): Promise<readonly CellKey[]> {
    return this.#step("undo");
  }

  /** Does again what was undone last here. */
  redo(): Promise<readonly CellKey[]> {
    return this.#step("redo");
  }

  /** Tries again what could not be saved. */
  retry(): void {
    const again = [...this.#drafts].map(([key, { text, why }]) => ({ ...placeOfKey(key), text, why }));
    const isList = ({ field, text }: TypedCell) =>
      decodeValue(fieldOf(field), text)?.type === "list" && text.startsWith("[");
    this.#set({ failure: undefined });
    const typedAgain = again.filter((cell) => !isList(cell));
    for (const [why, cells] of Map.groupBy(typedAgain, (cell) => cell.why)) this.type(cells, why);
    for (const { subject, field, text } of again.filter(isList)) this.writeList({ subject, field }, text);
  }

  forgetFailure(): void {
    this.#set({ failure: undefined });
  }

  #saysSo({ subject, field, state, value }: ChosenCell): boolean {
    const known = this.#facts.get(cellKey({ subject, field }));
    // An imported value that is typed once more stays the workbook's; nothing was changed.
    return (known?.state ?? "missing") === state && known?.value === value;
  }

  #keepDraft(key: CellKey, draft: Draft): void {
    this.#drafts.set(key, draft);
    const steps = typed(withoutDrafts(this.#status.steps, new Set([key])), { kind: "draft", cell: key });
    this.#tell([key], { steps, said: `${draft.problem}。${draft.remedy}。` });
  }

  #dropDrafts(keys: readonly CellKey[]): void {
    const dropped = keys.filter((key) => this.#drafts.delete(key));
    if (dropped.length === 0) return;
    this.#tell(dropped, { steps: withoutDrafts(this.#status.steps, new Set(dropped)) });
  }

  #queue<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#tail.then(work);
    this.#tail = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  async #save(waiting: Waiting): Promise<void> {
    const { entries, why } = waiting;
    const keys = entries.map((entry) => cellKey(entry));
    let answer: CallOutput<"fact.enter">;
    try {
      answer = await this.#service.enter(entries, why);
    } catch (failure) {
      this.#settle(keys);
      this.#giveBack(waiting, failure);
      return;
    }
    this.writes += 1;
    this.#settle(keys);
    const { batch } = answer;
    const steps =
      batch === null ? this.#status.steps : typed(this.#status.steps, { kind: "batch", batch, cells: keys });
    this.#tell(keys, { saving: this.#status.saving - keys.length, steps, failure: undefined });
    await this.#reconcile(keys);
  }

  /** What was written is safe, whether or not it can be looked up at this moment. */
  async #reconcile(keys: readonly CellKey[]): Promise<void> {
    const structural = keys.some((key) => structuralFields.has(placeOfKey(key).field));
    await (structural ? this.load() : this.#lookAgain(keys)).catch((failure: unknown) =>
      this.#set({ failure }),
    );
  }

  #settle(keys: readonly CellKey[]): void {
    for (const key of keys) {
      const left = (this.#pending.get(key) ?? 1) - 1;
      if (left > 0) this.#pending.set(key, left);
      else this.#pending.delete(key);
    }
  }

  /** Saving failed: the cell shows the text as typed, marked, and the fact is what it was. */
  #giveBack({ entries, before, texts, why }: Waiting, failure: unknown): void {
    for (const entry of entries) {
      const key = cellKey(entry);
      const known = before.get(key);
      if (known) this.#facts.set(key, known);
      else this.#facts.delete(key);
      const text = texts.get(key);
      if (text !== undefined)
        this.#drafts.set(key, {
          text,
          problem: "没有保存",
          remedy: "请点“重试”",
          ...(why === undefined ? {} : { why }),
        });
    }
    this.#tell([...before.keys()], { saving: this.#status.saving - entries.length, failure });
  }

  /** Asks the service for these cells alone, so that source and value are what it keeps. */
  async #lookAgain(keys: readonly CellKey[]): Promise<void> {
    const before = new Map(keys.map((key) => [key, this.#facts.get(key)]));
    if (keys.length > mostLookedUp) return;
    const facts = factsOfSheet(await this.#service.sheet(keys.map(placeOfKey)));
    // What was typed over while the answer was on its way must not flash back.
    const cells = keys.filter((key) => !this.#pending.has(key) && this.#facts.get(key) === before.get(key));
    for (const key of cells) {
      const fact = facts.get(key);
      if (fact) this.#facts.set(key, fact);
      else this.#facts.delete(key);
    }
    this.#tell(cells, {});
  }

  async #step(direction: "undo" | "redo"): Promise<readonly CellKey[]> {
    const draft = this.#status.steps[direction].at(-1);
    if (direction === "undo" && draft?.kind === "draft" && this.#status.saving === 0) {
      this.#dropDrafts([draft.cell]);
      return [draft.cell];
    }
    return this.#queue(async () => {
      const last = this.#status.steps[direction].at(-1);
      if (last?.kind !== "batch") {
        this.#set({ said: direction === "undo" ? "没有可以撤销的填写。" : "没有可以重做的填写。" });
        return [];
      }
      try {
        const { batch } = await this.#service.undo(last.batch);
        this.writes += 1;
        const steps = (direction === "undo" ? undone : redone)(this.#status.steps, batch);
        const fields = last.cells.map((key) => fieldOf(placeOfKey(key).field).label);
        const words = `${direction === "undo" ? "已撤销" : "已重做"}：${[...new Set(fields)].slice(0, 3).join("、")}。`;
        this.#set({ steps });
        // What came back is not what was typed here: more than can be looked up is read whole.
        if (last.cells.length > mostLookedUp) await this.load();
        else await this.#reconcile(last.cells);
        this.#set({ said: words });
      } catch (failure) {
        this.#set({ failure });
      }
      return last.cells;
    });
  }

  #set(change: Partial<SheetStatus>): void {
    this.#tell([], change);
  }

  #tell(cells: readonly CellKey[] | "all", change: Partial<SheetStatus>): void {
    this.#status = { ...this.#status, ...change, version: this.#status.version + 1 };
    for (const listener of [...this.#listeners]) listener(cells);
  }
}
