import type { Document } from "../../../shared/report/document/document.ts";
import { type PackedPart, packPart, zipOfPacked } from "./packed-zip.ts";
import { renderDocx } from "./render-docx.ts";
import { readParts } from "./reproducible-zip.ts";

/** A rendered document whose body is filled again and again; all its other parts are compressed once. */
export interface WordTemplate {
  /** word/document.xml as it was rendered. */
  readonly body: string;
  /** The Word file with this body in place of its own. */
  fill(body: string): Buffer;
}

const bodyName = "word/document.xml";

/** Renders a document once, to be filled many times. */
export async function wordTemplate(document: Document, date: string): Promise<WordTemplate> {
  const parts = await readParts(Buffer.from(await renderDocx(document, { date })));
  const names = [...parts.keys()].sort((left, right) => (left < right ? -1 : 1));
  const packed = new Map<string, PackedPart>();
  for (const name of names) {
    const content = parts.get(name);
    if (content && name !== bodyName) packed.set(name, packPart(name, content));
  }
  return {
    body: parts.get(bodyName)?.toString("utf8") ?? "",
    fill(body) {
      const filled = packPart(bodyName, Buffer.from(body, "utf8"));
      return zipOfPacked(
        names.map((name) => packed.get(name) ?? filled),
        date,
      );
    },
  };
}

/** Text in three: before, the shortest element of that name around the mark, after. Throws where there is none. */
export function aroundMark(
  xml: string,
  element: string,
  mark: string,
): readonly [before: string, element: string, after: string] {
  const at = xml.indexOf(mark);
  const start = Math.max(xml.lastIndexOf(`<${element}>`, at), xml.lastIndexOf(`<${element} `, at));
  const closing = `</${element}>`;
  const end = xml.indexOf(closing, at) + closing.length;
  if (at < 0 || start < 0 || end < closing.length) throw new Error(`no ${element} holds the mark`);
  return [xml.slice(0, start), xml.slice(start, end), xml.slice(end)];
}
