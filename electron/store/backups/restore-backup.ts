import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import Database from "better-sqlite3";
import { attachmentPath, hashFile } from "../attachments/attachment-files.ts";
import { type AttachmentProblem, attachmentTitles } from "../attachments/attachments.ts";
import { checkDatabase } from "../check-database.ts";
import { checkDatabaseHead } from "../database-head.ts";
import { flushFile } from "../flush-file.ts";
import { hardenConnection } from "../open-database.ts";
import { StoreError } from "../store-error.ts";
import { translating } from "../translate-error.ts";
import {
  emptyWorkspace,
  unfinishedDatabase,
  type WorkspacePaths,
  workspacePaths,
} from "../workspace-folder.ts";

export interface RestoreResult {
  readonly folder: string;
  readonly attachments: number;
  /** Attachments that the backup names and whose files are not there or not whole. */
  readonly lost: readonly AttachmentProblem[];
}

interface AttachmentRow {
  readonly sha256: string;
  /** JSON list. */
  readonly titles: string;
}

function readAttachments(file: string): readonly AttachmentRow[] {
  const database = new Database(file, { readonly: true });
  try {
    hardenConnection(database);
    checkDatabase(database, file);
    return database
      .prepare<[], AttachmentRow>(
        `SELECT attachment.sha256, json_group_array(title) FILTER (WHERE title IS NOT NULL) AS titles
         FROM attachment LEFT JOIN (${attachmentTitles}) ON attachment_id = attachment.id
         GROUP BY attachment.id ORDER BY attachment.id`,
      )
      .all();
  } finally {
    database.close();
  }
}

/** The workspace that a backup belongs to: the folder above its `backups` folder. */
function originOf(backup: string): WorkspacePaths {
  return workspacePaths(dirname(dirname(resolve(backup))));
}

/** Copies attachments whose content is still what it was; a copy on write costs no space where disks offer it. */
async function copyAttachments(
  attachments: readonly AttachmentRow[],
  origin: WorkspacePaths,
  target: WorkspacePaths,
): Promise<readonly AttachmentProblem[]> {
  const lost: AttachmentProblem[] = [];
  for (const { sha256, titles } of attachments) {
    const source = attachmentPath(origin, sha256);
    if ((await hashFile(source)) !== sha256) {
      lost.push({ sha256, titles: JSON.parse(titles) as string[] });
      continue;
    }
    const copy = attachmentPath(target, sha256);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(source, copy, constants.COPYFILE_FICLONE);
  }
  return lost;
}

/**
 * Makes a new workspace from a backup; never writes over an existing one. Attachments are copied from the
 * workspace that the backup lies in; those that are missing there are named. Throws `folderNotEmpty`,
 * `alreadyExists`, `damaged`, `foreignFile`; a failed attempt leaves no database behind.
 */
export async function restoreBackup(backup: string, newFolder: string): Promise<RestoreResult> {
  return translating(newFolder, async () => {
    if (!existsSync(backup)) throw new StoreError("notFound", `备份“${basename(backup)}”`);
    // Another workspace's database may be open in this process; looking at its head would drop its lock.
    if (basename(backup) === "workspace.db") throw new StoreError("invalidInput", `“${backup}”不是备份文件`);
    const target = emptyWorkspace(newFolder);
    checkDatabaseHead(backup);
    const part = join(target.folder, unfinishedDatabase);
    try {
      for (const folder of [target.folder, target.attachments, target.backups, target.exports]) {
        mkdirSync(folder, { recursive: true });
      }
      copyFileSync(backup, part);
      const attachments = readAttachments(part);
      const lost = await copyAttachments(attachments, originOf(backup), target);
      flushFile(part);
      renameSync(part, target.database);
      return { folder: target.folder, attachments: attachments.length - lost.length, lost };
    } finally {
      rmSync(part, { force: true });
    }
  });
}
