import type { Chart } from "./chart.ts";
import { coverLines } from "./cover-lines.ts";
import type { Block, Document } from "./document.ts";
import type { Table, TableRow } from "./table.ts";

/** The document as plain lines, cells parted by tabs: for checks, search and comparison. */
export function plainText(document: Document): string {
  return document.sections.flatMap(({ blocks }) => blocks.flatMap(blockLines)).join("\n");
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "cover":
      return [...block.lines, ...coverLines(block)];
    case "contents":
      return ["目录"];
    case "title":
      return block.lines;
    case "heading":
      return [block.text];
    case "paragraph":
      return [block.runs.map((run) => run.text).join("")];
    case "table":
      return tableLines(block);
    case "chart":
      return chartLines(block);
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

/** A line a series: its name and its labels, a gap left empty. */
function chartLines({ caption, categories, series }: Chart): readonly string[] {
  const lines = series.map(({ name, points }) => [name, ...points.map((point) => point?.printed ?? "")]);
  return [["", ...categories], ...lines].map((cells) => cells.join("\t")).concat(caption);
}
