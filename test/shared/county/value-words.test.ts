import { describe, expect, it } from "vitest";
import { factWords, subjectWords } from "../../../shared/county/value-words.ts";

describe("facts in words", () => {
  it.each([
    ["pupils", "value", "480", "480"],
    ["pupils", "missing", "", "未填"],
    ["pupils", "notApplicable", "", "不适用"],
    ["musicRooms", "value", "[]", "0 行"],
    ["musicRooms", "value", '[{"area":"72.6"},{}]', "2 行：面积 72.6 ㎡；未填"],
    ["musicRooms", "value", `[${Array(7).fill('{"area":"9"}').join(",")}]`, /^7 行：(面积 9 ㎡；){5}……$/],
    ["township", "value", "城关镇", "城关镇"],
    ["township", "value", "", "（空）"],
    ["nowhere", "value", "1", "1"],
  ] as const)("%s %s %s", (field, state, text, expected) => {
    expect(factWords(field, state, text)).toMatch(
      typeof expected === "string" ? new RegExp(`^${expected.replace(/[.()（）]/g, "\\$&")}$`) : expected,
    );
  });

  it("says yes and no", () => {
    const yes = factWords("boarding", "value", "true");
    expect([yes, factWords("boarding", "value", "false")]).toEqual(["是", "否"]);
  });
});

describe("subjects in words", () => {
  const names = new Map([["2141000951", "万元第二小学"]]);
  it.each([
    ["county", "全县"],
    ["school:2141000951", "万元第二小学"],
    ["section:2141000951:junior", "万元第二小学 初中部"],
    ["school:2141000952", "2141000952"],
    ["elsewhere", "elsewhere"],
  ])("%s", (key, expected) => {
    expect(subjectWords(key, names)).toBe(expected);
  });
});
