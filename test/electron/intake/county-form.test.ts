import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { factText } from "../../../shared/county/import/known-facts.ts";
import { loadOriginal, type Original, rowsAt } from "./variants.ts";
import { codes, errorCodes, figures, findClaim, qingheFolder } from "./workbooks.ts";

let original: Original;

beforeAll(async () => {
  original = await loadOriginal(join(qingheFolder, "县级采集表_2025.xlsx"));
});

describe("the county form says the same", () => {
  test("with rows and columns in another order, title rows and renamed sheets", async () => {
    const sheets = original.copy().map(({ rows }, index) => {
      const [head = [], ...body] = rows.map((row) => [...row].reverse());
      return { name: `表${index}`, rows: [["青禾县2025年县级采集表"], head, ...body.reverse()], merges: [] };
    });
    const reading = await original.read("倒序", sheets.reverse());
    expect(reading.findings).toEqual([]);
    const rest = (all: readonly string[]) => all.filter((figure) => !figure.includes("monitoring"));
    expect(rest(figures(reading.claims))).toEqual(rest(original.wanted));
    expect(reading.counties.map(({ said }) => said)).toEqual(["青禾县", "青禾县", "青禾县"]);
    expect(reading.years.map(({ said }) => said)).toEqual([2025, 2025, 2025]);
  });

  test("with other brackets, colons and units in the labels", async () => {
    const sheets = original.copy();
    const rows = rowsAt(sheets, 0);
    rows[1]?.splice(0, 1, "1．人口总数（常住）（万人）");
    rows[17]?.splice(0, 1, "其中：骨干教师");
    const reading = await original.read("括号", sheets);
    expect(reading.findings).toEqual([]);
    expect(figures(reading.claims)).toEqual(original.wanted);
  });

  test("with another unit, converted exactly and shown", async () => {
    const sheets = original.copy();
    rowsAt(sheets, 0)[1]?.splice(1, 2, 432_600, "人");
    const reading = await original.read("人", sheets);
    expect(codes(reading.findings)).toEqual(["repair:cell-repaired"]);
    expect(figures(reading.claims)).toEqual(original.wanted);
  });

  test("with unknown rows and remarks, which are noted", async () => {
    const sheets = original.copy();
    rowsAt(sheets, 0).push(["森林覆盖率", 38, "%"], ["注：本表由县政府填写"]);
    const reading = await original.read("多行", sheets);
    expect(codes(reading.findings)).toEqual(["note:row-remark", "note:row-unknown"]);
    expect(figures(reading.claims)).toEqual(original.wanted);
  });
});

describe("the county form is refused by cell", () => {
  test.each([
    ["an unknown unit", "B12", [80.16, "美元"], "cell-unit"],
    ["a unit of another kind", "B13", [96, "元"], "cell-unit"],
    ["words for a figure", "B13", ["约96", "人"], "cell-not-a-number"],
    ["half a person", "B13", [96.5, "人"], "cell-not-whole"],
  ])("for %s in %s", async (name, cell, content, expected) => {
    const sheets = original.copy();
    rowsAt(sheets, 0)[Number(cell.slice(1)) - 1]?.splice(1, 2, ...content);
    const reading = await original.read(name, sheets);
    expect(reading.findings).toMatchObject([{ severity: "error", code: expected, cell }]);
  });

  test("for an indicator that stands twice, naming both cells", async () => {
    const sheets = original.copy();
    rowsAt(sheets, 0).push(["乡镇数", 19, "个"]);
    const reading = await original.read("重复", sheets);
    expect(reading.findings).toMatchObject([{ severity: "error", code: "row-twice", cell: "A28" }]);
    expect(reading.findings[0]?.problem).toContain("A4");
  });
});

describe("质量监测", () => {
  test.each([
    ["III", "Ⅲ"],
    ["Ⅲ级", "Ⅲ"],
    [3, "Ⅲ"],
    ["三级", "Ⅲ"],
  ])("reads the level %j as %s, visibly", async (written, level) => {
    const sheets = original.copy();
    rowsAt(sheets, 1)[1]?.splice(1, 1, written);
    const reading = await original.read("等级", sheets);
    expect(codes(reading.findings)).toEqual(["repair:cell-repaired"]);
    expect(factText(findClaim(reading.claims, "county", "monitoring").fact)).toContain(`"level":"${level}"`);
    expect(figures(reading.claims)).toEqual(original.wanted);
  });

  test.each([
    ["a subject that is not monitored", 0, "书法", "cell-choice"],
    ["a level that does not exist", 1, "Ⅴ", "cell-choice"],
    ["a rate with a full stop of the other kind", 2, "0。12", "cell-not-a-number"],
    ["a year long gone", 3, 1024, "cell-year"],
    ["a subject twice", 0, "数学", "row-twice"],
  ])("is refused for %s", async (name, column, content, expected) => {
    const sheets = original.copy();
    rowsAt(sheets, 1)[1]?.splice(column, 1, content);
    const reading = await original.read(name, sheets);
    expect(errorCodes(reading.findings)).toEqual([expected]);
  });

  test("leaves out what is blank without inventing a zero", async () => {
    const sheets = original.copy();
    rowsAt(sheets, 1)[1]?.splice(1, 3, null, null, null);
    rowsAt(sheets, 1)[2]?.splice(2, 1, null);
    const reading = await original.read("空格", sheets);
    const { fact } = findClaim(reading.claims, "county", "monitoring");
    const rows = fact.state === "value" && fact.value.type === "list" ? fact.value.rows : [];
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual({ subject: "数学", level: "Ⅲ", year: "2023" });
  });
});

test("a file whose only years stand in its data (监测年份) states none", async () => {
  expect(rowsAt(original.copy(), 1)[1]?.[3]).toBe(2024);
  const reading = await original.read("无年份", original.copy());
  expect(reading.years).toEqual([]);
});
