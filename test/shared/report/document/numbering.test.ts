import { describe, expect, it } from "vitest";
import { chineseNumeral, headingNumber } from "../../../../shared/report/document/numbering.ts";
import { officialDate } from "../../../../shared/report/document/official-date.ts";

describe("numbers of headings", () => {
  it.each([
    [1, "一"],
    [9, "九"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [32, "三十二"],
    [90, "九十"],
    [99, "九十九"],
  ])("%i is %s", (value, expected) => {
    expect(chineseNumeral(value)).toBe(expected);
  });

  it.each([0, -1, 100, 1.5, Number.NaN])("refuses %d", (value) => {
    expect(() => chineseNumeral(value)).toThrow(RangeError);
  });

  it("has a form of its own on each level", () => {
    const levels = [1, 2, 3, 4] as const;
    expect(levels.map((level) => headingNumber(level, 12))).toEqual(["十二、", "（十二）", "12.", "（12）"]);
  });
});

describe("the official date", () => {
  it("has Arabic figures without leading zeros", () => {
    expect(officialDate("2026-03-05")).toBe("2026年3月5日");
    expect(officialDate("2026-11-30")).toBe("2026年11月30日");
  });

  it.each(["", "2026-3-5", "2026/03/05", "今天"])("refuses %j", (date) => {
    expect(() => officialDate(date)).toThrow(RangeError);
  });
});
