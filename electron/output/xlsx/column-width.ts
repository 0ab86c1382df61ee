import { displayWidth } from "../../../shared/report/document/display-width.ts";

const narrowest = 6;
const widest = 60;
/** Rows that are looked at: enough for a fair width, and a long list costs nothing more. */
const sample = 300;

/** Quotation marks, dashes and dots, which Chinese fonts draw as wide as a character. */
const chinesePunctuation = /[\u2018-\u2026]/g;

/** Columns in a sheet, which is what Excel's width counts. */
export function sheetWidth(text: string): number {
  return displayWidth(text) + (text.match(chinesePunctuation)?.length ?? 0);
}

/** A width, in characters, that shows the header and most cells; long texts wrap. */
export function columnWidth(header: string, cells: readonly unknown[]): number {
  const widths = cells.slice(0, sample).map((cell) => (cell === null ? 0 : sheetWidth(String(cell))));
  return Math.min(widest, Math.max(narrowest, sheetWidth(header), ...widths) + 2);
}
