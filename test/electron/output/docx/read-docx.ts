import { readParts } from "../../../../electron/output/docx/reproducible-zip.ts";

/** The parts of a .docx as text, by name. */
export async function readDocx(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = await readParts(Buffer.from(bytes));
  return new Map([...parts].map(([name, content]) => [name, content.toString("utf8")]));
}

export async function readPart(bytes: Uint8Array, name: string): Promise<string> {
  const part = (await readDocx(bytes)).get(name);
  if (part === undefined) throw new Error(`the document has no ${name}`);
  return part;
}

/** All matches of a pattern's first group. */
export function groups(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? match[0]);
}
