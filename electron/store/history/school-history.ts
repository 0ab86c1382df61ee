import { allRows, type Connection } from "../connection.ts";
import { describeChanges, type FigureChange, type RowChange } from "./batch-changes.ts";
import type { ChangeRecord } from "./chain.ts";
import { schoolRows, schoolRowValues } from "./school-rows.ts";
import { type BatchFilter, type StandingBatch, searchBatches } from "./search-history.ts";

/** What one batch did to one school. */
export interface SchoolBatch {
  readonly batch: StandingBatch;
  readonly changes: readonly (FigureChange | RowChange)[];
}

export interface SchoolHistory {
  /** Newest first. */
  readonly batches: readonly SchoolBatch[];
  /** Older batches were left out. */
  readonly more: boolean;
}

export interface SchoolHistoryOf extends BatchFilter {
  readonly school: string;
  /** At most so many row changes are read; a batch is never cut in two. */
  readonly limit: number;
}

/** Who changed what of one school, when and why. */
export function schoolHistory(connection: Connection, asked: SchoolHistoryOf): SchoolHistory {
  const { limit, ...filter } = asked;
  const fitting = searchBatches(connection, { ...filter, limit });
  const oldest = fitting.at(-1)?.number;
  if (oldest === undefined) return { batches: [], more: false };
  const changes = allRows<ChangeRecord & { readonly batch: number }>(
    connection,
    `SELECT batch, table_name AS "table", row_id AS id, column_name AS "column", before, after
     FROM change JOIN (${schoolRows}) USING (table_name, row_id)
     WHERE batch >= ? ORDER BY batch DESC, position`,
    ...schoolRowValues(asked.school),
    oldest,
  );
  const byBatch = Map.groupBy(changes, ({ batch }) => batch);
  const taken: StandingBatch[] = [];
  let read = 0;
  for (const batch of fitting) {
    read += byBatch.get(batch.number)?.length ?? 0;
    if (read > limit && taken.length > 0) break;
    taken.push(batch);
  }
  const described = describeChanges(
    connection,
    taken.map(({ number }) => [number, byBatch.get(number) ?? []] as const),
  );
  return {
    batches: taken.map((batch) => ({ batch, changes: described.get(batch.number) ?? [] })),
    more: taken.length < fitting.length || fitting.length === limit,
  };
}
