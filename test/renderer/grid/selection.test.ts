import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boxOf,
  type ExtendKey,
  extendedRange,
  isWithin,
  nextInBox,
  wholeColumns,
  wholeGrid,
  wholeRows,
} from "../../../renderer/grid/selection.ts";

const extent = { rows: 100, columns: 10 };
const at = (row: number, column: number) => ({ row, column });

describe("a selection", () => {
  const cases: readonly (readonly [ExtendKey["key"], boolean, [number, number]])[] = [
    ["ArrowUp", false, [4, 5]],
    ["ArrowDown", false, [6, 5]],
    ["ArrowLeft", false, [5, 4]],
    ["ArrowRight", false, [5, 6]],
    ["ArrowUp", true, [0, 5]],
    ["ArrowDown", true, [99, 5]],
    ["ArrowLeft", true, [5, 0]],
    ["ArrowRight", true, [5, 9]],
    ["Home", false, [5, 0]],
    ["End", false, [5, 9]],
    ["Home", true, [0, 0]],
    ["End", true, [99, 9]],
    ["PageUp", false, [0, 5]],
    ["PageDown", false, [20, 5]],
  ];
  it.each(cases)("goes with %s, far %s, to %j", (key, far, [row, column]) => {
    const { anchor, end } = extendedRange({ anchor: at(3, 3), end: at(5, 5) }, { key, far }, extent);
    expect(anchor).toEqual(at(3, 3));
    expect(end).toEqual(at(row, column));
  });

  it("is whole rows, whole columns or everything", () => {
    expect(boxOf(wholeRows(7, 4, extent))).toEqual({ top: 4, bottom: 7, left: 0, right: 9 });
    expect(boxOf(wholeColumns(2, 6, extent))).toEqual({ top: 0, bottom: 99, left: 2, right: 6 });
    expect(boxOf(wholeGrid(extent))).toEqual({ top: 0, bottom: 99, left: 0, right: 9 });
  });

  it("never leaves the sheet, whatever is pressed", () => {
    const key = fc.constantFrom(...cases.map(([name]) => name));
    const keys = fc.array(fc.record({ key, far: fc.boolean() }), { maxLength: 30 });
    fc.assert(
      fc.property(keys, (pressed) => {
        const start = { anchor: at(50, 5), end: at(50, 5) };
        const { end } = pressed.reduce((range, each) => extendedRange(range, each, extent), start);
        expect(isWithin({ top: 0, bottom: 99, left: 0, right: 9 }, end)).toBe(true);
      }),
    );
  });

  it.each(["Enter", "Tab"] as const)("is gone through cell by cell and round again by %s", (key) => {
    const box = { top: 2, bottom: 4, left: 1, right: 2 };
    const seen = new Set<string>();
    let place = at(2, 1);
    for (let step = 0; step < 6; step += 1) {
      seen.add(`${place.row} ${place.column}`);
      const next = nextInBox(box, place, { key, shift: false });
      expect(nextInBox(box, next, { key, shift: true })).toEqual(place);
      place = next;
    }
    expect(seen.size).toBe(6);
    expect(place).toEqual(at(2, 1));
  });

  it("is filled column by column by Enter and row by row by Tab", () => {
    const box = { top: 0, bottom: 1, left: 0, right: 1 };
    expect(nextInBox(box, at(1, 0), { key: "Enter", shift: false })).toEqual(at(0, 1));
    expect(nextInBox(box, at(0, 1), { key: "Tab", shift: false })).toEqual(at(1, 0));
  });
});
