import { type Stage, stageNames, stages } from "../../county/stage.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { TableCell } from "../document/table.ts";
import {
  columnOf,
  isBand,
  type NamedTable,
  type TableGrid,
  tableGrid,
  tablesOf,
} from "../document/table-grid.ts";
import type { CheckedDocument } from "./check.ts";

/** A row of a table that lists schools. */
export interface SchoolRow {
  /** As it is printed. */
  readonly name: string;
  /** As the band above says; undefined where none stands above. */
  readonly stage: Stage | undefined;
  readonly cells: readonly TableCell[];
}

export interface SchoolTable extends NamedTable {
  readonly document: CheckedDocument;
  readonly grid: TableGrid;
  readonly rows: readonly SchoolRow[];
}

/** Every table with a column 学校名称 (or 学校), with its rows. */
export function schoolTables(documents: readonly CheckedDocument[]): readonly SchoolTable[] {
  return documents.flatMap((document) =>
    tablesOf(document.document).flatMap((named): readonly SchoolTable[] => {
      const grid = tableGrid(named.table);
      const column = columnOf(grid, /^学校(?:名称)?$/);
      return column === undefined ? [] : [{ ...named, document, grid, rows: rowsOf(grid, column) }];
    }),
  );
}

function rowsOf(grid: TableGrid, column: number): readonly SchoolRow[] {
  let stage: Stage | undefined;
  const rows: SchoolRow[] = [];
  for (const cells of grid.rows) {
    if (isBand(cells)) stage = stageOfBand(cells[0]?.text ?? "");
    else if (!isSummary(cells, column)) rows.push({ name: cells[column]?.text ?? "", stage, cells });
  }
  return rows.filter(({ name }) => name !== "");
}

/** 合计, 全县平均值, 小学标准: their names begin in the column before, or reach into the next. */
function isSummary(cells: readonly TableCell[], column: number): boolean {
  const name = cells[column];
  return column > 0 && (name === cells[column - 1] || name === cells[column + 1]);
}

function stageOfBand(text: string): Stage | undefined {
  return stages.find((stage) => text.startsWith(stageNames[stage]));
}

/** 表Ⅱ-2: the tables that list every assessed section, in the report and in the form. */
export function sectionTables(documents: readonly CheckedDocument[]): readonly SchoolTable[] {
  return schoolTables(documents).filter(({ under }) => /^表\s*Ⅱ-2/.test(under));
}

/**
 * The rows of 表Ⅱ-2 of one stage. Where no band tells the stages apart, the 小学 come first and the 初中 after
 * them, as many as the evaluation has.
 */
export function rowsOfStage(
  { rows }: SchoolTable,
  stage: Stage,
  { sections }: Evaluation,
): readonly SchoolRow[] {
  if (rows.some((row) => row.stage !== undefined)) return rows.filter((row) => row.stage === stage);
  const primary = sections.filter((section) => section.included && section.stage === "primary").length;
  return stage === "primary" ? rows.slice(0, primary) : rows.slice(primary);
}
