import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellAt,
  cellLeft,
  fittedName,
  heatLayout,
  heatSizes,
  rowByKey,
  rowOrigin,
} from "../../../renderer/charts/heat-layout.ts";

const items = 7;
const sizes = fc.record({ width: fc.integer({ min: 1, max: 3000 }), rows: fc.integer({ min: 1, max: 400 }) });

describe("the layout of the heat map", () => {
  it.each([1206, 1189])("shows 181 schools in four columns on a screen of 1366 pixels: %i", (width) => {
    expect(heatLayout(width, 181, items)).toMatchObject({ panels: 4, rowsEach: 46 });
  });

  it("finds every cell where it draws it", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(items - 1), ({ width, rows }, seed, column) => {
        const layout = heatLayout(width, rows, items);
        const row = seed % rows;
        const { x, y } = rowOrigin(layout, row);
        const middle = { x: x + cellLeft(layout, column) + heatSizes.cellWidth / 2, y: y + 2 };
        expect(cellAt(layout, middle, { rows, items })).toEqual({ row, column });
      }),
    );
  });

  it("keeps every row inside the drawing", () => {
    fc.assert(
      fc.property(sizes, ({ width, rows }) => {
        const layout = heatLayout(width, rows, items);
        const { x, y } = rowOrigin(layout, rows - 1);
        expect(x + layout.panelWidth).toBeLessThanOrEqual(layout.width + 0.001);
        expect(y + heatSizes.rowHeight).toBeLessThanOrEqual(layout.height);
      }),
    );
  });

  it("finds no cell over names, marks, gaps, heads and below the last school", () => {
    const layout = heatLayout(1206, 181, items);
    const find = (x: number, y: number) => cellAt(layout, { x, y }, { rows: 181, items });
    expect(find(4, heatSizes.headHeight + 4)).toEqual({ row: 0, column: undefined });
    expect(find(layout.panelWidth - 2, heatSizes.headHeight + 4)).toEqual({ row: 0, column: undefined });
    expect(find(layout.panelWidth + 4, heatSizes.headHeight + 4)).toBeUndefined();
    expect(find(4, 4)).toBeUndefined();
    expect(find(layout.width - 40, layout.height - 8)).toBeUndefined();
  });

  it.each([
    ["ArrowDown", 0, 1],
    ["ArrowUp", 0, undefined],
    ["ArrowRight", 3, 49],
    ["ArrowLeft", 49, 3],
    ["ArrowRight", 180, undefined],
    ["Home", 99, 0],
    ["End", 0, 180],
    ["a", 5, undefined],
  ])("%s goes from school %i to %s", (key, row, next) => {
    expect(rowByKey(key, row, heatLayout(1206, 181, items), 181)).toBe(next);
  });

  it.each([
    ["九佛第一九年一贯制学校", 11, "九佛第一九年一贯制学校"],
    ["九佛第一九年一贯制学校", 10, "九佛第一九年一贯制…"],
    ["ABC小学", 4, "ABC小学"],
  ])("fits %s into %i characters: %s", (name, characters, fitted) => {
    expect(fittedName(name, characters)).toBe(fitted);
  });
});
