import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptClaims } from "../../../../electron/store/claims/accept-claims.ts";
import { readFacts } from "../../../../electron/store/claims/read-facts.ts";
import { readRoster } from "../../../../electron/store/claims/roster.ts";
import { allRows, type Connection } from "../../../../electron/store/connection.ts";
import { ownSteps } from "../../../../electron/store/history/own-steps.ts";
import { chainHead } from "../../../../electron/store/history/transact.ts";
import { undoBatch } from "../../../../electron/store/history/undo.ts";
import { verifyHistory } from "../../../../electron/store/history/verify-history.ts";
import type { Claim } from "../../../../shared/county/claim.ts";
import { integer } from "../../../../shared/county/exact/rational.ts";
import {
  type Fact,
  listFact,
  missing,
  notApplicable,
  numberFact,
  textFact,
} from "../../../../shared/county/fact.ts";
import { countySubject, schoolSubject, sectionSubject } from "../../../../shared/county/subject.ts";
import { EditHistoryModel, type ModelClaim } from "../../../oracle/edit-history.ts";
import { replayedFacts, type ToldChange } from "../../../oracle/replayed-facts.ts";
import { memoryStore } from "./memory-store.ts";

/**
 * Each sequence works on a year of its own, so that ten thousand of them share one database, one chain and one
 * verification at the end.
 */

const school = "2141000951";
const operators = ["张三", "李四"] as const;

// A figure of each kind that the store keeps differently: plain, not applicable, list, personal.
const cells = {
  pupils: sectionSubject(school, "primary"),
  keyTeachers: sectionSubject(school, "primary"),
  musicRooms: schoolSubject(school),
  formLeader: countySubject,
} as const;
type Field = keyof typeof cells;
const fields = Object.keys(cells) as Field[];

/** What a figure may state: few values, so that the same one comes again and again. */
function factOf(field: Field, choice: number): Fact {
  if (choice === 0) return missing;
  if (choice === 1) return notApplicable;
  if (field === "formLeader") return textFact(choice === 2 ? "王某" : "赵某");
  if (field === "musicRooms") {
    const rooms = Array.from({ length: choice - 2 }, (_, at) => ({ area: String(60 + choice + at) }));
    return listFact(rooms);
  }
  return numberFact(integer(choice));
}

interface Said {
  readonly field: Field;
  readonly choice: number;
  readonly accept: boolean;
}

type Act =
  | { readonly act: "edit"; readonly by: number; readonly said: readonly Said[] }
  | { readonly act: "import"; readonly by: number; readonly said: readonly Said[] }
  /** The keys: own steps alone, never anything in the way. */
  | { readonly act: "undo" | "redo"; readonly by: number }
  /** 历史: any batch of the sequence, also others' and undos; `force` says yes to the question. */
  | { readonly act: "older"; readonly by: number; readonly which: number; readonly force: boolean };

const said = fc.uniqueArray(
  fc.record({ field: fc.constantFrom(...fields), choice: fc.nat(4), accept: fc.boolean() }),
  { minLength: 1, maxLength: 3, selector: ({ field }) => field },
);
const by = fc.nat(1);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant("edit" as const), by, said }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("import" as const), by, said }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("undo" as const), by }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("redo" as const), by }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("older" as const),
      by,
      which: fc.nat(20),
      force: fc.boolean(),
    }),
  },
);

/** One sequence: the store and the model beside it, act by act. */
class Sequence {
  readonly #connection: Connection;
  readonly #year: number;
  readonly #model = new EditHistoryModel((cell) => cell !== "formLeader");

  constructor(connection: Connection, year: number) {
    this.#connection = connection;
    this.#year = year;
  }

  do(given: Act): void {
    const operator = operators[given.by] ?? operators[0];
    switch (given.act) {
      case "edit":
      case "import":
        this.#take(given, operator);
        break;
      case "undo":
      case "redo": {
        const [next] = this.#steps(operator)[given.act];
        if (next !== undefined) this.#undo(next, operator, false);
        break;
      }
      case "older": {
        const { batches } = this.#model;
        const target = batches[given.which % Math.max(batches.length, 1)];
        if (target) this.#undo(target.number, operator, given.force);
      }
    }
    this.#compare();
  }

  /** What the keys would take, as the store says; the model must say the same. */
  #steps(operator: string): { readonly undo: readonly number[]; readonly redo: readonly number[] } {
    const { undo, redo } = ownSteps(this.#connection, { operator, year: this.#year, limit: 100 });
    const steps = { undo: undo.map(({ batch }) => batch), redo: redo.map(({ batch }) => batch) };
    const expected = this.#model.steps(operator);
    same(steps, { undo: expected.undo.toReversed(), redo: expected.redo.toReversed() });
    return steps;
  }

