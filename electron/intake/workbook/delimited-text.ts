import { parseNumberText } from "../../../shared/county/import/number-text.ts";
import type { WorkbookLimits } from "./limits.ts";
import type { SheetData } from "./parse.ts";
import { RefusedFile, refusals } from "./refusal.ts";

const decoders: readonly { readonly encoding: string; readonly start: readonly number[] }[] = [
  { encoding: "utf-8", start: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", start: [0xff, 0xfe] },
  { encoding: "utf-16be", start: [0xfe, 0xff] },
];

function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By its mark where it has one, else UTF-8 where the bytes are, else GB 18030, of which GBK is a part. */
function textOf(bytes: Buffer): string | undefined {
  const marked = decoders.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (marked) return decode(bytes, marked.encoding);
  return decode(bytes, "utf-8") ?? decode(bytes, "gb18030");
}

/** Control characters, which no program writes into a table of text. */
const notText = /[^\P{Cc}\t\n\r\f]|\p{Cn}/u;
const markup = /^\s*(?:<|\{|\[)/;

const separators = [",", "\t", ";"] as const;
const telling = 20_000;

/** The separator that stands most often outside of quotes near the beginning; undefined where none does. */
function separatorOf(text: string): string | undefined {
  const counts = new Map<string, number>(separators.map((separator) => [separator, 0]));
  let quoted = false;
  for (const sign of text.slice(0, telling)) {
    if (sign === '"') quoted = !quoted;
    const count = counts.get(sign);
    if (count !== undefined && !quoted) counts.set(sign, count + 1);
  }
  const [best] = [...counts].sort((left, right) => right[1] - left[1]);
  return best && best[1] > 0 ? best[0] : undefined;
}

/** Counts while it collects, so that nothing larger than the limits is ever held. */
class Rows {
  readonly rows: string[][] = [];
  readonly #limits: WorkbookLimits;
  #cells: string[] = [];
  #filled = 0;

  constructor(limits: WorkbookLimits) {
    this.#limits = limits;
  }

  cell(text: string): void {
    this.#cells.push(text);
    if (text !== "") this.#filled += 1;
    if (this.#cells.length > this.#limits.columns || this.#filled > this.#limits.cells) this.#refuse();
  }

  row(): void {
    this.rows.push(this.#cells);
    this.#cells = [];
    if (this.rows.length > this.#limits.rows) this.#refuse();
  }

  #refuse(): never {
    throw new RefusedFile(refusals.tooManyCells);
  }
}

/** Where a quoted cell ends, and what it says; a quote that nobody closes makes the file damaged. */
function quotedCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  let cell = "";
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new RefusedFile(refusals.damaged);
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    from = quote + 2;
  }
}

function endOfPlain(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return end;
}

/** RFC 4180, with any of the separators and any line end; text behind a closing quote stays in its cell. */
function parseRows(text: string, separator: string, limits: WorkbookLimits): readonly (readonly string[])[] {
  const rows = new Rows(limits);
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : { cell: "", end: at };
    const end = endOfPlain(text, quoted.end, separator);
    rows.cell(quoted.cell + text.slice(quoted.end, end));
    at = end + 1;
    if (text[end] === separator) {
      if (at >= text.length) rows.cell("");
      continue;
    }
    if (text[end] === "\r" && text[at] === "\n") at += 1;
    rows.row();
  }
  if (text.at(-1) === separator) rows.row();
  return rows.rows;
}

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const mostDigits = 15;

/**
 * What a spreadsheet would make of the text. A number that a double does not hold exactly and one of ten digits,
 * which is a school's code, stay text.
 */
function cellValue(text: string): string | number | null {
  if (text === "") return null;
  const digits = text.replace(/\D/g, "").length;
  const isNumber = plainNumber.test(text) && digits <= mostDigits && !/^\d{10}$/.test(text);
  return isNumber && parseNumberText(text) ? Number(text) : text;
}

/**
 * Reads text with separators (CSV, or Excel's “Unicode 文本”) as a sheet of its own. Undefined where the bytes are
 * no such text. Throws RefusedFile where it is one and too large or cut off.
 */
export function parseDelimitedText(bytes: Buffer, limits: WorkbookLimits): readonly SheetData[] | undefined {
  const text = textOf(bytes);
  if (text === undefined || notText.test(text) || markup.test(text)) return undefined;
  const separator = separatorOf(text);
  if (separator === undefined) return undefined;
  const rows = parseRows(text, separator, limits).map((cells) => cells.map(cellValue));
  return [{ name: "CSV", hidden: false, rows, marks: [], merges: [] }];
}
