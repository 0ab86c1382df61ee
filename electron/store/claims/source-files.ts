import { type Connection, oneRow } from "../connection.ts";
import type { RowWriter } from "../history/row-writer.ts";

/** A file that figures were read from. */
export interface SourceFile {
  /** SHA-256 of its bytes, lower-case hex. */
  readonly sha256: string;
  readonly name: string;
  /** Bytes, where known. */
  readonly size?: number;
  /** Its content lies in the attachments folder (`keepSource`), so that a reviewer can open the very cell. */
  readonly kept?: true;
}

/** Names the kept content of a source file among the attachments, so that `verify` watches over it. */
function nameContent(connection: Connection, writer: RowWriter, file: SourceFile | undefined): void {
  if (!file?.kept || file.size === undefined) return;
  const { sha256, size } = file;
  if (oneRow(connection, "SELECT id FROM attachment WHERE sha256 = ?", sha256)) return;
  writer.insert("attachment", { sha256, size });
}

/** Finds or adds source files; the same bytes are one file, under the name they first came with. */
export function sourceFileIds(
  connection: Connection,
  writer: RowWriter,
  files: readonly SourceFile[],
): (sha256: string, name: string) => number {
  const given = new Map(files.map((file) => [file.sha256, file]));
  const known = new Map<string, number>();
  return (sha256, name) => {
    let id = known.get(sha256);
    if (id === undefined) {
      id =
        oneRow<{ id: number }>(connection, "SELECT id FROM source_file WHERE sha256 = ?", sha256)?.id ??
        writer.insert("source_file", {
          sha256,
          name,
          size: given.get(sha256)?.size ?? null,
          batch: writer.batch,
        });
      nameContent(connection, writer, given.get(sha256));
      known.set(sha256, id);
    }
    return id;
  };
}
