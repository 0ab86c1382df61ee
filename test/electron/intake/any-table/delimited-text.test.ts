import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { workbookLimits } from "../../../../electron/intake/workbook/limits.ts";
import { openWorkbook } from "../../../../electron/intake/workbook/open-workbook.ts";
import { temporaryFolder } from "../workbooks.ts";

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
});

async function opened(bytes: Buffer, limits = workbookLimits) {
  const path = join(folder, "表.csv");
  await writeFile(path, bytes);
  return openWorkbook(path, limits);
}

/** What stands in the cells, row by row. */
async function cellsOf(bytes: Buffer): Promise<unknown[][]> {
  const workbook = await opened(bytes);
  if (workbook.type === "refused") throw new Error(workbook.refusal.problem);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return Array.from({ length: sheet.rowCount }, (_row, row) =>
    Array.from({ length: sheet.columnCount }, (_column, column) => {
      const content = sheet.cell(row, column);
      if (content.type === "text") return content.text;
      return content.type === "number" ? content.number : null;
    }),
  );
}

const table =
  '学校名称;小学学生数;"备注\n（说明）"\r\n审坡小学;４８１;"含""新""校区"\r\n注溪小学;"1,203";\r\n';
/** The same text as Excel and WPS on Chinese Windows save it. */
const gbk = Buffer.from(
  "d1a7d0a3c3fbb3c63bd0a1d1a7d1a7c9facafd3b22b1b8d7a20aa3a8cbb5c3f7a3a9220d0ac9f3c6c2d0a1d1a73ba3b4a3b8a3b13b22" +
    "baac2222d0c22222d0a3c7f8220d0ad7a2cfaad0a1d1a73b22312c323033223b0d0a",
  "hex",
);
const cells = [
  ["学校名称", "小学学生数", "备注\n（说明）"],
  ["审坡小学", "４８１", '含"新"校区'],
  ["注溪小学", "1,203", null],
];

describe("text with separators", () => {
  test.each([
    ["GBK", gbk],
    ["UTF-8", Buffer.from(table)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${table}`)],
    ["UTF-16, as “Unicode 文本” is saved", Buffer.from(`\ufeff${table}`, "utf16le")],
    ["tabs", Buffer.from(table.replaceAll(";", "\t"))],
    ["commas and old line ends", Buffer.from(table.replaceAll(";", ",").replaceAll("\r\n", "\r"))],
    ["no line end at the end", Buffer.from(table.trimEnd())],
  ])("in %s says the same", async (_name, bytes) => {
    expect(await cellsOf(bytes)).toEqual(cells);
  });

  it("holds numbers as a spreadsheet would, and codes as text", async () => {
    const text = "学校标识码,甲,乙,丙,丁\n2141000951,12.50,007,-3,12345678901234567\n";
    expect((await cellsOf(Buffer.from(text)))[1]).toEqual([
      "2141000951",
      12.5,
      "007",
      -3,
      "12345678901234567",
    ]);
  });

  test.each([
    ["a quote that nobody closes", Buffer.from('学校,"学生数\n审坡小学,481\n'), "file-damaged"],
    ["a page of the web", Buffer.from("<table><tr><td>1,2</td></tr></table>"), "file-not-workbook"],
    ["text without any separator", Buffer.from("学校情况说明\n"), "file-not-workbook"],
    ["bytes of no encoding", Buffer.from([0x2c, 0x81, 0x20, 0xff, 0xff, 0x2c, 0x0a]), "file-not-workbook"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x2c, 0x00, 0x00, 0x2c]), "file-not-workbook"],
  ])("%s is refused", async (_name, bytes, code) => {
    const answer = await opened(bytes);
    expect(answer.type === "refused" && answer.refusal.code).toBe(code);
  });

  test.each([
    ["rows", "1,2\n".repeat(40), { rows: 30 }],
    ["columns", `${"1,".repeat(40)}\n`, { columns: 30 }],
    ["cells", "1,2,3\n".repeat(20), { cells: 30 }],
    ["empty rows", `a,b\n${"\n".repeat(40)}`, { rows: 30 }],
  ])("with more %s than a table has is refused", async (_name, text, limit) => {
    const answer = await opened(Buffer.from(text), { ...workbookLimits, ...limit });
    expect(answer.type === "refused" && answer.refusal.code).toBe("file-too-many-cells");
  });

  it("in an old .xls or .et is sent back with what to do", async () => {
    const answer = await opened(Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2048)]));
    expect(answer).toMatchObject({
      refusal: { code: "file-legacy", remedy: "请在WPS中另存为.xlsx后再导入" },
    });
  });
});
