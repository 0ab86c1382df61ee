import { randomBytes } from "node:crypto";
import { lstat, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/**
 * A package grows in a neighbouring folder `<name>.1a2b3c4d.part`. A program that is killed cannot take it
 * away; the note inside says what it is, to people and to the next run.
 */

const noteName = "未写完，可以删除.txt";
const noteHead = "优均导出佐证材料时没有写完的文件夹，可以删除。";
const partPattern = /^[0-9a-f]{8}\.part$/;
const oldPattern = /^[0-9a-f]{8}\.old$/;

/** A name beside the target that nobody has: for the growing folder, or for an old one that is moved aside. */
export function besideTarget(target: string, ending: "part" | "old"): string {
  return `${target}.${randomBytes(4).toString("hex")}.${ending}`;
}

/** Says inside the growing folder what it is and who writes it. */
export function writeNote(part: string): Promise<void> {
  const text = `\uFEFF${noteHead}\r\n${process.pid} ${hostname()}\r\n`;
  return writeFile(join(part, noteName), text, { flag: "wx" });
}

/** Takes the note away, as the last thing before the folder gets its name. */
export function removeNote(part: string): Promise<void> {
  return rm(join(part, noteName));
}

export interface Leftovers {
  /** Unfinished folders of earlier runs, removed. */
  readonly cleaned: readonly string[];
  /** Folders that were moved aside and never put away: a person should look at them. */
  readonly leftovers: readonly string[];
}

/** Looks beside the target for what earlier runs left. What it cannot read or is not sure of, it leaves. */
export async function cleanLeftovers(target: string): Promise<Leftovers> {
  const folder = dirname(target);
  const start = `${basename(target)}.`;
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => name.startsWith(start));
  const cleaned: string[] = [];
  for (const name of own.filter((each) => partPattern.test(each.slice(start.length)))) {
    const part = join(folder, name);
    if (!(await isAbandoned(part))) continue;
    const isGone = await rm(part, { recursive: true, force: true }).then(
      () => true,
      () => false,
    );
    if (isGone) cleaned.push(name);
  }
  return { cleaned, leftovers: own.filter((name) => oldPattern.test(name.slice(start.length))) };
}

/** Whether the folder holds our note and whoever wrote it is no longer at work. */
async function isAbandoned(part: string): Promise<boolean> {
  const found = await lstat(part).catch(() => undefined);
  if (!found?.isDirectory()) return false;
  const note = await readFile(join(part, noteName), "utf8").catch(() => "");
  if (!note.includes(noteHead)) return false;
  const [, pid = "", host = ""] = /\r\n(\d+) (.+)\r\n/.exec(note) ?? [];
  return host !== hostname() || Number(pid) === process.pid || !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process: it runs, but we may not signal it.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
