import { describe, expect, it } from "vitest";
import { cell, column, missingCell, type TableRow, table } from "../../../../shared/report/document/table.ts";

const three = [column(10), column(20), column(30)];
const plain: TableRow = [cell("a"), cell("b"), cell("c")];

describe("a table", () => {
  it.each<[string, readonly TableRow[]]>([
    ["one cell a column", [plain]],
    ["a cell over all columns", [[cell("a", { colSpan: 3 })], plain]],
    [
      "a cell over two rows",
      [
        [cell("a", { rowSpan: 2 }), cell("b"), cell("c")],
        [cell("d"), cell("e")],
      ],
    ],
    [
      "a cell over two rows in the middle",
      [
        [cell("a"), cell("b", { rowSpan: 2 }), cell("c")],
        [cell("d"), cell("e")],
      ],
    ],
    ["a row that cells above fill wholly", [[cell("a", { colSpan: 3, rowSpan: 2 })], [], plain]],
  ])("takes %s", (_, rows) => {
    expect(table({ columns: three, rows }).rows).toEqual(rows);
  });

  it.each<[string, readonly TableRow[], RegExp]>([
    ["too few cells", [[cell("a"), cell("b")]], /row 1 does not fill 3 columns/],
    ["too many cells", [[...plain, cell("d")]], /row 1 does not fill/],
    ["a span beyond the edge", [[cell("a"), cell("b", { colSpan: 3 })]], /row 1 does not fill/],
    [
      "a span into a cell from above",
      [
        [cell("a"), cell("b", { rowSpan: 2 }), cell("c")],
        [cell("d", { colSpan: 2 }), cell("e")],
      ],
      /row 2 does not fill/,
    ],
    ["a cell below the last row", [[cell("a", { rowSpan: 2 }), cell("b"), cell("c")]], /below the last row/],
    ["no rows", [], /without rows/],
  ])("refuses %s", (_, rows, message) => {
    expect(() => table({ columns: three, rows })).toThrow(message);
  });

  it("does not let a head cell reach into the body", () => {
    const headRows = [[cell("a", { rowSpan: 2 }), cell("b"), cell("c")]];
    expect(() => table({ columns: three, headRows, rows: [plain] })).toThrow(/below the last head row/);
  });

  it("says 待填 in a cell without data", () => {
    expect(missingCell({ colSpan: 2 })).toEqual({ text: "待填", state: "missing", colSpan: 2 });
  });
});
