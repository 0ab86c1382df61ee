import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import { allRows, type Connection, oneRow } from "../connection.ts";
import type { RowWriter } from "../history/row-writer.ts";
import { type ActionMeta, transact } from "../history/transact.ts";
import { StoreError } from "../store-error.ts";
import { attachmentPath, hashFile, type StoredFile, storedHashes, storeFile } from "./attachment-files.ts";
import {
  type Attachment,
  type AttachmentDetails,
  type AttachmentPurpose,
  columnsOfStated,
  readAttachments,
} from "./attachment-row.ts";
import { type Inspected, inspectFile } from "./inspect-file.ts";

export type { Attachment, AttachmentDetails, AttachmentPurpose } from "./attachment-row.ts";

export interface AttachmentFilter {
  readonly year?: number;
  readonly item?: string;
  readonly school?: string;
}

/** One file to be attached. */
export interface NewAttachment extends AttachmentPurpose, AttachmentDetails {
  /** The path of a file to copy (the original stays where it is), or a stream. */
  readonly source: Readable | string;
  /** The file's own name, with its ending. */
  readonly fileName: string;
}

/** What may be changed of an attachment; a key that is there without a value is emptied. */
export type AttachmentChanges = {
  readonly [Key in keyof (AttachmentPurpose & AttachmentDetails)]?:
    | (AttachmentPurpose & AttachmentDetails)[Key]
    | undefined;
};

/**
 * Keeps the content of a workbook that figures are read from; the import that follows names it. What no import
 * names is an orphan, which `verify` reports as harmless.
 */
export async function keepSource(connection: Connection, path: string): Promise<StoredFile> {
  if (connection.readOnly) throw new StoreError("readOnly", connection.paths.folder);
  if (!existsSync(path)) throw new StoreError("notFound", `文件“${path}”`);
  return storeFile(connection.paths, path);
}

interface ReadyFile {
  readonly file: StoredFile;
  readonly inspected: Inspected;
}

async function readyFile(
  connection: Connection,
  { source, fileName }: Pick<NewAttachment, "source" | "fileName">,
): Promise<ReadyFile> {
  if (connection.readOnly) throw new StoreError("readOnly", connection.paths.folder);
  if (typeof source === "string" && !existsSync(source)) throw new StoreError("notFound", `文件“${source}”`);
  const file = await storeFile(connection.paths, source);
  return { file, inspected: await inspectFile(attachmentPath(connection.paths, file.sha256), fileName) };
}

function contentId(connection: Connection, writer: RowWriter, { sha256, size }: StoredFile): number {
  const known = oneRow<{ id: number }>(connection, "SELECT id FROM attachment WHERE sha256 = ?", sha256);
  return known?.id ?? writer.insert("attachment", { sha256, size });
}

/** The id of the link; the same file with the same purpose is one attachment. */
function linkFile(
  connection: Connection,
  writer: RowWriter,
  { paper, ready }: { readonly paper: NewAttachment; readonly ready: ReadyFile },
): number {
  const { item, material = null, school = null, box = null, year, title, fileName } = paper;
  const attachment = contentId(connection, writer, ready.file);
  const known = oneRow<{ id: number }>(
    connection,
    `SELECT id FROM attachment_link WHERE attachment_id = ? AND item = ? AND material IS ? AND school IS ?
     AND box IS ? AND year = ? AND title = ? AND file_name = ?`,
    attachment,
    item,
    material,
    school,
    box,
    year,
    title,
    fileName,
  );
  const { flaw = null, pages = null } = ready.inspected;
  const link = { attachment_id: attachment, file_name: fileName, pages, flaw, ...columnsOfStated(paper) };
  return known?.id ?? writer.insert("attachment_link", link);
}

/** Lets a stored content go that nothing names. */
async function discardUnnamed(connection: Connection, { sha256 }: StoredFile): Promise<void> {
  const named = oneRow(
    connection,
    "SELECT 1 FROM attachment WHERE sha256 = ? UNION ALL SELECT 1 FROM source_file WHERE sha256 = ?",
    sha256,
    sha256,
  );
  if (!named) await rm(attachmentPath(connection.paths, sha256), { force: true });
}

/** The attachment of that id. Throws `notFound`. */
export function findAttachment(connection: Connection, id: number): Attachment {
  const found = readAttachments(connection).find((attachment) => attachment.id === id);
  if (!found) throw new StoreError("notFound", `附件（编号 ${id}）`);
  return found;
}

/**
 * Stores the content of each file once and links it to what it proves: one action for all of them.
 * Throws `notFound` where there is no file of a path, `diskFull` and the like; nothing is linked then.
 * @param onStored is told how many are stored, and may throw to stop
 */
