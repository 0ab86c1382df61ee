import { Paragraph, TextRun } from "docx";
import type { Document } from "../../../shared/report/document/document.ts";
import type { Run } from "../../../shared/report/document/run.ts";
import type { Table, TableRow } from "../../../shared/report/document/table.ts";
import { cellSideMargin, columnWidths } from "../../../shared/report/layout/column-widths.ts";
import { type JoinCodes, joinAllCodes } from "../../../shared/report/layout/joined-codes.ts";
import { textWidth } from "../../../shared/report/layout/page-box.ts";
import type { LayoutProfile } from "../../../shared/report/layout/profile.ts";
import { type PlacedCell, placedRows } from "../../../shared/report/layout/table-grid.ts";
import { cellFormat, type SetRow, tableRows } from "../../../shared/report/layout/table-rows.ts";
import { typesettingOf } from "../../../shared/report/layout/typesetting.ts";
import { xmlText } from "./safe-text.ts";
import { characterStyles, paragraphStyles } from "./style-sheet.ts";
import { textLines } from "./text-runs.ts";

/**
 * Tables as Word writes them. They are most of a report, ten thousand cells of a few runs each, and take most of
 * its time where every run becomes an object of the library first: the library writes a place for each table,
 * and the table's own XML is put there afterwards.
 */

export interface TableSetting {
  readonly profile: LayoutProfile;
  /** Width of the text on this page in twips. */
  readonly available: number;
}

interface WritingTables {
  readonly profile: LayoutProfile;
  readonly join: JoinCodes;
}

interface RowSetting extends WritingTables {
  readonly head: boolean;
  readonly widths: readonly number[];
  /** The rows as the pages were counted with. */
  readonly setRows: readonly SetRow[];
  readonly table: Table;
}

interface CellSetting extends RowSetting {
  readonly keepNext: boolean;
}

function runXml(content: string, style: string | undefined): string {
  const properties = style === undefined ? "" : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`;
  return textLines(content)
    .map((line, index) => {
      const text = `<w:t xml:space="preserve">${xmlText(line)}</w:t>`;
      return `<w:r>${properties}${index > 0 ? "<w:br/>" : ""}${text}</w:r>`;
    })
    .join("");
}

function styleOfRun({ kind }: Run): string | undefined {
  switch (kind) {
    case "text":
      return undefined;
    case "emphasis":
      return characterStyles.emphasis;
    case "missing":
      return characterStyles.missing;
  }
}

function contentXml({ cell, merge }: PlacedCell, join: JoinCodes): string {
  if (merge === "continue") return "";
  if (cell.runs) return cell.runs.map((run) => runXml(joinAllCodes(run.text), styleOfRun(run))).join("");
  return runXml(join(cell.text), cell.state === "missing" ? characterStyles.missing : undefined);
}

function cellXml(placed: PlacedCell, setting: CellSetting): string {
  const { start, colSpan, cell, merge } = placed;
  const { head, keepNext, widths, table, profile } = setting;
  const width = widths.slice(start, start + colSpan).reduce((sum, each) => sum + each, 0);
  const align = cell.align ?? (head ? "center" : (table.columns[start]?.align ?? "left"));
  return [
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>`,
    colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : "",
    merge ? `<w:vMerge w:val="${merge}"/>` : "",
    cell.shaded ? `<w:shd w:fill="${profile.colours.shade}" w:color="auto" w:val="clear"/>` : "",
    `<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr>`,
    `<w:pStyle w:val="${paragraphStyles[cellFormat(head, table)]}"/>`,
    keepNext ? "<w:keepNext/>" : "",
    `<w:jc w:val="${align}"/></w:pPr>${contentXml(placed, setting.join)}</w:p></w:tc>`,
  ].join("");
}

function rowsXml(rows: readonly TableRow[], setting: RowSetting): string {
  return placedRows(rows)
    .map((row, index) => {
      const { height = 0, keepNext = false } = setting.setRows[index] ?? {};
      const cells = row.map((placed) => cellXml(placed, { ...setting, keepNext })).join("");
      const head = setting.head ? "<w:tblHeader/>" : "";
      const size = `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`;
      return `<w:tr><w:trPr><w:cantSplit/>${head}${size}</w:trPr>${cells}</w:tr>`;
    })
    .join("");
}

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`)
  .join("");
const sideMargins = ["left", "right"]
  .map((side) => `<w:${side} w:type="dxa" w:w="${cellSideMargin}"/>`)
  .join("");

/**
 * The grid of a table. WPS takes widths from `w:gridCol`, Word from `w:tblW` and LibreOffice from `w:tcW`:
 * all three are written and the layout is fixed.
 */
function tableXml(table: Table, { profile, available, join }: TableSetting & WritingTables): string {
  const widths = columnWidths(table, available);
  const rows = tableRows(table, widths, typesettingOf(profile));
  const setRows = (head: boolean) => rows.filter((row) => row.head === head);
  const setting = { widths, table, profile, join };
  const total = widths.reduce((sum, width) => sum + width, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${total}"/><w:jc w:val="center"/>`,
    `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${sideMargins}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    rowsXml(table.headRows, { ...setting, head: true, setRows: setRows(true) }),
    rowsXml(table.rows, { ...setting, head: false, setRows: setRows(false) }),
    "</w:tbl>",
  ].join("");
}

/** A style that no text has: it marks where a table belongs. */
const placeStyle = "TablePlace";
const placePattern = new RegExp(`<w:p><w:pPr><w:pStyle w:val="${placeStyle}"/></w:pPr>.*?</w:p>`, "g");

/** Where the next table of the document is put. */
export function tablePlace(): Paragraph {
  return new Paragraph({ style: placeStyle, children: [new TextRun("")] });
}

/** The body with every table in its place. Throws where there are more places than tables, or fewer. */
export function withTables(body: string, document: Document, { profile, join }: WritingTables): string {
  const tables = document.sections.flatMap(({ orientation, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "table" ? [{ table: block, available: textWidth(profile, orientation) }] : [],
    ),
  );
  const pieces = body.split(placePattern);
  if (pieces.length !== tables.length + 1) {
    throw new Error(`${tables.length} tables have ${pieces.length - 1} places`);
  }
  return pieces
    .map((piece, index) => {
      const next = tables[index];
      return next ? piece + tableXml(next.table, { profile, join, available: next.available }) : piece;
    })
    .join("");
}
