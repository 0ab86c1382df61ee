import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { checkDatabase } from "../check-database.ts";
import { type Connection, oneRow } from "../connection.ts";
import { flushFile } from "../flush-file.ts";
import { chainHead } from "../history/transact.ts";
import { hardenConnection } from "../open-database.ts";
import { StoreError } from "../store-error.ts";
import { translateError } from "../translate-error.ts";
import type { WorkspacePaths } from "../workspace-folder.ts";
import {
  type BackupName,
  newBackupName,
  outdatedBackups,
  parseBackupName,
  sortBackups,
} from "./backup-names.ts";

export interface Backup extends BackupName {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** Pages copied between two turns of the event loop: 8 MB. */
const pagesAtOnce = 2_000;

/** All backups of the folder, newest first. */
export function listBackups(paths: WorkspacePaths): readonly Backup[] {
  if (!existsSync(paths.backups)) return [];
  const backups = readdirSync(paths.backups).flatMap((name) => {
    const parsed = parseBackupName(name);
    if (!parsed) return [];
    const path = join(paths.backups, name);
    return [{ ...parsed, path, size: statSync(path).size }];
  });
  return sortBackups(backups);
}

interface ChainPosition {
  readonly number: number;
  readonly hash: string;
}

/** Makes the copy one plain file and reads back what it holds. Throws where it is not sound. */
function settleCopy(file: string): ChainPosition {
  const database = new Database(file, { fileMustExist: true });
  try {
    hardenConnection(database);
    database.pragma("journal_mode = DELETE");
    checkDatabase(database, file);
    const head = database
      .prepare<[], ChainPosition>("SELECT number, hash FROM batch ORDER BY number DESC LIMIT 1")
      .get();
    return head ?? { number: 0, hash: "" };
  } finally {
    database.close();
  }
}

/** Verifies a finished copy against the chain it was taken from and gives it its name. */
function keepCopy(part: string, target: string, isInChain: (head: ChainPosition) => boolean): void {
  if (!isInChain(settleCopy(part))) throw new StoreError("damaged", `备份“${target}”与工作数据不一致`);
  flushFile(part);
  renameSync(part, target);
}

function removeParts(part: string): void {
  for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(part + ending, { force: true });
}

function prepareTarget(
  paths: WorkspacePaths,
  now: Date,
  options: { readonly beforeUpgrade?: boolean },
): { readonly target: string; readonly part: string } {
  mkdirSync(paths.backups, { recursive: true });
  const name = newBackupName(now, new Set(readdirSync(paths.backups)), options);
  const target = join(paths.backups, name);
  return { target, part: `${target}.part` };
}

/**
 * Copies the database while it is in use, checks the copy (structure, schema, its last batch is a batch of
 * this chain) and removes what rotation no longer keeps. Attachments are not copied: they never change.
 */
export async function backup(connection: Connection): Promise<Backup> {
  if (connection.readOnly) throw new StoreError("readOnly", connection.paths.folder);
  const { paths } = connection;
  const { target, part } = prepareTarget(paths, connection.now(), {});
  const { number: atLeast } = chainHead(connection);
  try {
    await connection.database.backup(part, { progress: () => pagesAtOnce });
    keepCopy(part, target, ({ number, hash }) => {
      const known = oneRow<{ hash: string }>(connection, "SELECT hash FROM batch WHERE number = ?", number);
      return number >= atLeast && known?.hash === hash;
    });
  } catch (error) {
    throw translateError(error, target);
  } finally {
    removeParts(part);
  }
  for (const { name } of outdatedBackups(listBackups(paths)))
    rmSync(join(paths.backups, name), { force: true });
  const made = listBackups(paths).find(({ path }) => path === target);
  if (!made) throw new StoreError("notFound", `备份“${target}”`);
  return made;
}

/** The backup that an upgrade needs before it begins; synchronous, because opening is. */
export function backupBeforeUpgrade(database: Database.Database, paths: WorkspacePaths, now: Date): string {
  const { target, part } = prepareTarget(paths, now, { beforeUpgrade: true });
  try {
    database.prepare("VACUUM INTO ?").run(part);
    const head = database
      .prepare<[], ChainPosition>("SELECT number, hash FROM batch ORDER BY number DESC LIMIT 1")
      .get();
    keepCopy(part, target, ({ number, hash }) => number === head?.number && hash === head.hash);
    return target;
  } finally {
    removeParts(part);
  }
}
