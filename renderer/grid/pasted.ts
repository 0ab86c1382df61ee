/** Where a quoted cell ends: behind its closing quote, if a separator or the end follows; undefined otherwise. */
function quotedEnd(text: string, start: number): number | undefined {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    const next = text[quote + 1];
    if (next !== '"') {
      const ends = next === undefined || next === "\t" || next === "\n" || next === "\r";
      return ends ? quote + 1 : undefined;
    }
    at = quote + 2;
  }
}

const breaks = /[\t\r\n]/g;

function plainEnd(text: string, start: number): number {
  breaks.lastIndex = start;
  return breaks.exec(text)?.index ?? text.length;
}

/**
 * The rows and cells of a block copied from Excel, WPS or this program: cells that hold a tab, a line feed or a
 * quote stand in quotes, rows end in LF, CR or both. A line feed at the end adds no row.
 */
export function parsePasted(text: string): readonly (readonly string[])[] {
  const whole = text.replace(/(\r?\n|\r)$/, "");
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const quoted = whole[at] === '"' ? quotedEnd(whole, at) : undefined;
    const end = quoted ?? plainEnd(whole, at);
    const cell =
      quoted === undefined ? whole.slice(at, end) : whole.slice(at + 1, end - 1).replaceAll('""', '"');
    rows.at(-1)?.push(cell);
    if (end >= whole.length) return rows;
    at = end + (whole.startsWith("\r\n", end) ? 2 : 1);
    if (whole[end] !== "\t") rows.push([]);
  }
}

/** A block as spreadsheets read it from the clipboard; `parsePasted` reads back the same. */
export function formatBlock(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(quoted).join("\t")}\r\n`).join("");
}
