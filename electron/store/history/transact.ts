import { type Connection, oneRow } from "../connection.ts";
import { StoreError } from "../store-error.ts";
import { type BatchHead, type BatchKind, chainStart, startBatchHash } from "./chain.ts";
import { createRowWriter, type RowWriter } from "./row-writer.ts";

/** Who does what and why: the words under which a batch stands in the history. */
export interface ActionMeta {
  /** The operator's name; "" where nobody gave one. */
  readonly operator: string;
  readonly why: string;
}

export interface BatchMeta extends ActionMeta {
  readonly kind: BatchKind;
  /** The batch that this one takes back. */
  readonly undoes?: number;
}

export interface Transacted<T> {
  readonly result: T;
  /** The new batch; undefined where nothing changed, and then nothing was written either. */
  readonly batch: number | undefined;
}

/** The last batch of the chain, or the start where there is none. */
export function chainHead(connection: Connection): { readonly number: number; readonly hash: string } {
  const head = oneRow<{ number: number; hash: string }>(
    connection,
    "SELECT number, hash FROM batch ORDER BY number DESC LIMIT 1",
  );
  return head ?? { number: 0, hash: chainStart };
}

/**
 * One user action: one transaction, one batch. Whatever `write` changes through the writer is recorded and
 * hashed as it goes; when it throws, nothing of it remains. Throws `readOnly` on a read-only workspace.
 */
export function transact<T>(
  connection: Connection,
  meta: BatchMeta,
  write: (writer: RowWriter) => T,
): Transacted<T> {
  if (connection.readOnly) throw new StoreError("readOnly", connection.paths.folder);
  return connection.database.transaction(() => writeBatch(connection, meta, write)).immediate();
}

function writeBatch<T>(
  connection: Connection,
  meta: BatchMeta,
  write: (writer: RowWriter) => T,
): Transacted<T> {
  const { number: last, hash: previous } = chainHead(connection);
  const head: BatchHead = {
    number: last + 1,
    at: connection.now().toISOString(),
    operator: meta.operator,
    kind: meta.kind,
    why: meta.why,
    undoes: meta.undoes ?? null,
    previous,
  };
  const batchHash = startBatchHash(head);
  const insertChange = connection.prepare(
    "INSERT INTO change (batch, position, table_name, row_id, column_name, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  let changes = 0;
  const options = { batch: head.number, passLocks: meta.kind === "erase" };
  const writer = createRowWriter(connection, options, (change) => {
    changes += 1;
    insertChange.run(
      head.number,
      changes,
      change.table,
      change.id,
      change.column,
      change.before,
      change.after,
    );
    batchHash.add(change);
  });
  const result = write(writer);
  if (changes === 0) return { result, batch: undefined };
  connection
    .prepare(
      "INSERT INTO batch (number, at, operator, kind, why, undoes, changes, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .run(
      head.number,
      head.at,
      head.operator,
      head.kind,
      head.why,
      head.undoes,
      changes,
      previous,
      batchHash.finish(),
    );
  return { result, batch: head.number };
}
