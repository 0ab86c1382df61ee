import { buffer } from "node:stream/consumers";
import yauzl from "yauzl";
import yazl from "yazl";

export type Parts = ReadonlyMap<string, Buffer>;

/** The parts of a zip that this program has just written itself; not for files from elsewhere. */
export async function readParts(zip: Buffer): Promise<Parts> {
  const parts = new Map<string, Buffer>();
  const file = await yauzl.fromBufferPromise(zip);
  for await (const entry of file.eachEntry()) {
    parts.set(entry.fileName, await buffer(await file.openReadStreamPromise(entry)));
  }
  return parts;
}

/**
 * A zip whose bytes depend on nothing but its parts and the date (2026-03-05): sorted names, one time for
 * all. Times in a zip are local ones without a zone, so the date is built from local fields and the
 * additional UTC field is left out. Noon exists on every day in every zone.
 */
export function writeParts(parts: Parts, date: string): Promise<Buffer> {
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  const mtime = new Date(year, month - 1, day, 12);
  const file = new yazl.ZipFile();
  const names = [...parts.keys()].sort((left, right) => (left < right ? -1 : 1));
  for (const name of names) {
    const content = parts.get(name);
    if (content) file.addBuffer(content, name, { mtime, mode: 0o100644, forceDosTimestamp: true });
  }
  file.end();
  return buffer(file.outputStream);
}
