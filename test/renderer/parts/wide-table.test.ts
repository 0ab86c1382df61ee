import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveCell } from "../../../renderer/parts/wide-table/cell-moves.ts";
import { nextSorting, sortRows, type WideColumn } from "../../../renderer/parts/wide-table/column.ts";
import { exportedTable } from "../../../renderer/parts/wide-table/exported.ts";
import { rowHeight, visibleRows } from "../../../renderer/parts/wide-table/visible-rows.ts";

interface Row {
  readonly name: string;
  readonly value: number | null;
}

const columns: readonly WideColumn<Row>[] = [
  {
    key: "name",
    title: "学校",
    width: 100,
    cell: ({ name }) => name,
    sort: ({ name }) => name,
    text: ({ name }) => name,
  },
  {
    key: "value",
    title: "数值",
    unit: "人",
    width: 100,
    decimals: 2,
    cell: ({ value }) => value,
    sort: ({ value }) => value,
    text: ({ value }) => value?.toString() ?? null,
  },
  { key: "plain", title: "按钮", width: 100, cell: () => null },
];
const rows: readonly Row[] = [
  { name: "沟门小学", value: 3 },
  { name: "白石小学", value: null },
  { name: "八里小学", value: 1 },
];

function names(sorting: Parameters<typeof sortRows>[2]): readonly string[] {
  return sortRows(rows, columns, sorting).map(({ name }) => name);
}

describe("a wide table", () => {
  it("sorts names as Chinese people do", () => {
    expect(names({ key: "name", descending: false })).toEqual(["八里小学", "白石小学", "沟门小学"]);
  });

  it.each([
    [false, ["八里小学", "沟门小学", "白石小学"]],
    [true, ["沟门小学", "八里小学", "白石小学"]],
  ])("keeps what has no value last, descending %s", (descending, expected) => {
    expect(names({ key: "value", descending })).toEqual(expected);
  });

  it.each([undefined, { key: "plain", descending: false }, { key: "gone", descending: true }])(
    "leaves the rows as they are for %o",
    (sorting) => expect(names(sorting)).toEqual(rows.map(({ name }) => name)),
  );

  it("goes from ascending over descending back to the rows' own order", () => {
    const first = nextSorting(undefined, "name");
    const second = nextSorting(first, "name");
    expect([first, second, nextSorting(second, "name")]).toEqual([
      { key: "name", descending: false },
      { key: "name", descending: true },
      undefined,
    ]);
    expect(nextSorting(second, "value")).toEqual({ key: "value", descending: false });
  });

  it("draws what is in sight, and never beyond the rows", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(20_000), fc.nat(2000), (count, top, height) => {
        const { from, to } = visibleRows(count, { top, height });
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(count);
        const [first, last] = [Math.floor(top / rowHeight), Math.ceil((top + height) / rowHeight)];
        for (let row = first; row < Math.min(last, count); row += 1) {
          expect(row >= from && row < to, `row ${row}`).toBe(true);
        }
      }),
    );
  });

  it.each([
    ["ArrowUp", { row: -1, column: 1 }],
    ["ArrowDown", { row: 1, column: 1 }],
    ["ArrowLeft", { row: 0, column: 0 }],
    ["ArrowRight", { row: 0, column: 2 }],
    ["PageUp", { row: 0, column: 1 }],
    ["PageDown", { row: 9, column: 1 }],
    ["Home", { row: 0, column: 0 }],
    ["End", { row: 0, column: 2 }],
    ["Control+End", { row: 9, column: 2 }],
    ["Control+Home", { row: 0, column: 0 }],
  ])("%s goes to %o", (key, place) => {
    expect(moveCell(key, { row: 0, column: 1 }, { rows: 10, columns: 3, page: 20 })).toEqual(place);
  });

  it.each(["Enter", "a", "Tab", "Control+ArrowUp"])("%s moves nothing", (key) => {
    expect(moveCell(key, { row: 0, column: 0 }, { rows: 10, columns: 3, page: 5 })).toBeUndefined();
  });

  it("leaves the program with the columns that have a text, numbers as numbers", () => {
    expect(exportedTable("学校一览", columns, rows)).toEqual({
      title: "学校一览",
      columns: [
        { title: "学校", kind: "text" },
        { title: "数值", unit: "人", kind: "number", decimals: 2 },
      ],
      rows: [
        ["沟门小学", "3"],
        ["白石小学", null],
        ["八里小学", "1"],
      ],
    });
  });
});
