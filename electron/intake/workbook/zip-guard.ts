import { inflateRawSync } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { WorkbookLimits } from "./limits.ts";
import { RefusedFile, refusals } from "./refusal.ts";
import { emptyExtent, type SheetExtent, scanXml } from "./sheet-guard.ts";

const stored = 0;
const deflated = 8;

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { autoClose: false });
  } catch {
    throw new RefusedFile(refusals.damaged);
  }
}

async function listEntries(zip: ZipFile, limits: WorkbookLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) throw new RefusedFile(refusals.bomb);
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch {
    throw new RefusedFile(refusals.damaged);
  }
  return entries;
}

/** Declared sizes are refused before anything is unpacked; they may lie, so real sizes are counted too. */
function checkDeclared(entries: readonly Entry[], limits: WorkbookLimits): void {
  if (entries.some((entry) => entry.isEncrypted())) throw new RefusedFile(refusals.password);
  const total = entries.reduce((bytes, entry) => bytes + entry.uncompressedSize, 0);
  const largest = entries.reduce((bytes, entry) => Math.max(bytes, entry.uncompressedSize), 0);
  if (total > limits.totalBytes || largest > limits.entryBytes) throw new RefusedFile(refusals.bomb);
  if (new Set(entries.map((entry) => entry.fileName)).size < entries.length) {
    throw new RefusedFile(refusals.damaged);
  }
}

function checkKind(names: ReadonlySet<string>): void {
  const has = (pattern: RegExp) => [...names].some((name) => pattern.test(name));
  if (has(/^xl\/workbook[^/]*\.xml$/)) return;
  if (has(/^xl\/workbook\.bin$/)) throw new RefusedFile(refusals.binaryWorkbook);
  if (has(/^(word|ppt)\//)) throw new RefusedFile(refusals.document);
  if (names.has("content.xml")) throw new RefusedFile(refusals.openDocument);
  throw new RefusedFile(refusals.notWorkbook);
}

function inflate(data: Buffer, entry: Entry, most: number): Buffer {
  if (entry.compressionMethod === stored) return data;
  if (entry.compressionMethod !== deflated) throw new RefusedFile(refusals.damaged);
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const tooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new RefusedFile(tooLarge ? refusals.bomb : refusals.damaged);
  }
}

async function unpack(zip: ZipFile, bytes: Buffer, entry: Entry): Promise<Buffer> {
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const data = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    if (data.length < entry.compressedSize) throw new RefusedFile(refusals.damaged);
    return data;
  } catch {
    throw new RefusedFile(refusals.damaged);
  }
}

/**
 * Unpacks every part once, against hard limits, before any parser sees the file, and measures the sheets.
 * Returns how far content reaches, which bounds what the parser allocates. Throws RefusedFile.
 */
export async function guardZip(bytes: Buffer, limits: WorkbookLimits): Promise<SheetExtent> {
  const zip = await openZip(bytes);
  const entries = await listEntries(zip, limits);
  checkDeclared(entries, limits);
  checkKind(new Set(entries.map((entry) => entry.fileName)));
  let extent = emptyExtent;
  let left = limits.totalBytes;
  for (const entry of entries) {
    const part = inflate(await unpack(zip, bytes, entry), entry, Math.min(left, limits.entryBytes));
    left -= part.length;
    if (left < 0) throw new RefusedFile(refusals.bomb);
    if (part.length !== entry.uncompressedSize) throw new RefusedFile(refusals.damaged);
    if (/\.(xml|rels)$/i.test(entry.fileName)) extent = scanXml(part, extent, limits);
  }
  return extent;
}
