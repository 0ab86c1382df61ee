import type { WorkbookLimits } from "./limits.ts";
import { RefusedFile, refusals } from "./refusal.ts";

/** How far content reaches over all sheets; 1-based, 0 where there is none. */
export interface SheetExtent {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  readonly merges: number;
  readonly columnSpans: number;
}

export const emptyExtent: SheetExtent = { rows: 0, columns: 0, cells: 0, merges: 0, columnSpans: 0 };

const tags = /<(?:[\w-]+:)?(row|c|col|mergeCell)(?=[\s/>])([^<>]*)>/g;
const reference = /\br="([A-Za-z]{1,3})(\d{1,7})"/;
const rowNumber = /\br="(\d{1,8})"/;
const span = /\b(min|max)="(\d{1,8})"/g;

function columnNumber(letters: string): number {
  let number = 0;
  // The last five bits count A and a alike as 1.
  for (let index = 0; index < letters.length; index += 1)
    number = number * 26 + (letters.charCodeAt(index) & 31);
  return number;
}

/** Walks the tags of one part; positions that are left out follow from the tag before, as in the format. */
class SheetMeter {
  rows = 0;
  columns = 0;
  cells: number;
  merges: number;
  columnSpans: number;
  readonly #limits: WorkbookLimits;
  #row = 0;
  #column = 0;

  constructor(before: SheetExtent, limits: WorkbookLimits) {
    this.cells = before.cells;
    this.merges = before.merges;
    this.columnSpans = before.columnSpans;
    this.#limits = limits;
  }

  row(attributes: string): void {
    this.#row = Number(rowNumber.exec(attributes)?.[1] ?? this.#row + 1);
    this.#column = 0;
  }

  cell(attributes: string): void {
    const at = reference.exec(attributes);
    this.#column = at?.[1] ? columnNumber(at[1]) : this.#column + 1;
    const row = at?.[2] ? Number(at[2]) : this.#row;
    // A formatted cell without content costs nothing: the parser is told to stop before it.
    if (attributes.endsWith("/")) return;
    this.cells += 1;
    this.rows = Math.max(this.rows, row);
    this.columns = Math.max(this.columns, this.#column);
  }

  columnSpan(attributes: string): void {
    const bounds = new Map([...attributes.matchAll(span)].map(([, name, value]) => [name, Number(value)]));
    const [from, to] = [bounds.get("min") ?? 1, bounds.get("max") ?? 1];
    this.columnSpans += Math.max(1, to - from + 1);
  }

  check(): void {
    const { rows, columns, cells, merges, columnSpans } = this;
    const limits = this.#limits;
    const over =
      rows > limits.rows ||
      columns > limits.columns ||
      rows * columns > limits.area ||
      cells > limits.cells ||
      merges > limits.merges ||
      columnSpans > limits.columnSpans;
    if (over) throw new RefusedFile(refusals.tooManyCells);
  }
}

/** `<cols>` may describe all 16,384 columns a few times without harm; each description counts its span. */
function measure(xml: string, meter: SheetMeter): void {
  for (const [, tag, attributes = ""] of xml.matchAll(tags)) {
    if (tag === "c") meter.cell(attributes);
    else if (tag === "row") meter.row(attributes);
    else if (tag === "col") meter.columnSpan(attributes);
    else meter.merges += 1;
  }
}

/**
 * Measures one XML part without building anything from it and adds it to what was measured before. Throws
 * RefusedFile where the parser would have to allocate far more than a statistics table holds, and for
 * document type declarations, which no spreadsheet program writes.
 */
export function scanXml(part: Buffer, before: SheetExtent, limits: WorkbookLimits): SheetExtent {
  const xml = part.toString("latin1");
  if (xml.includes("<!DOCTYPE") || xml.includes("<!ENTITY")) throw new RefusedFile(refusals.damaged);
  const meter = new SheetMeter(before, limits);
  measure(xml, meter);
  meter.check();
  return {
    rows: Math.max(before.rows, meter.rows),
    columns: Math.max(before.columns, meter.columns),
    cells: meter.cells,
    merges: meter.merges,
    columnSpans: meter.columnSpans,
  };
}
