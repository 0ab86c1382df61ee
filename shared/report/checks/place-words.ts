import type { CheckedDocument } from "./check.ts";

/** Longer headings are the official wording of an item, which its code names as well. */
const longestHeading = 24;

/** How a finding calls a heading or table: A2-11, 表Ⅱ-2, or the heading itself. */
export function shortPlace(under: string): string {
  const item = /（(A\d-\d+)）$/.exec(under)?.[1];
  if (item !== undefined) return item;
  const table = /^表\s?[ⅠⅡⅢⅣⅤⅥ\d]+(?:-\d+)?/.exec(under)?.[0];
  if (table !== undefined) return table;
  return under.length > longestHeading ? `“${under.slice(0, longestHeading)}…”` : `“${under}”`;
}

/** 自评报告A2-11, 申报表 表Ⅱ-2 */
export function placeWords(document: CheckedDocument, under: string): string {
  const place = shortPlace(under);
  return place.startsWith("表") ? `${document.name} ${place}` : `${document.name}${place}`;
}

/** A person's own sentence, as far as it is needed to find it again. */
export function shortened(text: string, length = 40): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
