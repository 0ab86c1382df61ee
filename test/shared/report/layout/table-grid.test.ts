import { describe, expect, it } from "vitest";
import { cell, type TableRow } from "../../../../shared/report/document/table.ts";
import { placedRows } from "../../../../shared/report/layout/table-grid.ts";

const shape = (rows: readonly TableRow[]) =>
  placedRows(rows).map((row) =>
    row.map(({ start, colSpan, cell: { text }, merge = "" }) =>
      `${start}+${colSpan} ${text} ${merge}`.trim(),
    ),
  );

describe("placing cells on the grid", () => {
  it("writes a cell over several rows again in each of them", () => {
    const rows = [
      [cell("a", { rowSpan: 3 }), cell("b", { colSpan: 2, rowSpan: 2 }), cell("c")],
      [cell("d")],
      [cell("e"), cell("f"), cell("g", { rowSpan: 2 })],
      [cell("h"), cell("i"), cell("j")],
      [cell("k", { colSpan: 4 })],
    ];
    expect(shape(rows)).toEqual([
      ["0+1 a restart", "1+2 b restart", "3+1 c"],
      ["0+1 a continue", "1+2 b continue", "3+1 d"],
      ["0+1 a continue", "1+1 e", "2+1 f", "3+1 g restart"],
      ["0+1 h", "1+1 i", "2+1 j", "3+1 g continue"],
      ["0+4 k"],
    ]);
  });

  it("fills a row that has no cells of its own", () => {
    expect(shape([[cell("a", { colSpan: 2, rowSpan: 2 })], []])).toEqual([
      ["0+2 a restart"],
      ["0+2 a continue"],
    ]);
  });
});
