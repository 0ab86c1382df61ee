import { createHash, randomBytes } from "node:crypto";
import { type Connection, oneRow, type SqlValue } from "../connection.ts";
import type { DigestValue } from "./row-text.ts";
import type { TrackedTableName } from "./tracked-tables.ts";

/** Where a value stands. */
export interface ValuePlace {
  readonly table: TrackedTableName;
  readonly id: number;
  readonly column: string;
}

/** SHA-256 over the salt and the value's JSON, lower-case hex. */
export function personalDigest(salt: string, value: SqlValue): string {
  return createHash("sha256")
    .update(`${salt}\t${JSON.stringify(value)}`)
    .digest("hex");
}

/**
 * The digest under which a personal value enters the history. The plain value is kept beside under it, once
 * for the same value in the same place, until it is erased. Without its salt a digest tells nothing: a
 * telephone number alone would be found by trying all of them.
 */
export function digestPersonal(connection: Connection, place: ValuePlace, value: SqlValue): DigestValue {
  const plain = JSON.stringify(value);
  const known = oneRow<DigestValue>(
    connection,
    "SELECT digest FROM personal_value WHERE table_name = ? AND row_id = ? AND column_name = ? AND plain = ?",
    place.table,
    place.id,
    place.column,
    plain,
  );
  if (known) return { digest: known.digest };
  const salt = randomBytes(16).toString("hex");
  const digest = personalDigest(salt, value);
  connection
    .prepare(
      "INSERT INTO personal_value (digest, table_name, row_id, column_name, salt, plain) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .run(digest, place.table, place.id, place.column, salt, plain);
  return { digest };
}

/** What stands behind a digest: the salt and value, or undefined where they were erased. */
export function resolveDigest(
  connection: Connection,
  digest: string,
): { readonly salt: string; readonly value: SqlValue } | undefined {
  const row = oneRow<{ salt: string | null; plain: string | null }>(
    connection,
    "SELECT salt, plain FROM personal_value WHERE digest = ?",
    digest,
  );
  if (!row || row.salt === null || row.plain === null) return undefined;
  return { salt: row.salt, value: JSON.parse(row.plain) as SqlValue };
}
