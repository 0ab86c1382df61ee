/** A cell that Excel or WPS quoted because it holds a tab, a line feed or a quote itself. */
const quotedCell = /^"((?:[^"]|"")*)"(?=\t|\r?\n|$)/;
const plainCell = /^[^\t\r\n]*/;
const separator = /^(\t|\r?\n|\r)/;

/** The rows and cells of a block copied from a spreadsheet. A line feed at the end adds no row. */
export function parsePasted(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let rest = text.replace(/(\r?\n|\r)$/, "");
  for (;;) {
    const quoted = quotedCell.exec(rest);
    const match = quoted ?? plainCell.exec(rest);
    const cell = quoted ? (quoted[1] ?? "").replaceAll('""', '"') : (match?.[0] ?? "");
    rows.at(-1)?.push(cell);
    rest = rest.slice(match?.[0].length ?? 0);
    const [mark] = separator.exec(rest) ?? [];
    if (mark === undefined) return rows;
    rest = rest.slice(mark.length);
    if (mark !== "\t") rows.push([]);
  }
}
