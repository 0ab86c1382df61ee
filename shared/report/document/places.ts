import { type Chart, chartPoints } from "./chart.ts";
import type { Block, Document } from "./document.ts";
import { figure, type Run } from "./run.ts";
import type { Table, TableCell } from "./table.ts";
import { columnName, tableGrid } from "./table-grid.ts";

/** A run or cell with the heading or table that it stands under, in reading order. */
export type Place =
  | { readonly kind: "run"; readonly under: string; readonly row?: string; readonly run: Run }
  | {
      readonly kind: "cell";
      readonly under: string;
      readonly row: string;
      /** 教职工数·小学·合计（L21）; empty where the table has no head over it. */
      readonly column: string;
      readonly cell: TableCell;
    };

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
    case "chart":
      return block.caption;
    case "cover":
    case "contents":
    case "title":
    case "paragraph":
    case "pageBreak":
    case "signature":
      return undefined;
  }
}

function placesIn(block: Block, under: string): readonly Place[] {
  if (block.kind === "paragraph") return block.runs.map((run) => ({ kind: "run", under, run }));
  if (block.kind === "chart") return placesInChart(block, under);
  return block.kind === "table" ? placesInTable(block, under) : [];
}

/** A cell is found by the names that begin its row, 序号 and 学校名称 for instance, and by the heads over it. */
function placesInTable(table: Table, under: string): readonly Place[] {
  const grid = tableGrid(table);
  const cells = table.rows.flatMap((row, index) => {
    const across = grid.rows[index] ?? [];
    const name = rowName(across);
    return row.flatMap((cell) =>
      placesInCell(cell, { under, row: name, column: columnName(grid, across.indexOf(cell)) }),
    );
  });
  const notes = (table.noted ?? []).map((run): Place => ({ kind: "run", under, row: "注", run }));
  return [...cells, ...notes];
}

function rowName([first, second]: readonly TableCell[]): string {
  const names = [first, second === first || isNumber(second) ? undefined : second];
  return names
    .map((cell) => cell?.text ?? "")
    .join(" ")
    .trim();
}

/** A second cell that holds a value names nothing. */
function isNumber(cell: TableCell | undefined): boolean {
  return cell?.state === "missing" || /^[-−\d.,%—]*$/.test(cell?.text ?? "");
}

interface CellPlace {
  readonly under: string;
  readonly row: string;
  readonly column: string;
}

/** A sentence in a cell is its runs: what each of them lacks is told, not that the cell lacks something. */
function placesInCell(cell: TableCell, place: CellPlace): readonly Place[] {
  if (!cell.runs) return [{ kind: "cell", ...place, cell }];
  const { under, row } = place;
  return cell.runs.map((run) => ({ kind: "run", under, row, run }));
}

/** The labels of a chart. A gap is no place: the figure that it lacks is named in the table that it was drawn from. */
function placesInChart(chart: Chart, under: string): readonly Place[] {
  return chartPoints(chart).map(({ figure: id, printed }) => ({
    kind: "run",
    under,
    run: figure(id, printed),
  }));
}