  #take({ act: kind, said: claims }: Extract<Act, { said: unknown }>, operator: string): void {
    const number = chainHead(this.#connection).number + 1;
    const made = claims.map(({ field, choice, accept }) => ({
      field,
      accept: kind === "edit" || accept,
      claim: this.#claim(field, factOf(field, choice), kind === "edit" ? operator : undefined),
    }));
    const { batch } = acceptClaims(this.#connection, made, { operator, why: kind, kind });
    const model = made.map(
      ({ field, accept, claim: { fact, source } }): ModelClaim => ({
        cell: field,
        claim: textOf(fact, source.type === "person" ? source.operator : "表"),
        accept,
      }),
    );
    const changed = this.#model.take(model, { number, operator, kind });
    same(batch, changed ? number : undefined);
  }

  #claim(field: Field, fact: Fact, operator: string | undefined): Claim {
    const cell = { sheet: "Sheet1", cell: `${field}5`, fileName: "综合表.xlsx", sha256: "ab".repeat(32) };
    return {
      year: this.#year,
      subject: cells[field],
      field,
      fact,
      raw: textOf(fact, ""),
      source:
        operator === undefined ? { type: "cell", form: "wideTable", ...cell } : { type: "person", operator },
    };
  }

  #undo(target: number, operator: string, force: boolean): void {
    const number = chainHead(this.#connection).number + 1;
    const result = undoBatch(this.#connection, target, { operator, why: "撤销", keepLater: force });
    const { conflicts, batch } = this.#model.undo(target, { force, number, operator });
    const found = result.done ? result.kept : result.conflicts;
    same(found.map(({ cell, laterBatch }) => `${cell?.field} ${laterBatch}`).sort(), inTheWay(conflicts));
    same(result.done, force || conflicts.size === 0);
    same(result.done ? result.batch : undefined, batch);
  }

  #compare(): void {
    const facts = readFacts(this.#connection, this.#year).map(
      ({ field, state, value }) => `${field} ${state} ${value}`,
    );
    const expected = [...this.#model.facts()].map(([field, claim]) => {
      const [state, value] = JSON.parse(claim) as readonly unknown[];
      return `${field} ${state} ${value}`;
    });
    same(facts.sort(), expected.sort());
    same(readRoster(this.#connection, this.#year), this.#model.listed ? [school] : []);
  }
}

function inTheWay(conflicts: ReadonlyMap<string, number>): readonly string[] {
  return [...conflicts].map(([field, later]) => `${field} ${later}`).sort();
}

/** Compared as texts: said a hundred thousand times, `expect` would cost more than the store. */
function same(found: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
  if (left !== right) expect(left).toBe(right);
}

/** The claim as a text: its fact as the store writes it, and who says so. */
function textOf(fact: Fact, source: string): string {
  const { state } = fact;
  if (state !== "value") return JSON.stringify([state, null, source]);
  const { value } = fact;
  if (value.type === "list") return JSON.stringify([state, JSON.stringify(value.rows), source]);
  const text =
    value.type === "text" ? value.text : value.type === "number" ? String(value.number.numerator) : "";
  return JSON.stringify([state, text, source]);
}

/** Facts as the tables hold them, personal values as the digests that the history knows. */
function storedFacts(connection: Connection): ReadonlyMap<string, unknown> {
  const rows = allRows<{
    key: string;
    state: string;
    value: string | null;
    rows: string;
    digest: string | null;
  }>(
    connection,
    `SELECT claim.year || ' ' || claim.subject || ' ' || claim.field AS key, state, value, (
       SELECT json_group_array(columns ORDER BY position) FROM list_row WHERE claim_id = claim.id) AS rows, (
       SELECT digest FROM personal_value WHERE table_name = 'claim' AND row_id = claim.id
       AND column_name = 'value' AND plain = json_quote(claim.value) LIMIT 1) AS digest
     FROM claim WHERE accepted = 1`,
  );
  return new Map(
    rows.map(({ key, state, value, rows: list, digest }) => [
      key,
      { state, value: digest === null ? value : { digest }, rows: JSON.parse(list) },
    ]),
  );
}

function expectWhole(connection: Connection): void {
  const changes = allRows<ToldChange>(
    connection,
    `SELECT table_name AS "table", row_id AS id, column_name AS "column", before, after
     FROM change ORDER BY batch, position`,
  );
  expect(storedFacts(connection)).toEqual(replayedFacts(changes));
  const report = verifyHistory(connection);
  expect(report).toMatchObject({ brokenBatch: undefined, chainProblems: [], rowProblems: [] });
  expect(report.batches).toBe(chainHead(connection).number);
}

const sequences = 10_000;
// Some 20 s of computing, which a busy machine stretches.
const longest = 240_000;
// The keys look through the whole history; a county's has hundreds of batches.
const inOneDatabase = 50;

describe("ten thousand sequences of editing, importing, undoing and redoing", () => {
  it(
    "leave the facts of a simple model, of the replayed history, and a chain that is whole",
    () => {
      let connection = memoryStore();
      let year = 2000;
      let batches = 0;
      const close = (): void => {
        expectWhole(connection);
        batches += chainHead(connection).number;
        connection.database.close();
      };
      fc.assert(
        fc.property(fc.array(act, { minLength: 2, maxLength: 9 }), (acts) => {
          if (year === 2000 + inOneDatabase) {
            close();
            connection = memoryStore();
            year = 2000;
          }
          const sequence = new Sequence(connection, year);
          year += 1;
          for (const each of acts) sequence.do(each);
        }),
        { numRuns: sequences },
      );
      close();
      // Most acts did something.
      expect(batches).toBeGreaterThan(3 * sequences);
    },
    longest,
  );
});