export async function addAttachments(
  connection: Connection,
  papers: readonly NewAttachment[],
  options: ActionMeta & { readonly onStored?: (done: number) => void | Promise<void> },
): Promise<readonly Attachment[]> {
  const { operator, why, onStored } = options;
  const ready: { readonly paper: NewAttachment; readonly ready: ReadyFile }[] = [];
  try {
    for (const paper of papers) {
      ready.push({ paper, ready: await readyFile(connection, paper) });
      await onStored?.(ready.length);
    }
  } catch (error) {
    for (const { file } of ready.map((one) => one.ready)) await discardUnnamed(connection, file);
    throw error;
  }
  const { result } = transact(connection, { operator, why, kind: "attachment" }, (writer) =>
    ready.map((one) => linkFile(connection, writer, one)),
  );
  const known = new Map(readAttachments(connection).map((attachment) => [attachment.id, attachment]));
  return result.flatMap((id) => known.get(id) ?? []);
}

/** One file alone; see addAttachments. */
export async function addAttachment(
  connection: Connection,
  source: Readable | string,
  options: Omit<NewAttachment, "source"> & ActionMeta,
): Promise<Attachment> {
  const { operator, why, ...paper } = options;
  const [attachment] = await addAttachments(connection, [{ ...paper, source }], { operator, why });
  if (!attachment) throw new Error("an attachment was not linked");
  return attachment;
}

/**
 * A new scan takes the place of the latest one, which is kept as an older version. What the index says of the
 * paper goes over; pages and flaws are the new file's own.
 * Throws `notFound`, `invalidInput` where the content is the same.
 */
export async function replaceAttachment(
  connection: Connection,
  id: number,
  options: Pick<NewAttachment, "source" | "fileName"> & ActionMeta,
): Promise<Attachment> {
  const { operator, why, source, fileName } = options;
  const { series } = findAttachment(connection, id);
  const ready = await readyFile(connection, { source, fileName });
  const versions = readAttachments(connection).filter((attachment) => attachment.series === series);
  const latest = versions.find(({ replaced }) => !replaced) ?? findAttachment(connection, id);
  if (latest.sha256 === ready.file.sha256) {
    throw new StoreError("invalidInput", "新文件与现在的版本内容完全相同，不用替换");
  }
  const { result } = transact(connection, { operator, why, kind: "attachment" }, (writer) => {
    const { pages = null, flaw = null } = ready.inspected;
    return writer.insert("attachment_link", {
      ...columnsOfStated(latest),
      attachment_id: contentId(connection, writer, ready.file),
      file_name: fileName,
      series,
      version: latest.version + 1,
      pages,
      flaw,
    });
  });
  return findAttachment(connection, result);
}

const purposeKeys: readonly string[] = ["item", "material", "school", "box", "year", "title"];

/**
 * Changes what is said of a paper. Its purpose and title go for all its versions, so that they stay together;
 * the details are this version's own. Throws `notFound`.
 * @returns the batch; undefined where nothing changed
 */
export function changeAttachment(
  connection: Connection,
  id: number,
  options: { readonly changes: AttachmentChanges } & ActionMeta,
): number | undefined {
  const { changes, operator, why } = options;
  const { series } = findAttachment(connection, id);
  const entries = Object.entries(changes);
  const shared = columnsOfStated(Object.fromEntries(entries.filter(([key]) => purposeKeys.includes(key))));
  const own = columnsOfStated(Object.fromEntries(entries.filter(([key]) => !purposeKeys.includes(key))));
  const versions = readAttachments(connection).filter((attachment) => attachment.series === series);
  return transact(connection, { operator, why, kind: "attachment" }, (writer) => {
    for (const version of versions) {
      writer.update("attachment_link", version.id, version.id === id ? { ...shared, ...own } : shared);
    }
  }).batch;
}

/**
 * Takes papers off their purpose, each with all its versions: one action. The content stays in the folder, so
 * that this can be undone. Throws `notFound`.
 * @returns the batch
 */
export function removeAttachments(
  connection: Connection,
  ids: readonly number[],
  meta: ActionMeta,
): number | undefined {
  const all = readAttachments(connection);
  const series = new Set(
    ids.map((id) => {
      const found = all.find((attachment) => attachment.id === id);
      if (!found) throw new StoreError("notFound", `附件（编号 ${id}）`);
      return found.series;
    }),
  );
  return transact(connection, { ...meta, kind: "attachment" }, (writer) => {
    for (const attachment of all) {
      if (series.has(attachment.series)) writer.remove("attachment_link", attachment.id);
    }
  }).batch;
}

/** One paper alone; see removeAttachments. */
export function removeAttachment(connection: Connection, id: number, meta: ActionMeta): number | undefined {
  return removeAttachments(connection, [id], meta);
}

/** In the order of year, item, school and arrival; older versions too. */
export function listAttachments(
  connection: Connection,
  filter: AttachmentFilter = {},
): readonly Attachment[] {
  const wanted = Object.entries(filter) as [keyof AttachmentFilter, string | number | undefined][];
  return readAttachments(connection).filter((attachment) =>
    wanted.every(([key, value]) => value === undefined || attachment[key] === value),
  );
}

/** Where an attachment's content lies. Throws `notFound` where there is no such attachment or its file is gone. */
export function attachmentFile(connection: Connection, id: number): string {
  const { sha256, title } = findAttachment(connection, id);
  const file = attachmentPath(connection.paths, sha256);
  if (!existsSync(file)) throw new StoreError("notFound", `附件“${title}”的文件`);
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
