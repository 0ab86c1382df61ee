import DatabaseConstructor, { type Database } from "better-sqlite3";
import { applicationId } from "./database-head.ts";
import { expectedSchema, schemaText } from "./migrate.ts";
import { latestVersion } from "./migrations/migrations.ts";
import { StoreError } from "./store-error.ts";

const { SqliteError } = DatabaseConstructor;

/** What SQLite's own check found wrong with the file; empty where it is sound. */
export function integrityProblems(database: Database, depth: "quick" | "full"): readonly string[] {
  const pragma = depth === "quick" ? "quick_check" : "integrity_check";
  const rows = database.pragma(pragma) as Record<string, string>[];
  return rows.map((row) => row[pragma] ?? "").filter((text) => text !== "ok");
}

/**
 * Refuses a database that is not sound: wrong head as SQLite sees it (a WAL may hold a newer one than the
 * file), broken pages or indexes, or other tables and triggers than its version has.
 * @param about the file, for the message
 */
export function checkDatabase(database: Database, about: string, depth: "quick" | "full" = "full"): void {
  try {
    checkContent(database, about, depth);
  } catch (error) {
    // "Unsupported file format" and the like come under the code of a wrong statement; ours are not wrong.
    const isUnreadable = error instanceof SqliteError && error.code === "SQLITE_ERROR";
    throw isUnreadable
      ? new StoreError("damaged", `“${about}”（${error.message}）`, { cause: error })
      : error;
  }
}

function checkContent(database: Database, about: string, depth: "quick" | "full"): void {
  const id = Number(database.pragma("application_id", { simple: true }));
  if (id !== applicationId) throw new StoreError("foreignFile", about);
  const version = Number(database.pragma("user_version", { simple: true }));
  if (version > latestVersion()) throw new StoreError("newerVersion", about);
  const [problem] = integrityProblems(database, depth);
  if (problem !== undefined) throw new StoreError("damaged", `“${about}”没有通过完整性检查（${problem}）`);
  if (schemaText(database) !== expectedSchema(version)) {
    throw new StoreError("damaged", `“${about}”的表结构与版本 ${version} 不符`);
  }
}
