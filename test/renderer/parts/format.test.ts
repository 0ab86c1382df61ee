import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatBytes,
  formatCount,
  formatDecimal,
  formatDuration,
  formatMoment,
  withThousands,
} from "../../../renderer/parts/format.ts";

describe("a figure", () => {
  const cases: readonly (readonly [string | null | undefined, number, string])[] = [
    ["7.450000000000", 1, "7.5"],
    ["2.005", 2, "2.01"],
    ["0.283115465129", 3, "0.283"],
    ["1234567.891", 2, "1,234,567.89"],
    ["999.995", 2, "1,000.00"],
    ["-1234.5", 0, "-1,235"],
    ["0", 2, "0.00"],
    ["123", 0, "123"],
    [null, 2, "—"],
    [undefined, 2, "—"],
    ["", 2, "—"],
    ["NaN", 2, "—"],
    ["1e5", 2, "—"],
  ];

  it.each(cases)("%s with %i decimals is shown as %s", (value, decimals, shown) => {
    expect(formatDecimal(value, decimals)).toBe(shown);
  });

  it("loses no digit to the separators", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.stringMatching(/^(\.\d{1,12})?$/), (whole, rest) => {
        const text = `${whole}${rest}`;
        const shown = withThousands(text);
        expect(shown.replaceAll(",", "")).toBe(text);
        expect(shown).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/);
      }),
    );
  });
});

it("counts people, and says — where it does not know", () => {
  expect([formatCount(0), formatCount(12_345), formatCount(null), formatCount(undefined)]).toEqual([
    "0",
    "12,345",
    "—",
    "—",
  ]);
});

it("shows moments, sizes and durations as people read them", () => {
  expect(formatMoment(new Date(2025, 8, 1, 6, 5).toISOString())).toBe("2025-09-01 06:05");
  expect(formatMoment("yesterday")).toBe("—");
  expect([0, 1023, 1024, 25_190, 3_250_586, 5_368_709_120].map(formatBytes)).toEqual([
    "0 B",
    "1023 B",
    "1.0 KB",
    "24.6 KB",
    "3.1 MB",
    "5.0 GB",
  ]);
  expect([-5, 0, 8400, 59_600, 125_000].map(formatDuration)).toEqual([
    "0 秒",
    "0 秒",
    "8 秒",
    "1 分 00 秒",
    "2 分 05 秒",
  ]);
});
