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
import { cellSideMargin, columnWidths } from "../../../shared/report/layout/column-widths.ts";
import type { LayoutProfile } from "../../../shared/report/layout/profile.ts";
import { type PlacedCell, placedRows } from "../../../shared/report/layout/table-grid.ts";
import { cellFormat, type SetRow, tableRows } from "../../../shared/report/layout/table-rows.ts";
import { typesettingOf } from "../../../shared/report/layout/typesetting.ts";
import { characterStyles, paragraphStyles } from "./style-sheet.ts";
import { textRuns, wordRuns } from "./text-runs.ts";

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<CellAlign, string>;

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;

export interface TableSetting {
  readonly profile: LayoutProfile;
  /** Width of the text on this page in twips. */
  readonly available: number;
}

interface RowSetting {
  readonly head: boolean;
  readonly widths: readonly number[];
  /** The rows as the pages were counted with. */
  readonly setRows: readonly SetRow[];
  readonly table: Table;
  readonly profile: LayoutProfile;
}

interface CellSetting extends RowSetting {
  readonly keepNext: boolean;
}

function wordCell({ start, colSpan, cell, merge }: PlacedCell, setting: CellSetting): WordCell {
  const { head, keepNext, widths, table, profile } = setting;
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
        style: paragraphStyles[cellFormat(head, table)],
        ...(keepNext && { keepNext: true }),
        alignment: alignments[align],
        children: merge === "continue" ? [] : (cell.runs?.flatMap(wordRuns) ?? textRuns(cell.text, style)),
      }),
    ],
  });
}

function wordRows(rows: readonly TableRow[], setting: RowSetting): readonly WordRow[] {
  return placedRows(rows).map(
    (row, index) =>
      new WordRow({
        cantSplit: true,
        ...(setting.head && { tableHeader: true }),
        height: { value: setting.setRows[index]?.height ?? 0, rule: HeightRule.ATLEAST },
        children: row.map((placed) =>
          wordCell(placed, { ...setting, keepNext: setting.setRows[index]?.keepNext ?? false }),
        ),
      }),
  );
}

/**
 * The grid of a table. WPS takes widths from `w:gridCol`, Word from `w:tblW` and LibreOffice from `w:tcW`:
 * all three are written and the layout is fixed.
 */
export function wordTable(table: Table, { profile, available }: TableSetting): WordTable {
  const widths = columnWidths(table, available);
  const rows = tableRows(table, widths, typesettingOf(profile));
  const setRows = (head: boolean) => rows.filter((row) => row.head === head);
  const setting = { widths, table, profile };
  return new WordTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: cellSideMargin, right: cellSideMargin, marginUnitType: WidthType.DXA },
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
      ...wordRows(table.headRows, { ...setting, head: true, setRows: setRows(true) }),
      ...wordRows(table.rows, { ...setting, head: false, setRows: setRows(false) }),
    ],
  });
}
