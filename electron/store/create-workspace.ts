import { mkdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { connect } from "./connection.ts";
import type { County } from "./county.ts";
import { applicationId } from "./database-head.ts";
import { flushFile } from "./flush-file.ts";
import { transact } from "./history/transact.ts";
import { migrate } from "./migrate.ts";
import { hardenConnection } from "./open-database.ts";
import { insertOperator, type NewOperator } from "./operators.ts";
import { StoreError } from "./store-error.ts";
import { translating } from "./translate-error.ts";
import { emptyWorkspace, unfinishedDatabase, type WorkspacePaths } from "./workspace-folder.ts";

export interface CreateOptions {
  readonly county: County;
  /** The first person, who also stands in the first line of the history. */
  readonly operator?: NewOperator;
  readonly now: () => Date;
}

const countyCodePattern = /^\d{6}$/;

/** Makes the folders and returns those that were not there, deepest first, for taking them away again. */
function makeFolders(paths: WorkspacePaths): readonly string[] {
  const made: string[] = [];
  for (const folder of [paths.folder, paths.attachments, paths.backups, paths.exports]) {
    if (statSync(folder, { throwIfNoEntry: false })) continue;
    mkdirSync(folder, { recursive: true });
    made.unshift(folder);
  }
  return made;
}

function writeFirstBatch(file: string, paths: WorkspacePaths, options: CreateOptions): void {
  const { county, operator, now } = options;
  const database = new Database(file);
  try {
    hardenConnection(database);
    // Nothing here needs to outlive a crash before the file gets its name; it is flushed once, before that.
    database.pragma("synchronous = OFF");
    database.pragma("journal_mode = MEMORY");
    database.pragma(`application_id = ${applicationId}`);
    migrate(database);
    const connection = connect(database, { paths, readOnly: false, now });
    const meta = {
      operator: operator?.name ?? "",
      why: `新建工作文件夹：${county.name}`,
      kind: "create",
    } as const;
    transact(connection, meta, (writer) => {
      writer.insert("meta", { key: "county.code", value: county.code });
      writer.insert("meta", { key: "county.name", value: county.name });
      if (operator) insertOperator(connection, writer, operator);
    });
  } finally {
    database.close();
  }
}

function takeAway(file: string, folders: readonly string[]): void {
  for (const ending of ["", "-journal"]) rmSync(file + ending, { force: true });
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      // Somebody put something there meanwhile; it is not ours to remove.
    }
  }
}

/**
 * Makes the folder of a workspace with its first batch. The database is built under another name and renamed
 * when it is whole: a failed or killed creation leaves no workspace.
 */
export function createFolder(folder: string, options: CreateOptions): void {
  translating(folder, () => {
    const { county } = options;
    if (!countyCodePattern.test(county.code)) {
      throw new StoreError("invalidInput", `县代码“${county.code}”不是六位数字`);
    }
    if (county.name.trim() === "") throw new StoreError("invalidInput", "县名不能为空");
    const paths = emptyWorkspace(folder);
    const part = join(paths.folder, unfinishedDatabase);
    let made: readonly string[] = [];
    try {
      made = makeFolders(paths);
      for (const ending of ["", "-journal", "-wal"]) rmSync(part + ending, { force: true });
      writeFirstBatch(part, paths, options);
      flushFile(part);
      renameSync(part, paths.database);
    } catch (error) {
      takeAway(part, made);
      throw error;
    }
  });
}
