const narrowest = 6;
const widest = 60;
/** Rows that are looked at: enough for a fair width, and a long list costs nothing more. */
const sample = 300;

/** Chinese characters take two columns of a Latin digit, which is what Excel's width counts. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x3fffd) ||
    (code >= 0x2018 && code <= 0x2026)
  );
}

/** A width, in characters, that shows the header and most cells; long texts wrap. */
export function columnWidth(header: string, cells: readonly unknown[]): number {
  const widths = cells.slice(0, sample).map((cell) => (cell === null ? 0 : displayWidth(String(cell))));
  return Math.min(widest, Math.max(narrowest, displayWidth(header), ...widths) + 2);
}
