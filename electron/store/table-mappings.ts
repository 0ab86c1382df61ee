import type { TableMapping } from "../../shared/county/import/any-table/mapping.ts";
import { allRows, type Connection } from "./connection.ts";
import { StoreError } from "./store-error.ts";

/** How a table that no form knows is read, as a person named it. */
export interface SavedMapping {
  /** Unique in the workspace. */
  readonly name: string;
  /** SHA-256 of the heads that it was made for. */
  readonly fingerprint: string;
  readonly mapping: TableMapping;
}

interface Row {
  readonly name: string;
  readonly fingerprint: string;
  readonly content: string;
}

function checkWritable(connection: Connection): void {
  if (connection.readOnly) throw new StoreError("readOnly", connection.paths.folder);
}

/** The mappings of the workspace, in the order in which they were first saved. */
export function listMappings(connection: Connection): readonly SavedMapping[] {
  const sql = "SELECT name, fingerprint, content FROM table_mapping ORDER BY id";
  return allRows<Row>(connection, sql).map(({ name, fingerprint, content }) => ({
    name,
    fingerprint,
    mapping: JSON.parse(content) as TableMapping,
  }));
}

/** Saves a mapping; one of the same name is replaced. Throws `readOnly`. */
export function saveMapping(connection: Connection, { name, fingerprint, mapping }: SavedMapping): void {
  checkWritable(connection);
  connection
    .prepare(
      `INSERT INTO table_mapping (name, fingerprint, content) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET fingerprint = excluded.fingerprint, content = excluded.content`,
    )
    .run(name, fingerprint, JSON.stringify(mapping));
}

/** Removes a mapping; one that is not there is passed over. Throws `readOnly`. */
export function removeMapping(connection: Connection, name: string): void {
  checkWritable(connection);
  connection.prepare("DELETE FROM table_mapping WHERE name = ?").run(name);
}
