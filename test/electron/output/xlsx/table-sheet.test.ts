import { readXlsx } from "hucre";
import { describe, expect, it, vi } from "vitest";
import { OutputError } from "../../../../electron/output/output-error.ts";
import type { PrintedTable } from "../../../../electron/output/xlsx/table-sheet.ts";
import { writeTables } from "../../../../electron/output/xlsx/write-workbook.ts";
import { figure, missingSlot, text } from "../../../../shared/report/document/run.ts";
import { cell, column, missingCell, table } from "../../../../shared/report/document/table.ts";
import { unzip } from "./unzip.ts";

const about = [["县（市、区）", "青禾县"]] as const;
const sentence = [text("平均"), figure("A1-1.mean.primary", "5.20"), missingSlot("编制")];

const printed: PrintedTable = {
  name: "表Ⅱ-2",
  orientation: "landscape",
  table: table({
    caption: "表Ⅱ-2　资源配置",
    unitLine: "单位：人",
    columns: [column(10), column(40, "left"), column(15, "right"), column(15, "right")],
    headRows: [
      [cell("序号", { rowSpan: 2 }), cell("学校", { rowSpan: 2 }), cell("数值", { colSpan: 2 })],
      [cell("人"), cell("元")],
    ],
    rows: [
      [cell("1", { decimals: 0 }), cell("=1+1"), cell("5.20", { decimals: 2, shaded: true }), missingCell()],
      [cell("2", { decimals: 0 }), cell("@SUM(A1)"), cell("——", { decimals: 2 }), cell("0", { decimals: 0 })],
      [cell("3", { decimals: 0 }), cell("平均5.20（待填：编制）", { runs: sentence, colSpan: 3 })],
    ],
    notes: ["注：底色加深的为未达标。"],
  }),
};

const bytes = await writeTables([printed], { about });
const parts = await unzip(bytes);
const sheetXml = parts.get("xl/worksheets/sheet1.xml") ?? "";
const book = await readXlsx(bytes, { readStyles: true });
const sheet = book.sheets[0];

describe("a table as a sheet", () => {
  it("reads as it is printed, numbers as numbers and texts as texts", () => {
    const rows = sheet?.rows.map((row) => row.filter((value) => value !== null));
    expect(rows).toEqual([
      ["表Ⅱ-2　资源配置"],
      ["单位：人"],
      ["序号", "学校", "数值"],
      ["人", "元"],
      [1, "=1+1", 5.2, "待填"],
      [2, "@SUM(A1)", "——", 0],
      [3, "平均5.20（待填：编制）"],
      ["注：底色加深的为未达标。"],
    ]);
  });

  it("gives numbers the official decimals", () => {
    expect(sheet?.cells?.get("4,2")?.style?.numFmt).toBe("0.00");
    expect(sheet?.cells?.get("5,3")?.style?.numFmt).toBe("0");
  });

  it("writes no formula, whatever a name begins with", () => {
    expect(sheetXml).toContain("<row");
    for (const xml of parts.values()) expect(xml).not.toMatch(/<f[ >/]|t="e"/);
    expect(sheet?.cells?.get("4,1")?.style?.numFmt).toBe("@");
  });

  it("merges as the table does, with lines over and under it across its width", () => {
    const merged = [...sheetXml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref).sort();
    expect(merged).toEqual(["A1:D1", "A2:D2", "A3:A4", "A8:D8", "B3:B4", "B7:D7", "C3:D3"]);
  });

  it("shades what fails and prints what is missing in red", () => {
    expect(sheet?.cells?.get("4,2")?.style?.fill).toMatchObject({ fgColor: { rgb: "BFBFBF" } });
    expect(sheet?.cells?.get("5,3")?.style?.fill).toBeUndefined();
    expect(sheet?.cells?.get("4,3")?.style?.font?.color).toMatchObject({ rgb: "FF0000" });
    expect(sheetXml).toMatch(/<r><rPr>(?:(?!<\/rPr>).)*FF0000(?:(?!<\/rPr>).)*<\/rPr><t[^>]*>（待填：编制）/);
  });

  it("prints on A4 across, one page wide, with its head and its number on every page", () => {
    expect(sheetXml).toMatch(/<pageSetup [^>]*paperSize="9"/);
    expect(sheetXml).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(sheetXml).toMatch(/<pageSetup [^>]*fitToWidth="1"/);
    expect(sheetXml).toMatch(/<pageSetup [^>]*fitToHeight="0"/);
    expect(sheetXml).toContain("第 &amp;P 页，共 &amp;N 页");
  });

  it("quotes the sheet's name where the head rows are named, or Excel calls the file damaged", () => {
    expect(parts.get("xl/workbook.xml")).toContain(">'表Ⅱ-2'!$3:$4</definedName>");
  });

  it("states the height of every row, more where more lines stand", () => {
    const heights = [...sheetXml.matchAll(/<row r="(\d+)"[^>]* ht="([\d.]+)"/g)].map(([, , height]) =>
      Number(height),
    );
    expect(heights).toHaveLength(8);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(20);
  });

  it("gives the same bytes for the same table, whatever the clock", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    try {
      expect(Buffer.compare(bytes, await writeTables([printed], { about }))).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it("keeps a number of more digits than a spreadsheet keeps as text", async () => {
    const long = table({ columns: [column(30)], rows: [[cell("1234567890123456", { decimals: 0 })]] });
    const read = await readXlsx(await writeTables([{ ...printed, table: long }], { about }));
    expect(read.sheets[0]?.rows).toEqual([["1234567890123456"]]);
  });

  it("refuses a text longer than a cell and says where", async () => {
    const long = table({ columns: [column(30)], rows: [[cell("长".repeat(32_768))]] });
    const failure = await writeTables([{ ...printed, table: long }], { about }).catch(
      (cause: unknown) => cause,
    );
    expect(failure).toBeInstanceOf(OutputError);
    expect(failure).toMatchObject({ message: expect.stringContaining("表Ⅱ-2 第 1 行第 1 列") });
  });
});
