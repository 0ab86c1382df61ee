import type { Database, Statement } from "better-sqlite3";
import type { WorkspacePaths } from "./workspace-folder.ts";

export type SqlValue = string | number | null;
/** A row as SQLite gives it; repositories name its columns where they read it. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** One open workspace as the repositories see it. Statements are prepared once and kept. */
export interface Connection {
  readonly database: Database;
  readonly paths: WorkspacePaths;
  readonly readOnly: boolean;
  readonly now: () => Date;
  readonly prepare: (sql: string) => Statement<SqlValue[]>;
}

export interface ConnectionOptions {
  readonly paths: WorkspacePaths;
  readonly readOnly: boolean;
  readonly now: () => Date;
}

export function connect(database: Database, options: ConnectionOptions): Connection {
  const statements = new Map<string, Statement<SqlValue[]>>();
  return {
    ...options,
    database,
    prepare(sql) {
      let statement = statements.get(sql);
      if (!statement) {
        statement = database.prepare<SqlValue[]>(sql);
        statements.set(sql, statement);
      }
      return statement;
    },
  };
}

/** All rows of a query. `Row` is what its columns are; the schema is STRICT, so they are. */
export function allRows<Row>(connection: Connection, sql: string, ...values: SqlValue[]): Row[] {
  return connection.prepare(sql).all(...values) as Row[];
}

/** The first row of a query, if any. */
export function oneRow<Row>(connection: Connection, sql: string, ...values: SqlValue[]): Row | undefined {
  return connection.prepare(sql).get(...values) as Row | undefined;
}
