import { describe, expect, test } from "vitest";
import { fieldCatalogue, fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import type { CellContent } from "../../../../shared/county/import/cell-content.ts";
import { factText } from "../../../../shared/county/import/known-facts.ts";
import { readValue } from "../../../../shared/county/import/read-value.ts";
import { decodeValue, encodeValue } from "../../../../shared/county/value-text.ts";

const context = { year: 2025 };

function text(content: string): CellContent {
  return { type: "text", text: content };
}

function read(field: string, content: CellContent, unit?: string) {
  const { fact, issues } = readValue(
    fieldOf(field),
    content,
    unit === undefined ? context : { ...context, unit },
  );
  return { value: fact && factText(fact), issues: issues.map(({ severity, code }) => `${severity}:${code}`) };
}

describe("choices by code, name or usual variant", () => {
  test.each([
    ["kind", "九年一贯制", "九年一贯制学校", ["repair:cell-repaired"]],
    ["kind", "初级中学", "初级中学", []],
    ["kind", "211小学", "小学", ["repair:cell-repaired"]],
    ["kind", " 完全中学 ", "完全中学", ["repair:cell-repaired"]],
    ["sponsor", "7", "7", []],
    ["sponsor", "县级教育部门", "7", ["repair:cell-repaired"]],
    ["sponsor", "10民办", "10", ["repair:cell-repaired"]],
    ["locale", "镇中心区", "121", ["repair:cell-repaired"]],
    ["locale", "121", "121", []],
    ["locale", "121村庄", undefined, ["error:cell-choice"]],
    ["kind", "7", undefined, ["error:cell-choice"]],
  ])("%s %j is %s", (field, content, value, issues) => {
    expect(read(field, text(content))).toEqual({ value, issues });
  });

  test("a code that stands as a number is the code", () => {
    expect(read("locale", { type: "number", number: 220 })).toEqual({ value: "220", issues: [] });
  });
});

describe("yes and no", () => {
  test.each([
    ["是", "true", []],
    ["否", "false", []],
    ["1", "true", []],
    ["0", "false", []],
    ["有", "true", ["repair:cell-repaired"]],
    ["无", "false", ["repair:cell-repaired"]],
    ["√", "true", ["repair:cell-repaired"]],
    [" 是", "true", ["repair:cell-repaired"]],
    ["不是", undefined, ["error:cell-yes-no"]],
    ["Y", undefined, ["error:cell-yes-no"]],
  ])("%j is %s", (content, value, issues) => {
    expect(read("boarding", text(content))).toEqual({ value, issues });
  });
});

describe("years", () => {
  test.each([
    ["2005", "2005", []],
    ["2005年", "2005", ["repair:cell-repaired"]],
    ["2026", "2026", []],
    ["2027", undefined, ["error:cell-year"]],
    ["1899", undefined, ["error:cell-year"]],
    ["05", undefined, ["error:cell-year"]],
    ["2005.5", undefined, ["error:cell-not-whole"]],
    ["2005-09", undefined, ["error:cell-not-a-number"]],
  ])("%j is %s", (content, value, issues) => {
    expect(read("builtYear", text(content))).toEqual({ value, issues });
  });
});

describe("rooms, one area each", () => {
  const areas = (...list: string[]) => JSON.stringify(list.map((area) => ({ area })));
  test.each([
    ["96；92.5", areas("96", "92.5"), []],
    ["86.0；96", areas("86", "96"), []],
    ["96;92、90,88，86 84", areas("96", "92", "90", "88", "86", "84"), []],
    ["96", areas("96"), []],
    ["96㎡；92平方米", areas("96", "92"), ["repair:cell-repaired"]],
    ["９６；92", areas("96", "92"), ["repair:cell-repaired"]],
    ["无", "[]", []],
    ["96；", areas("96"), []],
    ["96×2", undefined, ["error:cell-list"]],
    ["96；约90", undefined, ["error:cell-list"]],
    ["无；96", undefined, ["error:cell-list"]],
    ["0", undefined, ["error:cell-list"]],
    ["-96", undefined, ["error:cell-list"]],
    ["；", undefined, ["error:cell-list"]],
  ])("%j is %s", (content, value, issues) => {
    expect(read("musicRooms", text(content))).toEqual({ value, issues });
  });

  test("a number is one room", () => {
    expect(read("artRooms", { type: "number", number: 92.5 }).value).toBe(areas("92.5"));
  });
});

describe("units", () => {
  test.each([
    ["equipmentValue", "980123", "元", "98.0123"],
    ["population", "432600", "人", "43.26"],
    ["teachingArea", "1.5", "公顷", "15000"],
    ["teachingArea", "1500", "平方米", "1500"],
    // What the cell itself says goes before the head of its column.
    ["equipmentValue", "98万元", "元", "98"],
  ])("%s %s %s is %s", (field, content, unit, value) => {
    expect(read(field, text(content), unit).value).toBe(value);
  });

  test("a figure of people takes no area", () => {
    expect(read("maxClassSize", text("37㎡"))).toEqual({
      value: undefined,
      issues: ["error:cell-unit"],
    });
  });
});

test("不适用 is a state of its own for every field, a blank says nothing", () => {
  for (const field of fieldCatalogue) {
    expect(readValue(field, text("不适用"), context).fact).toEqual({ state: "notApplicable" });
    expect(readValue(field, { type: "blank" }, context)).toEqual({ issues: [] });
  }
});

test.each(["classList", "monitoring", "basicBalanceDate"])("%s is never read from one cell", (field) => {
  expect(read(field, text("96；92"))).toEqual({ value: undefined, issues: ["error:cell-text"] });
});

test("whatever is accepted can be stored and read back as the same value", () => {
  const contents = ["0", "12", "12.5", "是", "小学", "220", "无", "96；92", "2005"].map(text);
  let accepted = 0;
  for (const field of fieldCatalogue) {
    for (const content of contents) {
      const { fact } = readValue(field, content, context);
      if (fact?.state !== "value") continue;
      accepted += 1;
      const stored = encodeValue(fact.value);
      const back = decodeValue(field, stored);
      expect(back && encodeValue(back)).toBe(stored);
    }
  }
  expect(accepted).toBeGreaterThan(fieldCatalogue.length);
});

test.each(["date", "percent", "errorValue", "notComputed"] as const)(
  "a cell that is %s is never a value",
  (reason) => {
    for (const field of fieldCatalogue) {
      const { fact, issues } = readValue(field, { type: "unreadable", reason, shown: "5%" }, context);
      expect(fact).toBeUndefined();
      expect(issues).toMatchObject([{ severity: "error" }]);
    }
  },
);
