import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  TableLayoutType,
  VerticalAlignTable,
  WidthType,
  TableCell as WordCell,
  TableRow as WordRow,
  Table as WordTable,
} from "docx";
import type { CellAlign, Table, TableRow } from "../../../shared/report/document/table.ts";
import type { LayoutProfile } from "../../../shared/report/layout/profile.ts";
import { type PlacedCell, placedRows } from "../../../shared/report/layout/table-grid.ts";
import { twipsOfMillimetres } from "../../../shared/report/layout/units.ts";
import { characterStyles, paragraphStyles } from "./style-sheet.ts";
import { textRuns, wordRuns } from "./text-runs.ts";

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<CellAlign, string>;

/** Lowest height of a row: about 7 mm, so that a row of one line can still be written into. */
const rowHeight = 400;
/** 1 mm at either side. Stated in the table too, because LibreOffice does not take it from the default style. */
const sideMargin = 57;
const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;

export interface TableSetting {
  readonly profile: LayoutProfile;
  /** Width of the text on this page in twips. */
  readonly available: number;
}

/** Column widths in twips, narrowed in proportion where the page is too small for them. */
export function columnWidths(table: Table, available: number): readonly number[] {
  const wanted = table.columns.map(({ width }) => twipsOfMillimetres(width));
  const total = wanted.reduce((sum, width) => sum + width, 0);
  return total <= available ? wanted : wanted.map((width) => Math.floor((width * available) / total));
}

interface RowSetting {
  readonly head: boolean;
  readonly widths: readonly number[];
  readonly table: Table;
  readonly profile: LayoutProfile;
}

function cellStyle(head: boolean, { dense }: Table): string {
  if (dense) return head ? paragraphStyles.denseHead : paragraphStyles.denseCell;
  return head ? paragraphStyles.tableHead : paragraphStyles.tableCell;
}

function wordCell({ start, colSpan, cell, merge }: PlacedCell, setting: RowSetting): WordCell {
  const { head, widths, table, profile } = setting;
  const width = widths.slice(start, start + colSpan).reduce((sum, each) => sum + each, 0);
  const align = cell.align ?? (head ? "center" : (table.columns[start]?.align ?? "left"));
  const style = cell.state === "missing" ? characterStyles.missing : undefined;
  const shading = { type: ShadingType.CLEAR, color: "auto", fill: profile.colours.shade };
  return new WordCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(colSpan > 1 && { columnSpan: colSpan }),
    ...(merge && { verticalMerge: merge }),
    ...(cell.shaded && { shading }),
    children: [
      new Paragraph({
        style: cellStyle(head, table),
        alignment: alignments[align],
        children: merge === "continue" ? [] : (cell.runs?.flatMap(wordRuns) ?? textRuns(cell.text, style)),
      }),
    ],
  });
}

function wordRows(rows: readonly TableRow[], setting: RowSetting): readonly WordRow[] {
  return placedRows(rows).map(
    (row) =>
      new WordRow({
        cantSplit: true,
        ...(setting.head && { tableHeader: true }),
        height: { value: rowHeight, rule: HeightRule.ATLEAST },
        children: row.map((placed) => wordCell(placed, setting)),
      }),
  );
}

/**
 * The grid of a table. WPS takes widths from `w:gridCol`, Word from `w:tblW` and LibreOffice from `w:tcW`:
 * all three are written and the layout is fixed.
 */
export function wordTable(table: Table, { profile, available }: TableSetting): WordTable {
  const widths = columnWidths(table, available);
  const setting = { widths, table, profile };
  return new WordTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: sideMargin, right: sideMargin, marginUnitType: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      ...wordRows(table.headRows, { ...setting, head: true }),
      ...wordRows(table.rows, { ...setting, head: false }),
    ],
  });
}
