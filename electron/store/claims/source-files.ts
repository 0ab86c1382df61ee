import { type Connection, oneRow } from "../connection.ts";
import type { RowWriter } from "../history/row-writer.ts";

/** A file that figures were read from. */
export interface SourceFile {
  /** SHA-256 of its bytes, lower-case hex. */
  readonly sha256: string;
  readonly name: string;
  /** Bytes, where known. */
  readonly size?: number;
}

/** Finds or adds source files; the same bytes are one file, under the name they first came with. */
export function sourceFileIds(
  connection: Connection,
  writer: RowWriter,
  files: readonly SourceFile[],
): (sha256: string, name: string) => number {
  const sizes = new Map(files.map((file) => [file.sha256, file.size]));
  const known = new Map<string, number>();
  return (sha256, name) => {
    let id = known.get(sha256);
    if (id === undefined) {
      id =
        oneRow<{ id: number }>(connection, "SELECT id FROM source_file WHERE sha256 = ?", sha256)?.id ??
        writer.insert("source_file", {
          sha256,
          name,
          size: sizes.get(sha256) ?? null,
          batch: writer.batch,
        });
      known.set(sha256, id);
    }
    return id;
  };
}
