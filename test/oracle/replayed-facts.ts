/** The facts that the changes of a history leave behind, read from its JSON alone. */

/** One line of the table `change`, in order. */
export interface ToldChange {
  readonly table: string;
  readonly id: number;
  readonly column: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ReplayedFact {
  readonly state: string;
  /** A value, or the digest that stands for a personal one. */
  readonly value: unknown;
  readonly rows: readonly unknown[];
}

// Where the columns stand in the lists of the history.
const claim = { year: 0, subject: 1, field: 2, state: 3, value: 4, accepted: 12 } as const;
const row = { claim: 3, position: 4, columns: 5 } as const;
const acceptedColumn = "accepted";

type Row = unknown[];

function replay(changes: Iterable<ToldChange>): Readonly<Record<string, Map<number, Row>>> {
  const tables: Record<string, Map<number, Row>> = {};
  for (const { table, id, column, after } of changes) {
    tables[table] ??= new Map();
    const rows = tables[table];
    const known = rows.get(id);
    if (column === acceptedColumn && known) known[claim.accepted] = JSON.parse(after ?? "null");
    else if (after === null) rows.delete(id);
    else rows.set(id, JSON.parse(after) as Row);
  }
  return tables;
}

/** By “year subject field”. */
export function replayedFacts(changes: Iterable<ToldChange>): ReadonlyMap<string, ReplayedFact> {
  const { claim: claims = new Map<number, Row>(), list_row: lists = new Map<number, Row>() } =
    replay(changes);
  const rows = new Map<unknown, Row[]>();
  for (const list of lists.values()) {
    const known = rows.get(list[row.claim]);
    if (known) known.push(list);
    else rows.set(list[row.claim], [list]);
  }
  const facts = new Map<string, ReplayedFact>();
  for (const [id, stated] of claims) {
    if (stated[claim.accepted] !== 1) continue;
    const own = (rows.get(id) ?? []).sort(
      (left, right) => Number(left[row.position]) - Number(right[row.position]),
    );
    facts.set([stated[claim.year], stated[claim.subject], stated[claim.field]].join(" "), {
      state: String(stated[claim.state]),
      value: stated[claim.value] ?? null,
      rows: own.map((each) => each[row.columns]),
    });
  }
  return facts;
}
