import type { Block, Document } from "./document.ts";
import type { Run } from "./run.ts";
import type { Table, TableCell } from "./table.ts";

/** A run or cell with the heading or table that it stands under, in reading order. */
export type Place =
  | { readonly kind: "run"; readonly under: string; readonly run: Run }
  | { readonly kind: "cell"; readonly under: string; readonly row: string; readonly cell: TableCell };

export function placesOf(document: Document): readonly Place[] {
  let under = document.title;
  const places: Place[] = [];
  for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
    under = nameOf(block) ?? under;
    places.push(...placesIn(block, under));
  }
  return places;
}

function nameOf(block: Block): string | undefined {
  switch (block.kind) {
    case "heading":
      return block.text;
    case "attachment":
      return block.title;
    case "table":
      return block.caption;
    case "title":
    case "paragraph":
    case "pageBreak":
    case "signature":
      return undefined;
  }
}

function placesIn(block: Block, under: string): readonly Place[] {
  if (block.kind === "paragraph") return block.runs.map((run) => ({ kind: "run", under, run }));
  return block.kind === "table" ? placesInTable(block, under) : [];
}

/** A cell is found by the first two cells of its row: 序号 and 学校名称. */
function placesInTable({ rows }: Table, under: string): readonly Place[] {
  return rows.flatMap((row) => {
    const name = row
      .slice(0, 2)
      .map((cell) => cell.text)
      .join(" ");
    return row.map((cell): Place => ({ kind: "cell", under, row: name, cell }));
  });
}
