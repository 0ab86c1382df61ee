import { createHash } from "node:crypto";

/** What a batch of changes was for. */
export type BatchKind =
  | "create"
  | "import"
  | "edit"
  | "roster"
  | "operator"
  | "attachment"
  | "check"
  | "newYear"
  | "yearLock"
  | "undo"
  | "erase";

/** One change as it stands in the history; `before` and `after` are JSON texts. */
export interface ChangeRecord {
  readonly table: string;
  readonly id: number;
  /** Null for a whole row: no `before` for an inserted one, no `after` for a deleted one. */
  readonly column: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** The head of a batch: all that is known before its changes. */
export interface BatchHead {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly operator: string;
  readonly kind: string;
  readonly why: string;
  /** The batch whose changes this one takes back. */
  readonly undoes: number | null;
  /** The hash of the batch before. */
  readonly previous: string;
}

/** What the first batch follows. */
export const chainStart = "0".repeat(64);

/** Text is handed to the hash in pieces of this many characters: single calls cost more than joining. */
const pieceLength = 32_768;

export interface BatchHash {
  readonly add: (change: ChangeRecord) => void;
  /** The hash of the batch, lower-case hex; closes it. */
  readonly finish: () => string;
}

/**
 * The hash of a batch: SHA-256 over its head, each change and their number, one line each. Head and values are
 * JSON and so contain neither tab nor line break, which makes the text unambiguous.
 */
export function startBatchHash(head: BatchHead): BatchHash {
  const hash = createHash("sha256");
  const { number, at, operator, kind, why, undoes, previous } = head;
  let piece = `${JSON.stringify([number, at, operator, kind, why, undoes, previous])}\n`;
  let changes = 0;
  return {
    add({ table, id, column, before, after }) {
      changes += 1;
      piece += `${table}\t${id}\t${column ?? ""}\t${before ?? ""}\t${after ?? ""}\n`;
      if (piece.length < pieceLength) return;
      hash.update(piece);
      piece = "";
    },
    finish() {
      hash.update(`${piece}${changes}\n`);
      return hash.digest("hex");
    },
  };
}
