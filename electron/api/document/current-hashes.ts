import { createHash } from "node:crypto";
import type { Workspace } from "../../store/workspace.ts";
import type { Session } from "../session.ts";
import type { DocumentQuestion } from "./question.ts";

/**
 * What a file would hold if it were written now, as SHA-256. The same data and date give the same bytes, so a file
 * on disk that differs is out of date. Rendering takes most of the time: hashes are kept until the history grows.
 */
interface KnownHashes {
  readonly head: string;
  readonly hashes: Map<string, Promise<string>>;
}

const known = new WeakMap<Workspace, KnownHashes>();

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function hashesOf(workspace: Workspace): Map<string, Promise<string>> {
  const { number, hash } = workspace.chainHead();
  const head = `${number} ${hash}`;
  const own = known.get(workspace);
  if (own?.head === head) return own.hashes;
  const hashes = new Map<string, Promise<string>>();
  known.set(workspace, { head, hashes });
  return hashes;
}

function keyOf(name: string, { year, mode, date }: DocumentQuestion): string {
  return `${name}\n${year} ${mode} ${date ?? ""}`;
}

/** A file of a document that was asked for. */
export interface AskedFile {
  readonly name: string;
  readonly question: DocumentQuestion;
}

/** Keeps the hash of a file that was just made. */
export function rememberHash(session: Session, { name, question }: AskedFile, sha256: string): void {
  hashesOf(session.workspace()).set(keyOf(name, question), Promise.resolve(sha256));
}

/** The hash of the file as it would be made now; `make` is only called where nobody made it yet. */
export function currentHash(
  session: Session,
  { name, question }: AskedFile,
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const hashes = hashesOf(session.workspace());
  const key = keyOf(name, question);
  const hash = hashes.get(key) ?? make().then(hashOf);
  hashes.set(key, hash);
  // What could not be made now may be made later.
  hash.catch(() => hashes.delete(key));
  return hash;
}
