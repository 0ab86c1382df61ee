import Database from "better-sqlite3";
import { type Migration, migrations } from "./migrations/migrations.ts";

/**
 * Runs the steps that the database has not seen, each in one transaction of its own with its user_version:
 * a step that fails leaves the database as it was before it.
 */
export function migrate(database: Database.Database, steps: readonly Migration[] = migrations): void {
  const from = Number(database.pragma("user_version", { simple: true }));
  for (const step of steps.filter(({ version }) => version > from)) {
    const run = database.transaction(() => {
      database.exec(step.sql);
      database.pragma(`user_version = ${step.version}`);
    });
    run.immediate();
  }
}

/** All tables, indexes and triggers in their SQL, one text; the order is by kind and name. */
export function schemaText(database: Database.Database): string {
  const objects = database
    .prepare<[], { sql: string }>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
    )
    .all();
  return objects.map(({ sql }) => `${sql};\n`).join("\n");
}

const expectedSchemas = new Map<number, string>();

/** The schema that a database of the version must have: the steps, run in memory. */
export function expectedSchema(version: number): string {
  const known = expectedSchemas.get(version);
  if (known !== undefined) return known;
  const database = new Database(":memory:");
  try {
    migrate(
      database,
      migrations.filter((step) => step.version <= version),
    );
    const text = schemaText(database);
    expectedSchemas.set(version, text);
    return text;
  } finally {
    database.close();
  }
}
