import fc from "fast-check";
import { readXlsx } from "hucre";
import { afterEach, describe, expect, it, vi } from "vitest";
import { OutputError } from "../../../../electron/output/output-error.ts";
import { aboutLines } from "../../../../electron/output/xlsx/about.ts";
import { columnWidth, sheetWidth } from "../../../../electron/output/xlsx/column-width.ts";
import {
  type TableCell,
  type TableSheet,
  writeWorkbook,
} from "../../../../electron/output/xlsx/write-workbook.ts";
import { unzip } from "./unzip.ts";

const about = aboutLines({
  county: { code: "410999", name: "青禾县" },
  year: 2025,
  pack: { id: "national-2017", version: "1.0.0" },
  time: "2025-11-20 09:00",
  digest: "ab".repeat(32),
});

function sheetOf(rows: readonly (readonly TableCell[])[]): TableSheet {
  return {
    name: "目录",
    columns: [{ header: "编号" }, { header: "数值", type: "number", decimals: 2 }],
    rows,
  };
}

async function rowsBack(rows: readonly (readonly TableCell[])[]): Promise<unknown[][]> {
  const book = await readXlsx(await writeWorkbook([sheetOf(rows)], { about }));
  return book.sheets[0]?.rows.slice(1) ?? [];
}

afterEach(() => {
  vi.useRealTimers();
});

/** What spreadsheets take for a formula, an error, a number, a date or an escape. */
const hostile = [
  "=1+1",
  '=HYPERLINK("http://example.com","点我")',
  "+86 139",
  "-5 元",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "＝1",
  "'=1",
  "|calc",
  "#N/A",
  "#DIV/0!",
  "#普通",
  "0012345678",
  "2141000951",
  "1E5",
  "2025-01-02",
  "TRUE",
  "_x0041_",
  "_x005F_x0041_",
  " 前后空格 ",
  "<b>&amp;\"'",
  "𠮷野家",
  "两行\n文字",
  "甲\u0000乙\u001F丙",
];

describe("writeWorkbook", () => {
  it.each(hostile)("keeps the text %j as text", async (text) => {
    expect(await rowsBack([[text, 1]])).toEqual([[text, 1]]);
  });

  it("writes no formula, no error cell and the text format, whatever the text", async () => {
    const bytes = await writeWorkbook([sheetOf(hostile.map((text) => [text, 0]))], { about });
    const parts = await unzip(bytes);
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain("<row");
    for (const xml of parts.values()) expect(xml).not.toMatch(/<f[ >/]|t="e"/);
    expect(parts.get("xl/styles.xml")).toContain('formatCode="@"');
  });

  it("returns any text as it was", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1 }),
        async (texts) => {
          const rows = texts.map((text) => [text, 0]);
          expect(await rowsBack(rows)).toEqual(rows);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("replaces only what no XML can hold", async () => {
    expect(await rowsBack([["甲\uD800乙\uFFFE丙", 0]])).toEqual([["甲\uFFFD乙\uFFFD丙", 0]]);
  });

  it("tells numbers, 0, empty cells and 是/否 apart", async () => {
    expect(
      await rowsBack([
        ["a", 0],
        ["b", null],
        ["c", -1.5],
        [true, 72.6],
      ]),
    ).toEqual([
      ["a", 0],
      ["b", null],
      ["c", -1.5],
      ["是", 72.6],
    ]);
  });

  it("says on 说明 which county, year, pack, time and data it is from", async () => {
    const book = await readXlsx(await writeWorkbook([sheetOf([])], { about }));
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["目录", "说明"]);
    expect(book.sheets[1]?.rows).toEqual([["项目", "内容"], ...about]);
  });

  it("makes the header bold and freezes it", async () => {
    const sheet = { ...sheetOf([["a", 1]]), frozen: 1 };
    const parts = await unzip(await writeWorkbook([sheet], { about }));
    expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
    expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<pane[^>]*xSplit="1"/);
    const book = await readXlsx(await writeWorkbook([sheet], { about }), { readStyles: true });
    expect(book.sheets[0]?.cells?.get("0,0")?.style?.font?.bold).toBe(true);
    expect(book.sheets[0]?.cells?.get("1,0")?.style?.font?.bold ?? false).toBe(false);
  });

  it("gives the same bytes for the same input", async () => {
    const sheets = [sheetOf(hostile.map((text, index) => [text, index]))];
    const first = await writeWorkbook(sheets, { about });
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    expect(Buffer.compare(first, await writeWorkbook(sheets, { about }))).toBe(0);
  });

  it.each([
    ["a number that is none", [["a", Number.NaN]], "目录 第 2 行第 2 列"],
    [
      "an endless number",
      [
        ["a", 1],
        ["b", Number.POSITIVE_INFINITY],
      ],
      "目录 第 3 行第 2 列",
    ],
    ["a text longer than a cell", [["长".repeat(32_768), 1]], "目录 第 2 行第 1 列"],
  ] as const)("refuses %s and says where", async (_what, rows, where) => {
    const failure = await writeWorkbook([sheetOf(rows)], { about }).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(OutputError);
    expect(failure).toMatchObject({ code: "unwritableValue", message: expect.stringContaining(where) });
  });

  it("measures Chinese twice as wide, and keeps columns readable", () => {
    expect(sheetWidth("编号A1")).toBe(6);
    expect(sheetWidth("“优均”")).toBe(8);
    expect(columnWidth("编号", ["A2-11-03"])).toBe(10);
    expect(columnWidth("编号", [null, "县".repeat(500)])).toBe(60);
    expect(columnWidth("", [])).toBe(8);
  });
});
