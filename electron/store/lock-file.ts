import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";

/** Who has the workspace open. Only for messages: the lock itself is SQLite's, held by the operating system. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
}

/** Says who holds the workspace. A full disk must not keep anybody from opening it, so failure is harmless. */
export function writeLockFile(path: string, now: Date): void {
  const holder: LockHolder = { pid: process.pid, host: hostname(), since: now.toISOString() };
  try {
    writeFileSync(path, `${JSON.stringify(holder)}\n`);
  } catch {
    // Without this file a second program is refused all the same, only with a shorter message.
  }
}

export function removeLockFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A file left behind is overwritten by the next opening.
  }
}

/** Who says to hold the workspace; undefined where nobody does or the file is unreadable. */
export function readLockFile(path: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, "utf8")) as Partial<LockHolder>;
    return typeof holder.pid === "number" &&
      typeof holder.host === "string" &&
      typeof holder.since === "string"
      ? { pid: holder.pid, host: holder.host, since: holder.since }
      : undefined;
  } catch {
    return undefined;
  }
}

/** For the message of `locked`: folder, and where known computer, process and since when. */
export function describeLock(folder: string, holder: LockHolder | undefined): string {
  if (!holder) return `“${folder}”已被另一个程序打开`;
  return `“${folder}”已被计算机“${holder.host}”上的进程 ${holder.pid} 打开（自 ${holder.since} 起）`;
}
