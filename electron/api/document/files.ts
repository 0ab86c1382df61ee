import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { AreaHandlers } from "../area.ts";
import type { Session } from "../session.ts";
import { currentHash, hashOf } from "./current-hashes.ts";
import { type DocumentFile, handedInDocuments } from "./documents.ts";

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
  return async (question, { offerFile, checkpoint }) => {
    const { exports } = session.workspace().paths;
    const stateOf = async ({ name, bytes }: DocumentFile) => {
      const path = join(exports, name);
      const found = await onDisk(path);
      if (!found) return { name, path, state: "absent" as const };
      await checkpoint();
      const isCurrent = found.sha256 === (await currentHash(session, { name, question }, bytes));
      const state = isCurrent ? ("current" as const) : ("outdated" as const);
      return { name, path, state, written: { ...found, file: offerFile({ path, name }) } };
    };
    const documents = [];
    for (const { id, name, files } of handedInDocuments(session, question)) {
      const states = [];
      for (const file of files) states.push(await stateOf(file));
      documents.push({ id, name, files: states });
    }
    return { folder: exports, documents };
  };
}
