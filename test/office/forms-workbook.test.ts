import { describe, expect, it } from "vitest";
import { writeTables } from "../../electron/output/xlsx/write-workbook.ts";
import { formSheets } from "../../shared/report/forms/form-sheets.ts";
import { cellsOf, hostileCounty } from "../shared/report/forms/form-samples.ts";
import { judged } from "../shared/report/sample-evaluations.ts";
import { printWithOffice } from "./office.ts";

const sheets = formSheets(judged(hostileCounty));

describe("申报表 in Excel, read and printed by LibreOffice", async () => {
  const printed = printWithOffice(await writeTables(sheets, { about: [["县（市、区）", "青禾县"]] }), "xlsx");
  const pages = printed.pages.map((page) => page.join("\n"));
  const whole = pages.join("\n");

  it("says on every page which it is and of how many", () => {
    pages.forEach((page, index) => {
      expect(page.replaceAll(" ", "")).toContain(`第${index + 1}页，共${pages.length}页`);
    });
  });

  it("begins every table on a page of its own, each one page wide and the wide ones across", () => {
    const starts = sheets.map(({ table }) =>
      pages.findIndex((page) => page.replace(/\s/g, "").includes((table.caption ?? "").replace(/\s/g, ""))),
    );
    expect(starts).not.toContain(-1);
    expect([...starts].sort((left, right) => left - right)).toEqual(starts);
    sheets.forEach(({ orientation, table }, index) => {
      const { width = 0, height = 0 } = printed.sizes[starts[index] ?? 0] ?? {};
      expect(width > height ? "landscape" : "portrait", table.caption).toBe(orientation);
    });
  });

  it("repeats the head of 表Ⅱ-2 on each of its pages", () => {
    const own = pages.filter((page) => /\bL14\b/.test(page));
    expect(own.length).toBeGreaterThan(5);
    expect(pages.filter((page) => /\bL7\b.*\bL14\b/s.test(page))).toEqual(own);
  });

  it("prints every number as the Word form prints it", () => {
    const words = new Set(whole.split(/\s+/));
    const numbers = sheets.flatMap(cellsOf).filter(({ decimals, state }) => decimals !== undefined && !state);
    expect(numbers.length).toBeGreaterThan(2000);
    for (const { text } of numbers) expect(words.has(text), text).toBe(true);
  });

  it("shows names that look like formulas as names", () => {
    expect(whole).toContain("@希望小学");
    expect(whole).toContain("-3+4小学");
    expect(whole).toContain("#N/A小学");
    expect(whole).not.toMatch(/#NAME\?|#REF!|Err:\d/);
  });
});
