import { type Refusal, refusals } from "./refusal.ts";

const zipStart = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const compoundFileStart = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

function startsWith(bytes: Buffer, start: Buffer | string): boolean {
  const magic = typeof start === "string" ? Buffer.from(start, "latin1") : start;
  return bytes.subarray(0, magic.length).equals(magic);
}

/** Names of streams stand in a compound file's directory as UTF-16. */
function hasStream(bytes: Buffer, name: string): boolean {
  return bytes.includes(Buffer.from(name, "utf16le"));
}

/**
 * A compound file is an old .xls or .et, an old .doc, or the shell around an encrypted .xlsx. Readers call
 * all of them "password-protected", so the streams inside decide.
 */
function compoundFileRefusal(bytes: Buffer): Refusal {
  if (hasStream(bytes, "EncryptedPackage") || hasStream(bytes, "EncryptionInfo")) return refusals.password;
  if (hasStream(bytes, "WordDocument") || hasStream(bytes, "PowerPoint Document")) return refusals.document;
  return refusals.legacy;
}

/** Why the bytes can be no .xlsx, by their first bytes and never by the name; undefined for a zip. */
export function containerRefusal(bytes: Buffer): Refusal | undefined {
  if (bytes.length === 0) return refusals.empty;
  if (startsWith(bytes, compoundFileStart)) return compoundFileRefusal(bytes);
  if (startsWith(bytes, zipStart)) return undefined;
  if (startsWith(bytes, "PK")) return refusals.damaged;
  if (startsWith(bytes, "%PDF") || startsWith(bytes, "{\\rtf")) return refusals.document;
  return refusals.notWorkbook;
}
