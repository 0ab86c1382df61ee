import type { FactCell } from "../cell-name.ts";
import { isListField } from "../claims/claim-row.ts";
import type { Connection } from "../connection.ts";
import type { ChangeRecord } from "./chain.ts";
import { changesOf } from "./read-history.ts";
import { type HistoryRow, parseRowText } from "./row-text.ts";
import { createClaimTeller, insertedRow, type ToldClaim } from "./told-claims.ts";
import { isTrackedTable } from "./tracked-tables.ts";

/**
 * What a batch did to one figure. `changed`: another claim is the fact now. `beside`: claims came or went, the
 * fact stayed. `erased`: personal values were removed for good.
 */
export interface FigureChange {
  readonly type: "changed" | "beside" | "erased";
  readonly cell: FactCell;
  /** The fact before and after; with `beside`, the claim that went and the one that came. Null is none. */
  readonly before: ToldClaim | null;
  readonly after: ToldClaim | null;
}

/** What a batch did to a row that is no figure: a school of the roster, a person, a file. */
export interface RowChange {
  readonly type: "row";
  readonly table: string;
  readonly change: "added" | "removed" | "changed";
  /** The row as it was inserted or as it went; empty where the history cannot tell. */
  readonly row: HistoryRow;
  /** What was changed, and how; null with the other two. */
  readonly column: string | null;
  readonly before: HistoryRow[string];
  readonly after: HistoryRow[string];
}

export interface BatchChanges {
  readonly total: number;
  readonly changes: readonly (FigureChange | RowChange)[];
}

/** What happened to the claims of one figure, change by change. */
class FigureTrack {
  readonly type = "figure";
  readonly cell: FactCell;
  readonly rows = new Map<number, HistoryRow>();
  lost: number | undefined;
  gained: number | undefined;
  stated: number | undefined;
  withdrawn: number | undefined;
  erased: number | undefined;

  constructor(cell: FactCell) {
    this.cell = cell;
  }

  gain(id: number): void {
    if (this.lost === id) this.lost = undefined;
    else this.gained = id;
  }

  lose(id: number): void {
    if (this.gained === id) this.gained = undefined;
    else this.lost ??= id;
  }

  take({ id, column, before, after }: ChangeRecord, row: HistoryRow): void {
    this.rows.set(id, row);
    if (column === "accepted") {
      if (after === "1") this.gain(id);
      else this.lose(id);
    } else if (column !== null) {
      this.erased = id;
    } else if (before === null) {
      this.stated = id;
      if (row.accepted === 1) this.gain(id);
    } else if (after === null) {
      this.withdrawn = id;
      if (row.accepted === 1) this.lose(id);
    }
  }
}

function cellOf(row: HistoryRow): FactCell {
  return { year: Number(row.year), subject: String(row.subject), field: String(row.field) };
}

type Track = FigureTrack | { readonly type: "row"; readonly change: ChangeRecord };

/** The row of a claim that a change speaks of; a change of one column does not repeat it. */
function claimRow(connection: Connection, change: ChangeRecord): HistoryRow | undefined {
  const text = change.column === null ? (change.after ?? change.before) : insertedClaim(connection, change);
  return text === null || text === undefined ? undefined : parseRowText("claim", text);
}

function insertedClaim(connection: Connection, { id }: ChangeRecord): string | undefined {
  return insertedRow(connection, "claim", id);
}

/** Changes in their order, those of one figure put together where the first of them stands. */
function tracksOf(connection: Connection, changes: readonly ChangeRecord[]): readonly Track[] {
  const tracks: Track[] = [];
  const figures = new Map<string, FigureTrack>();
  for (const change of changes) {
    // A list's rows come and go with their claim, which tells of them.
    if (change.table === "list_row") continue;
    const row = change.table === "claim" ? claimRow(connection, change) : undefined;
    if (!row) {
      tracks.push({ type: "row", change });
      continue;
    }
    const cell = cellOf(row);
    const key = `${cell.year} ${cell.subject} ${cell.field}`;
    let track = figures.get(key);
    if (!track) {
      track = new FigureTrack(cell);
      figures.set(key, track);
      tracks.push(track);
    }
    track.take(change, row);
  }
  return tracks;
}

function describeRow(connection: Connection, change: ChangeRecord): RowChange {
  const { table, id, column } = change;
  const parse = (text: string | null | undefined): HistoryRow =>
    text && isTrackedTable(table) ? parseRowText(table, text) : {};
  if (column === null) {
    const row = parse(change.after ?? change.before);
    const how = change.after === null ? "removed" : "added";
    return { type: "row", table, change: how, row, column, before: null, after: null };
  }
  return {
    type: "row",
    table,
    change: "changed",
    row: parse(insertedRow(connection, table, id)),
    column,
    before: JSON.parse(change.before ?? "null") as HistoryRow[string],
    after: JSON.parse(change.after ?? "null") as HistoryRow[string],
  };
}

export interface ChangesRange {
  /** How many to pass over. */
  readonly from: number;
  readonly limit: number;
}

type TrackDescriber = (track: Track) => FigureChange | RowChange;

/** Describes what became of figures and rows. One serves one answer. */
function createDescriber(connection: Connection): TrackDescriber {
  const tell = createClaimTeller(connection, isListField);

  function told(track: FigureTrack, id: number | undefined): ToldClaim | null {
    const row = id === undefined ? undefined : track.rows.get(id);
    return row && id !== undefined ? tell(id, row) : null;
  }

  function describeFigure(track: FigureTrack): FigureChange {
    const { cell, lost, gained, stated, withdrawn, erased } = track;
    if (erased !== undefined) return { type: "erased", cell, before: told(track, erased), after: null };
    if (lost === undefined && gained === undefined) {
      return { type: "beside", cell, before: told(track, withdrawn), after: told(track, stated) };
    }
    return { type: "changed", cell, before: told(track, lost), after: told(track, gained) };
  }

  return (track) => (track.type === "figure" ? describeFigure(track) : describeRow(connection, track.change));
}

/** What a batch changed, put together by figure; each answer describes one page of it. */
export function describeBatch(
  connection: Connection,
  batch: number,
  { from, limit }: ChangesRange,
): BatchChanges {
  const tracks = tracksOf(connection, changesOf(connection, batch));
  const changes = tracks.slice(from, from + limit).map(createDescriber(connection));
  return { total: tracks.length, changes };
}

/** Some changes of several batches, put together batch by batch. */
export function describeChanges(
  connection: Connection,
  batches: Iterable<readonly [number: number, changes: readonly ChangeRecord[]]>,
): ReadonlyMap<number, readonly (FigureChange | RowChange)[]> {
  const describe = createDescriber(connection);
  return new Map(
    [...batches].map(([number, changes]) => [number, tracksOf(connection, changes).map(describe)]),
  );
}
