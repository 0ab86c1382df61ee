import type { Block, Document } from "./document.ts";
import type { Table, TableRow } from "./table.ts";

/** The document as plain lines, cells parted by tabs: for checks, search and comparison. */
export function plainText(document: Document): string {
  return document.sections.flatMap(({ blocks }) => blocks.flatMap(blockLines)).join("\n");
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "title":
      return block.lines;
    case "heading":
      return [block.text];
    case "paragraph":
      return [block.runs.map((run) => run.text).join("")];
    case "table":
      return tableLines(block);
    case "pageBreak":
      return [];
    case "attachment":
      return [block.label, block.title];
    case "signature":
      return [...block.organisations, block.date];
  }
}

function tableLines({ caption, unitLine, headRows, rows, notes }: Table): readonly string[] {
  const above = [caption, unitLine].filter((line) => line !== undefined);
  return [...above, ...headRows.map(rowLine), ...rows.map(rowLine), ...notes];
}

function rowLine(row: TableRow): string {
  return row.map((cell) => cell.text).join("\t");
}
