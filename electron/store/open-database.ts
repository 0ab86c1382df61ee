import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { checkDatabase } from "./check-database.ts";
import { checkDatabaseHead } from "./database-head.ts";
import { describeLock, readLockFile } from "./lock-file.ts";
import { migrate } from "./migrate.ts";
import { latestVersion } from "./migrations/migrations.ts";
import { StoreError } from "./store-error.ts";
import { translateError } from "./translate-error.ts";
import { hasSidecars, sidecarEndings, type WorkspacePaths } from "./workspace-folder.ts";

export interface OpenDatabase {
  readonly database: Database.Database;
  readonly readOnly: boolean;
  /** Closes the database and leaves one file behind. */
  readonly close: () => void;
}

/** How long to wait for a program that is just closing the workspace. */
const busyTimeoutMilliseconds = 500;

/**
 * Up to this size the check on opening compares indexes with tables too (about 6 ms a MB); beyond it the quick
 * check (3 ms a MB) must do, and `verify` does the rest.
 */
const fullCheckBytes = 64 * 1024 * 1024;

function checkOpened(database: Database.Database, file: string): void {
  const { size } = statSync(file);
  checkDatabase(database, file, size <= fullCheckBytes ? "full" : "quick");
}

/** Safety that costs no time worth naming, set on every connection. */
export function hardenConnection(database: Database.Database): void {
  database.pragma("trusted_schema = OFF");
  database.pragma("foreign_keys = ON");
  database.pragma("cell_size_check = ON");
  // Temporary copies of personal values stay off the disk, and freed pages are overwritten with zeros.
  database.pragma("temp_store = MEMORY");
  database.pragma("secure_delete = ON");
}

export function isWritable(paths: WorkspacePaths): boolean {
  try {
    accessSync(paths.folder, constants.W_OK);
    accessSync(paths.database, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function translateOpening(error: unknown, paths: WorkspacePaths): unknown {
  const translated = translateError(error, paths.database);
  if (!(translated instanceof StoreError) || translated.code !== "locked") return translated;
  return new StoreError("locked", describeLock(paths.folder, readLockFile(paths.lock)), { cause: error });
}

/** Opens, hands to `prepare`, and closes again where that throws. */
function openWith(
  file: string,
  options: Database.Options,
  prepare: (database: Database.Database) => void,
): Database.Database {
  const database = new Database(file, { timeout: busyTimeoutMilliseconds, ...options });
  try {
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function leaveOneFile(database: Database.Database): void {
  try {
    database.pragma("wal_checkpoint(TRUNCATE)");
    database.pragma("journal_mode = DELETE");
  } catch {
    // A full disk: the WAL stays beside the database, complete, and the next opening takes it in.
  }
  database.close();
}

/**
 * Opens for writing and takes the operating system's lock, which a killed process loses by itself.
 * @param beforeUpgrade makes the backup that an older format needs before its migration
 */
export function openForWriting(
  paths: WorkspacePaths,
  beforeUpgrade: (database: Database.Database) => void,
): OpenDatabase {
  try {
    checkDatabaseHead(paths.database);
    const database = openWith(paths.database, { fileMustExist: true }, (opened) => {
      opened.pragma("locking_mode = EXCLUSIVE");
      hardenConnection(opened);
      checkOpened(opened, paths.database);
      opened.pragma("journal_mode = WAL");
      opened.pragma("synchronous = FULL");
      if (Number(opened.pragma("user_version", { simple: true })) < latestVersion()) {
        beforeUpgrade(opened);
        migrate(opened);
        checkDatabase(opened, paths.database);
      }
    });
    return { database, readOnly: false, close: () => leaveOneFile(database) };
  } catch (error) {
    throw translateOpening(error, paths);
  }
}

/** Opens the file where it lies; works where nothing is left to recover. */
function openInPlace(paths: WorkspacePaths): OpenDatabase {
  const database = openWith(paths.database, { readonly: true }, (opened) => {
    // Keeps the shared lock after the first read, so that nobody starts writing meanwhile.
    opened.pragma("locking_mode = EXCLUSIVE");
    hardenConnection(opened);
    checkOpened(opened, paths.database);
  });
  return { database, readOnly: true, close: () => database.close() };
}

/** Copies what a killed process left and recovers the copy: the folder itself cannot or must not be written. */
function openCopy(paths: WorkspacePaths): OpenDatabase {
  const folder = mkdtempSync(join(tmpdir(), "youjun-"));
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, "workspace.db");
    for (const ending of ["", ...sidecarEndings]) {
      if (!existsSync(paths.database + ending)) continue;
      copyFileSync(paths.database + ending, copy + ending);
      // The copy takes the original's mode along, and a read-only file cannot be recovered.
      chmodSync(copy + ending, 0o600);
    }
    const database = openWith(copy, { fileMustExist: true }, (opened) => {
      opened.pragma("locking_mode = EXCLUSIVE");
      hardenConnection(opened);
      checkDatabase(opened, paths.database);
      migrate(opened);
      opened.pragma("query_only = ON");
    });
    const close = (): void => {
      database.close();
      discard();
    };
    return { database, readOnly: true, close };
  } catch (error) {
    discard();
    throw error;
  }
}

/** Throws where another process holds the file; what else is wrong with it shows later. */
function probeLock(paths: WorkspacePaths): void {
  const database = new Database(paths.database, { readonly: true, timeout: busyTimeoutMilliseconds });
  try {
    // Exclusive mode keeps SQLite from making a -shm file in a folder that is not ours to write.
    database.pragma("locking_mode = EXCLUSIVE");
    database.pragma("schema_version");
  } catch (error) {
    const translated = translateError(error, paths.database);
    if (translated instanceof StoreError && translated.code === "locked") throw error;
  } finally {
    database.close();
  }
}

/**
 * Opens without ever writing into the folder. Where a killed process left a journal, or the format is an
 * older one, a temporary copy is recovered or upgraded and read instead.
 */
export function openForReading(paths: WorkspacePaths): OpenDatabase {
  try {
    const { version, isWal } = checkDatabaseHead(paths.database);
    probeLock(paths);
    const needsCopy = isWal || hasSidecars(paths.database) || version < latestVersion();
    return needsCopy ? openCopy(paths) : openInPlace(paths);
  } catch (error) {
    throw translateOpening(error, paths);
  }
}
