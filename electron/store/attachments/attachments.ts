import { existsSync } from "node:fs";
import type { Readable } from "node:stream";
import { allRows, type Connection, oneRow } from "../connection.ts";
import { type ActionMeta, transact } from "../history/transact.ts";
import { StoreError } from "../store-error.ts";
import { attachmentPath, hashFile, type StoredFile, storedHashes, storeFile } from "./attachment-files.ts";

/** What a file proves. */
export interface AttachmentPurpose {
  /** Item code, for instance "A1-5". */
  readonly item: string;
  /** 学校标识码 where the file is one school's. */
  readonly school?: string;
  /** Evaluation year. */
  readonly year: number;
  readonly title: string;
  /** The file's own name, with its ending. */
  readonly fileName: string;
}

export interface Attachment extends AttachmentPurpose {
  readonly id: number;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export interface AttachmentFilter {
  readonly year?: number;
  readonly item?: string;
  readonly school?: string;
}

interface AttachmentRow {
  readonly id: number;
  readonly item: string;
  readonly school: string | null;
  readonly year: number;
  readonly title: string;
  readonly file_name: string;
  readonly sha256: string;
  readonly size: number;
}

const attachmentSql = `SELECT attachment_link.*, attachment.sha256, attachment.size FROM attachment_link
  JOIN attachment ON attachment.id = attachment_link.attachment_id`;

function attachmentOf(row: AttachmentRow): Attachment {
  const { id, item, school, year, title, file_name: fileName, sha256, size } = row;
  return { id, item, ...(school === null ? {} : { school }), year, title, fileName, sha256, size };
}

/**
 * Keeps the content of a workbook that figures are read from; the import that follows names it. What no import
 * names is an orphan, which `verify` reports as harmless.
 */
export async function keepSource(connection: Connection, path: string): Promise<StoredFile> {
  if (connection.readOnly) throw new StoreError("readOnly", connection.paths.folder);
  if (!existsSync(path)) throw new StoreError("notFound", `文件“${path}”`);
  return storeFile(connection.paths, path);
}

/** Links a stored file to its purpose. The same file with the same purpose is one attachment. */
function linkFile(
  connection: Connection,
  file: StoredFile,
  options: AttachmentPurpose & ActionMeta,
): Attachment {
  const { item, school = null, year, title, fileName, operator, why } = options;
  const { result } = transact(connection, { operator, why, kind: "attachment" }, (writer) => {
    const attachment =
      oneRow<{ id: number }>(connection, "SELECT id FROM attachment WHERE sha256 = ?", file.sha256)?.id ??
      writer.insert("attachment", { sha256: file.sha256, size: file.size });
    const known = oneRow<{ id: number }>(
      connection,
      `SELECT id FROM attachment_link WHERE attachment_id = ? AND item = ? AND school IS ? AND year = ?
       AND title = ? AND file_name = ?`,
      attachment,
      item,
      school,
      year,
      title,
      fileName,
    );
    const link = { attachment_id: attachment, item, school, year, title, file_name: fileName };
    return known?.id ?? writer.insert("attachment_link", link);
  });
  return { id: result, item, ...(school === null ? {} : { school }), year, title, fileName, ...file };
}

/**
 * Stores a file's content once and links it to what it proves.
 * Throws `notFound` where there is no file of that path, `diskFull` and the like; nothing is left then.
 * @param source a stream, or the path of a file to copy; the original stays where it is
 */
export async function addAttachment(
  connection: Connection,
  source: Readable | string,
  options: AttachmentPurpose & ActionMeta,
): Promise<Attachment> {
  if (connection.readOnly) throw new StoreError("readOnly", connection.paths.folder);
  if (typeof source === "string" && !existsSync(source)) throw new StoreError("notFound", `文件“${source}”`);
  const file = await storeFile(connection.paths, source);
  return linkFile(connection, file, options);
}

/** Takes a file off its purpose. The content stays in the folder, so that this can be undone. */
export function removeAttachment(connection: Connection, id: number, meta: ActionMeta): void {
  if (!oneRow(connection, "SELECT id FROM attachment_link WHERE id = ?", id)) {
    throw new StoreError("notFound", `附件（编号 ${id}）`);
  }
  transact(connection, { ...meta, kind: "attachment" }, (writer) => writer.remove("attachment_link", id));
}

/** In the order of year, item, school and arrival. */
export function listAttachments(
  connection: Connection,
  filter: AttachmentFilter = {},
): readonly Attachment[] {
  const attachments = allRows<AttachmentRow>(
    connection,
    `${attachmentSql} ORDER BY year, item, school, attachment_link.id`,
  ).map(attachmentOf);
  const wanted = Object.entries(filter) as [keyof AttachmentFilter, string | number | undefined][];
  return attachments.filter((attachment) =>
    wanted.every(([key, value]) => value === undefined || attachment[key] === value),
  );
}

/** Where an attachment's content lies. Throws `notFound` where there is no such attachment or its file is gone. */
export function attachmentFile(connection: Connection, id: number): string {
  const row = oneRow<AttachmentRow>(connection, `${attachmentSql} WHERE attachment_link.id = ?`, id);
  if (!row) throw new StoreError("notFound", `附件（编号 ${id}）`);
  const file = attachmentPath(connection.paths, row.sha256);
  if (!existsSync(file)) throw new StoreError("notFound", `附件“${row.title}”的文件`);
  return file;
}

/** A stored file that is not as it should be, with the titles under which people know it. */
export interface AttachmentProblem {
  readonly sha256: string;
  readonly titles: readonly string[];
}

export interface AttachmentReport {
  readonly checked: number;
  readonly missing: readonly AttachmentProblem[];
  readonly altered: readonly AttachmentProblem[];
  /** Files in the folder that no attachment ever named: harmless, a crash may leave one. */
  readonly orphans: readonly string[];
}

/** What people know an attachment by: the papers it is, or the workbook that figures were read from. */
export const attachmentTitles = `SELECT attachment_id, title FROM attachment_link
  UNION ALL SELECT attachment.id, source_file.name FROM source_file JOIN attachment USING (sha256)`;

function titlesOf(connection: Connection, attachment: number): readonly string[] {
  return allRows<{ title: string }>(
    connection,
    `SELECT title FROM (${attachmentTitles}) WHERE attachment_id = ?`,
    attachment,
  ).map(({ title }) => title);
}

/** Reads every stored file and compares its hash with its name. */
export async function verifyAttachments(connection: Connection): Promise<AttachmentReport> {
  const attachments = allRows<{ id: number; sha256: string }>(
    connection,
    "SELECT id, sha256 FROM attachment ORDER BY id",
  );
  const missing: AttachmentProblem[] = [];
  const altered: AttachmentProblem[] = [];
  for (const { id, sha256 } of attachments) {
    const found = await hashFile(attachmentPath(connection.paths, sha256));
    if (found === sha256) continue;
    const problem = { sha256, titles: titlesOf(connection, id) };
    if (found === undefined) missing.push(problem);
    else altered.push(problem);
  }
  const known = new Set(attachments.map(({ sha256 }) => sha256));
  const orphans = (await storedHashes(connection.paths)).filter((sha256) => !known.has(sha256));
  return { checked: attachments.length, missing, altered, orphans };
}
