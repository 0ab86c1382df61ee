import type { Table } from "../document/table.ts";
import type { BrokenLine } from "./break-lines.ts";
import { cellSideMargin, columnWidths, tableSide } from "./column-widths.ts";
import type { FlowItem } from "./flow-item.ts";
import { type ParagraphPlace, paragraphItems } from "./flow-lines.ts";
import type { PlacedCell, PlacedLine } from "./placed.ts";
import { type SetCell, type SetRow, tableRows } from "./table-rows.ts";
import { plain, type Typesetting } from "./typesetting.ts";

/** Caption, unit line, rows and notes of a table. */
export function tableItems(table: Table, place: ParagraphPlace, startsPage: boolean): readonly FlowItem[] {
  const { setting, available } = place;
  const widths = columnWidths(table, available);
  const side = tableSide(widths, available);
  const edges = { left: side, right: side };
  const above = [
    ...(table.caption === undefined ? [] : [{ format: "tableCaption", text: table.caption } as const]),
    ...(table.unitLine === undefined ? [] : [{ format: "tableUnit", text: table.unitLine } as const]),
  ];
  const opening = above.flatMap(({ format, text }, index) =>
    paragraphItems(
      {
        format,
        stretches: plain(text),
        ...edges,
        startsPage: startsPage && index === 0,
        ...(format === "tableCaption" && { names: text }),
      },
      place,
    ),
  );
  const spacer = { format: "spacer", stretches: [] } as const;
  const breaking =
    startsPage && above.length === 0 ? paragraphItems({ ...spacer, startsPage: true }, place) : [];
  const closing =
    table.notes.length === 0
      ? paragraphItems(spacer, place)
      : table.notes.flatMap((note) =>
          paragraphItems({ format: "tableNote", stretches: plain(note), ...edges }, place),
        );
  return [...breaking, ...opening, ...rowItems(tableRows(table, widths, setting), side, setting), ...closing];
}

/** Thickness of the lowest border, which stands under the last row on each page: half a point. */
const border = 10;

/** Head rows keep to the first row of the body. */
function rowItems(rows: readonly SetRow[], side: number, setting: Typesetting): readonly FlowItem[] {
  const heights = rows.map(({ height }) => height);
  const items = rows.map(
    (row, index): FlowItem => ({
      height: row.height + (index === rows.length - 1 ? border : 0),
      under: index === rows.length - 1 ? 0 : border,
      keepNext: row.keepNext && index < rows.length - 1,
      startsPage: false,
      draws: row.cells.map((cell) => {
        const height = heights.slice(index, index + cell.rowSpan).reduce((sum, each) => sum + each, 0);
        return drawnCell(cell, { side, height, head: row.head, setting });
      }),
    }),
  );
  const headRows = items.filter((_, index) => rows[index]?.head);
  return items.map((item, index) => (rows[index]?.head ? item : { ...item, headRows }));
}

interface CellDrawing {
  readonly side: number;
  readonly height: number;
  readonly head: boolean;
  readonly setting: Typesetting;
}

function drawnCell(cell: SetCell, { side, height, head, setting }: CellDrawing): PlacedCell {
  const left = side + cell.left;
  const line = setting.formats[cell.format].line;
  const free = Math.max((height - cell.lines.length * line) / 2, 0);
  const lines = cell.lines.map((own, index) =>
    cellLine(own, { cell, left: left + cellSideMargin, top: free + index * line, line }),
  );
  return { kind: "cell", head, left, top: 0, width: cell.width, height, shaded: cell.shaded, lines };
}

interface CellLinePlace {
  readonly cell: SetCell;
  readonly left: number;
  readonly top: number;
  readonly line: number;
}

function cellLine({ stretches }: BrokenLine, { cell, left, top, line }: CellLinePlace): PlacedLine {
  const { format, align, width } = cell;
  return {
    kind: "line",
    format,
    left,
    top,
    width: width - 2 * cellSideMargin,
    height: line,
    align,
    stretches,
  };
}
