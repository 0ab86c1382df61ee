import type { Cell } from "hucre";

/** Excel and WPS keep at most this many characters in a cell. */
export const cellTextLimit = 32_767;

/** Excel reads `_x0041_` in a cell as the letter A; an escaped underscore keeps it as it was typed. */
const escapeLookalike = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Characters that no XML may hold; written, they would make the file unreadable. */
const notXml = /[\uFFFE\uFFFF]/g;

/** Text format: typed over or confirmed with Enter in Excel, the cell still stays text. */
export const textFormat = "@";

/**
 * A cell that holds the text as text, whatever it begins with: `=1+1`, `+`, `-`, `@` and tabs are kept and
 * never become a formula, `#N/A` never an error, and school codes keep their zeros.
 */
export function textCell(text: string, style: Cell["style"] = {}): Partial<Cell> {
  const kept = text.toWellFormed().replace(notXml, "\uFFFD").replace(escapeLookalike, "_x005F_");
  const base = { value: kept, style: { ...style, numFmt: textFormat } };
  // hucre writes strings like #N/A as error cells; a run of rich text is always text.
  return kept.startsWith("#") ? { ...base, richText: [{ text: kept }] } : base;
}
