import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MoveKey, nextPlace } from "../../../renderer/grid/moves.ts";

const size = { rows: 3, columns: 4 };

describe("leaving a cell", () => {
  const cases: readonly (readonly [string, MoveKey["key"], boolean, [number, number], [number, number]])[] = [
    ["Enter goes down", "Enter", false, [0, 1], [1, 1]],
    ["Enter stays in the last row", "Enter", false, [2, 1], [2, 1]],
    ["Shift+Enter goes up", "Enter", true, [1, 1], [0, 1]],
    ["Shift+Enter stays in the first row", "Enter", true, [0, 1], [0, 1]],
    ["Tab goes right", "Tab", false, [0, 1], [0, 2]],
    ["Tab goes on in the next row", "Tab", false, [0, 3], [1, 0]],
    ["Tab stays at the very end", "Tab", false, [2, 3], [2, 3]],
    ["Shift+Tab goes left", "Tab", true, [0, 1], [0, 0]],
    ["Shift+Tab goes back to the row before", "Tab", true, [1, 0], [0, 3]],
    ["Shift+Tab stays at the very beginning", "Tab", true, [0, 0], [0, 0]],
    ["an arrow stays at the edge", "ArrowLeft", false, [1, 0], [1, 0]],
    ["an arrow does not go on in the next row", "ArrowRight", false, [1, 3], [1, 3]],
    ["an arrow goes up", "ArrowUp", false, [1, 3], [0, 3]],
    ["an arrow goes down", "ArrowDown", false, [1, 3], [2, 3]],
  ];

  it.each(cases)("%s", (_what, key, shift, [row, column], [nextRow, nextColumn]) => {
    const { place } = nextPlace({ row, column }, { key, shift }, size);
    expect(place).toEqual({ row: nextRow, column: nextColumn });
  });

  it("fills row after row: after a run of Tabs, Enter goes back to where it began", () => {
    const first = nextPlace({ row: 0, column: 1 }, { key: "Tab", shift: false }, size);
    const second = nextPlace(first.place, { key: "Tab", shift: false }, size, first.run);
    const third = nextPlace(second.place, { key: "Enter", shift: false }, size, second.run);
    expect(third).toEqual({ place: { row: 1, column: 1 }, run: undefined });
  });

  it("ends a run with an arrow", () => {
    const tab = nextPlace({ row: 0, column: 1 }, { key: "Tab", shift: false }, size);
    const arrow = nextPlace(tab.place, { key: "ArrowDown", shift: false }, size, tab.run);
    expect(nextPlace(arrow.place, { key: "Enter", shift: false }, size, arrow.run).place).toEqual({
      row: 2,
      column: 2,
    });
  });

  it("never leaves the grid", () => {
    const keys = fc.constantFrom<MoveKey["key"]>(
      "Enter",
      "Tab",
      "ArrowUp",
      "ArrowDown",
      "ArrowLeft",
      "ArrowRight",
    );
    const run = fc.array(fc.record({ key: keys, shift: fc.boolean() }), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        run,
        (rows, columns, moves) => {
          let place = { row: 0, column: 0 };
          let begun: number | undefined;
          for (const move of moves) {
            const next = nextPlace(place, move, { rows, columns }, begun);
            place = next.place;
            begun = next.run;
            expect(place.row).toBeGreaterThanOrEqual(0);
            expect(place.row).toBeLessThan(rows);
            expect(place.column).toBeGreaterThanOrEqual(0);
            expect(place.column).toBeLessThan(columns);
          }
        },
      ),
    );
  });
});
