import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { factText } from "../../../shared/county/import/known-facts.ts";
import { loadOriginal, type Original, rowsAt } from "./variants.ts";
import { figures, findClaim, gapsFolder } from "./workbooks.ts";

let original: Original;

beforeAll(async () => {
  original = await loadOriginal(join(gapsFolder, "补充采集表_2025.xlsx"));
});

test("columns in another order, renamed sheets and title rows change nothing", async () => {
  const sheets = original.copy().map(({ rows }, index) => ({
    name: `Sheet${index + 1}`,
    rows: [["补充采集表（学校填报）"], ...rows.map((row) => [...row].reverse())],
    merges: [],
  }));
  const reading = await original.read("倒序", sheets);
  expect(reading.findings).toEqual([]);
  expect(figures(reading.claims)).toEqual(original.wanted);
});

test("rows of a special school are kept as facts of its 小学 section", async () => {
  const reading = await original.read("原样", original.copy());
  expect(factText(findClaim(reading.claims, "section:5143001990:primary", "maxClassSize").fact)).toBe("32");
});

test("无 is no room, a blank is 未填", async () => {
  const reading = await original.read("房间", original.copy());
  expect(factText(findClaim(reading.claims, "school:2143001139", "artRooms").fact)).toBe("[]");
  expect(() => findClaim(reading.claims, "school:2143001176", "musicRooms")).toThrow("no claim");
});

describe("the stage of a row", () => {
  test("that is neither 小学 nor 初中 is refused by cell", async () => {
    const sheets = original.copy();
    rowsAt(sheets, 1)[1]?.splice(2, 1, "高中");
    const reading = await original.read("高中", sheets);
    expect(reading.findings).toMatchObject([{ severity: "error", code: "cell-choice", cell: "C2" }]);
  });

  test("may stand once with each school, not twice", async () => {
    const sheets = original.copy();
    rowsAt(sheets, 1)[18]?.splice(2, 1, "小学");
    const reading = await original.read("同段", sheets);
    expect(reading.findings).toMatchObject([{ severity: "error", code: "row-twice", cell: "A19" }]);
    expect(reading.findings[0]?.problem).toContain("A18");
  });

  test("小学 has no figures of 初中毕业班; they are left out with a note", async () => {
    const sheets = original.copy();
    rowsAt(sheets, 1)[1]?.splice(8, 1, 12);
    const reading = await original.read("毕业", sheets);
    expect(reading.findings).toMatchObject([{ severity: "note", code: "column-not-for-stage", cell: "I2" }]);
    expect(figures(reading.claims)).toEqual(original.wanted);
  });
});
