import { closeSync, openSync, readSync } from "node:fs";
import { latestVersion } from "./migrations/migrations.ts";
import { StoreError } from "./store-error.ts";

/** "YJUN", big-endian: how a file says that it is one of ours (SQLite's application_id). */
export const applicationId = 0x59_4a_55_4e;

const magic = Buffer.from("SQLite format 3\0", "latin1");
const headLength = 100;
/** Write and read version: 1 1 where a journal is used, 2 2 in WAL mode; nothing else is ever ours. */
const journalVersionOffset = 18;
const journalVersions = new Set([0x01_01, 0x02_02]);
const walVersion = 0x02_02;
const versionOffset = 60;
const applicationIdOffset = 68;
/** Versions beyond this are no release but a damaged number. */
const implausibleVersion = 10_000;

function countSame(left: Buffer, right: Buffer): number {
  return left.reduce((same, byte, index) => same + (byte === right[index] ? 1 : 0), 0);
}

function readHead(file: string): Buffer {
  const head = Buffer.alloc(headLength);
  const handle = openSync(file, "r");
  try {
    const length = readSync(handle, head, 0, headLength, 0);
    return head.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

/** What the first bytes of a workspace's database say. */
export interface DatabaseHead {
  readonly version: number;
  /** Whether the file was left in WAL mode; reading it then needs files beside it, also where none is left. */
  readonly isWal: boolean;
}

/**
 * Looks at a database file before SQLite does, because SQLite may roll a journal back into any file it opens.
 * Throws `foreignFile` for what was never ours, `damaged` for what was, `newerVersion` for what will be.
 */
export function checkDatabaseHead(file: string): DatabaseHead {
  const head = readHead(file);
  if (head.length < headLength) throw new StoreError(head.length === 0 ? "damaged" : "foreignFile", file);
  const sameMagic = countSame(magic, head);
  const id = Buffer.alloc(4);
  id.writeInt32BE(applicationId);
  const sameId = countSame(id, head.subarray(applicationIdOffset));
  const isOurs = sameMagic === magic.length && sameId === id.length;
  if (!isOurs) {
    // One changed byte in an otherwise matching head is damage, not another program's file.
    const wasOurs = sameMagic + sameId >= magic.length + id.length - 1;
    throw new StoreError(wasOurs ? "damaged" : "foreignFile", wasOurs ? `“${file}”的文件头` : file);
  }
  const version = head.readInt32BE(versionOffset);
  if (version < 1 || version > implausibleVersion) throw new StoreError("damaged", `“${file}”的版本号`);
  const journalVersion = head.readUInt16BE(journalVersionOffset);
  if (!journalVersions.has(journalVersion)) throw new StoreError("damaged", `“${file}”的文件头`);
  if (version > latestVersion()) throw new StoreError("newerVersion", file);
  return { version, isWal: journalVersion === walVersion };
}
