import { describe, expect, it } from "vitest";
import { sheetName } from "../../../../electron/output/xlsx/sheet-name.ts";

describe("the name of a sheet", () => {
  it.each([
    ["小学 生均体育运动场馆面积", "小学 生均体育运动场馆面积"],
    ["A1/A2：[甲]*", "A1 A2： 甲"],
    ["'引号'", "引号"],
    ["", "表"],
    [" \u0000 ", "表"],
    ["说明", "说明表"],
    ["History", "History表"],
    ["字".repeat(40), "字".repeat(31)],
    [`${"字".repeat(30)}𠮷`, "字".repeat(30)],
    ["\ud800甲", "\ufffd甲"],
  ])("%j becomes %j", (text, name) => {
    expect(sheetName(text)).toBe(name);
  });
});
