import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  quantile,
  roundStep,
  type StripLine,
  stripLayout,
} from "../../../renderer/charts/distribution/strip-layout.ts";

const size = { width: 1000, radius: 4, pile: 96 };
const lines: readonly StripLine[] = [
  { kind: "standard", value: 7.5, label: "标准 7.50" },
  { kind: "floor", value: 6.375, label: "85% 底线 6.375" },
];

function points(values: readonly number[]) {
  return values.map((value, at) => ({ key: String(at), value }));
}

describe("the distribution strip", () => {
  it("stands each dot at its very value", () => {
    const { dots, max } = stripLayout(points([2, 6, 9]), lines, size);
    expect(dots.map(({ x }) => (x / size.width) * max)).toEqual([2, 6, 9]);
  });

  it("piles up what would cover each other", () => {
    const { dots } = stripLayout(points([5, 5, 5]), lines, size);
    expect(new Set(dots.map(({ x }) => x)).size).toBe(1);
    expect(new Set(dots.map(({ y }) => y)).size).toBe(3);
  });

  it("points at a few values far beyond instead of pressing the others together", () => {
    const usual = Array.from({ length: 99 }, (_, at) => 5 + at / 20);
    const { max, beyond, dots } = stripLayout(points([...usual, 400]), lines, size);
    expect(max).toBeLessThan(20);
    expect(beyond).toBe(1);
    expect(dots.filter((dot) => dot.beyond).map(({ x }) => x)).toEqual([size.width]);
  });

  it("keeps labels of lines that are close on rows of their own", () => {
    const close: readonly StripLine[] = [...lines, { kind: "mean", value: 7.6, label: "全县平均 7.60" }];
    const placed = stripLayout(points([5, 20]), close, size).lines;
    const [floor, standard, mean] = placed;
    expect(placed.map(({ kind }) => kind)).toEqual(["floor", "standard", "mean"]);
    expect(new Set([floor?.row, standard?.row, mean?.row]).size).toBe(3);
  });

  it("has an axis even where nothing has a value", () => {
    expect(stripLayout([], [], size)).toMatchObject({ max: 1, dots: [], beyond: 0 });
  });

  it.each([
    [0.9, 0.2],
    [6, 1],
    [7.5, 2],
    [16, 5],
    [2500, 500],
  ])("divides an axis of %d into steps of %d", (max, step) => {
    expect(roundStep(max)).toBeCloseTo(step, 10);
  });

  it("finds the value below which a share lies", () => {
    expect(quantile([3, 1, 2, 4], 0.5)).toBe(3);
    expect(quantile([], 0.95)).toBe(0);
  });

  it("holds any values within the picture, and covers no dot while the pile has room", () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(values, (drawn) => {
        const roomy = { ...size, pile: 10_000 };
        const { dots, ticks, lines: placed } = stripLayout(points(drawn), lines, roomy);
        expect(dots).toHaveLength(drawn.length);
        for (const { x } of [...dots, ...ticks, ...placed]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(size.width + 1e-6);
        }
        for (const [at, one] of dots.entries()) {
          for (const other of dots.slice(at + 1)) {
            const apart = Math.hypot(one.x - other.x, one.y - other.y);
            expect(apart).toBeGreaterThanOrEqual(2 * size.radius);
          }
        }
      }),
    );
  });

  it("pushes a pile together rather than above its height", () => {
    const { height } = stripLayout(points(Array.from({ length: 200 }, () => 5)), lines, size);
    expect(height).toBeLessThanOrEqual(size.pile + 1);
  });
});
