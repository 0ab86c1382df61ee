import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Evaluation } from "../../../shared/evaluate/evaluation.ts";
import type { AreaHandlers } from "../area.ts";
import { judgeYear } from "../judge-year.ts";
import type { Session } from "../session.ts";
import { type DocumentFile, handedInDocuments } from "./documents.ts";

/**
 * What a file would hold if it were written now. The same data give the same bytes, so a file that differs is
 * out of date; an evaluation lives as long as its data do not change.
 */
const wouldBe = new WeakMap<Evaluation, Map<string, Promise<string>>>();

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function hashNow(evaluation: Evaluation, file: DocumentFile, date: string | undefined): Promise<string> {
  const hashes = wouldBe.get(evaluation) ?? new Map<string, Promise<string>>();
  wouldBe.set(evaluation, hashes);
  const question = `${file.name} ${date ?? ""}`;
  const hash = hashes.get(question) ?? file.bytes().then(hashOf);
  hashes.set(question, hash);
  return hash;
}

interface FileOnDisk {
  readonly writtenAt: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Undefined where there is no such file, or none that can be read. */
async function onDisk(path: string): Promise<FileOnDisk | undefined> {
  try {
    const [found, bytes] = [await stat(path), await readFile(path)];
    return { writtenAt: found.mtime.toISOString(), bytes: bytes.byteLength, sha256: hashOf(bytes) };
  } catch {
    return undefined;
  }
}

/** The files of each document in the exports folder: whether they are there and still say what the data say. */
export function filesHandler(session: Session): AreaHandlers<"document">["document.files"] {
  return async ({ year, mode, date }, { offerFile, checkpoint }) => {
    const { exports } = session.workspace().paths;
    const evaluation = judgeYear(session, year, mode);
    const stateOf = async (file: DocumentFile) => {
      const { name } = file;
      const path = join(exports, name);
      const found = await onDisk(path);
      if (!found) return { name, path, state: "absent" as const };
      await checkpoint();
      const isCurrent = found.sha256 === (await hashNow(evaluation, file, date));
      const state = isCurrent ? ("current" as const) : ("outdated" as const);
      return { name, path, state, written: { ...found, file: offerFile({ path, name }) } };
    };
    const documents = [];
    for (const { id, name, files } of handedInDocuments(session, { year, mode, date })) {
      const states = [];
      for (const file of files) states.push(await stateOf(file));
      documents.push({ id, name, files: states });
    }
    return { folder: exports, documents };
  };
}
