import { open, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { writeXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { readFiles } from "../../../electron/intake/read-files.ts";
import { workbookLimits } from "../../../electron/intake/workbook/limits.ts";
import { openWorkbook } from "../../../electron/intake/workbook/open-workbook.ts";
import { refusals } from "../../../electron/intake/workbook/refusal.ts";
import {
  errorCodes,
  gapsFolder,
  given,
  readOne,
  sheetXml,
  temporaryFolder,
  threeFiles,
  workbookParts,
  writeSheets,
  writeZip,
  year,
  zipTo,
} from "./workbooks.ts";

let folder: string;
const sample = join(gapsFolder, "县级采集表_2025.xlsx");

beforeAll(async () => {
  folder = await temporaryFolder();
});

function path(name: string): string {
  return join(folder, name);
}

async function refusedBytes(name: string, bytes: Buffer | string): Promise<string[]> {
  await writeFile(path(name), bytes);
  const reading = await readOne(given(path(name)));
  expect(reading.claims).toEqual([]);
  expect(reading.findings.every(({ problem, remedy }) => problem !== "" && remedy !== "")).toBe(true);
  return errorCodes(reading.findings);
}

const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

function compound(stream: string): Buffer {
  return Buffer.concat([compoundFile, Buffer.alloc(504), Buffer.from(stream, "utf16le"), Buffer.alloc(1024)]);
}

describe("by its bytes, never by its name", () => {
  test.each([
    ["空.xlsx", Buffer.alloc(0), "file-empty"],
    ["文本.xlsx", "学校标识码,在校生数\n2143001102,710\n", "file-unrecognised"],
    ["网页.xlsx", "<html><table><tr><td>710</td></tr></table></html>", "file-not-workbook"],
    ["论文.xlsx", "%PDF-1.7\n", "file-other-document"],
    ["旧版.xlsx", compound("Workbook"), "file-legacy"],
    ["金山.et", compound("ETExtData"), "file-legacy"],
    ["只有头.xls", compoundFile, "file-legacy"],
    ["加密.xlsx", compound("EncryptedPackage"), "file-password"],
    ["旧文档.xlsx", compound("WordDocument"), "file-other-document"],
    ["空压缩.xlsx", Buffer.from("504b0506000000000000000000000000000000000000", "hex"), "file-damaged"],
    ["只有头.xlsx", Buffer.from("504b030414000000", "hex"), "file-damaged"],
  ])("%s is refused", async (name, bytes, code) => {
    expect(await refusedBytes(name, bytes)).toEqual([code]);
  });

  test("a workbook that a program really encrypted", async () => {
    const sheets = [{ name: "表", rows: [["学校标识码"]] }];
    const bytes = await writeXlsx({ sheets, encryption: { password: "123456", spinCount: 1000 } });
    expect(await refusedBytes("真加密.xlsx", Buffer.from(bytes))).toEqual(["file-password"]);
  });

  test("a workbook cut off at any point", async () => {
    const bytes = await readFile(sample);
    for (const part of [0.01, 0.25, 0.5, 0.9, 0.999]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * part));
      expect(await refusedBytes("截断.xlsx", cut)).toEqual(["file-damaged"]);
    }
  });

  test("a workbook with a flipped byte in each tenth is damaged or says the same as before", async () => {
    const bytes = await readFile(sample);
    const before = await readOne(given(sample));
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const flipped = Buffer.from(bytes);
      const at = Math.floor((bytes.length * (tenth + 0.5)) / 10);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 0x55, at);
      await writeFile(path("翻转.xlsx"), flipped);
      const reading = await readOne(given(path("翻转.xlsx")));
      const said = reading.claims.map(({ field, raw }) => [field, raw]);
      if (errorCodes(reading.findings).length === 0) {
        expect(said).toEqual(before.claims.map(({ field, raw }) => [field, raw]));
      } else {
        expect(said).toEqual([]);
      }
    }
  });

  test("a file that is not there, and a folder", async () => {
    for (const missing of [path("没有.xlsx"), folder]) {
      expect(errorCodes((await readOne({ path: missing, name: "没有.xlsx" })).findings)).toEqual([
        "file-unreadable",
      ]);
    }
  });
});

describe("by what stands in the zip", () => {
  test.each([
    ["docx", { "word/document.xml": "<w/>", "[Content_Types].xml": "<Types/>" }, "file-other-document"],
    [
      "ods",
      { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<o/>" },
      "file-not-workbook",
    ],
    ["xlsb", { "xl/workbook.bin": "x" }, "file-not-workbook"],
    ["zip", { "readme.txt": "hello" }, "file-not-workbook"],
    ["broken", { "xl/workbook.xml": "<workbook/>" }, "file-damaged"],
  ])("a %s renamed .xlsx is refused", async (name, parts, code) => {
    const reading = await readOne(await writeZip(path(`${name}.xlsx`), parts as Record<string, string>));
    expect(errorCodes(reading.findings)).toEqual([code]);
  });

  test("entities are refused before any parser expands them", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${sheetXml("").slice(21)}`;
    const reading = await readOne(await writeZip(path("实体.xlsx"), workbookParts(bomb)));
    expect(errorCodes(reading.findings)).toEqual(["file-damaged"]);
  });
});

const megabyte = Buffer.alloc(1024 * 1024);

/** Zeros as a stream: the test never holds what the bomb would become. */
function zeros(megabytes: number): Readable {
  return Readable.from(
    (function* pour() {
      for (let poured = 0; poured < megabytes; poured += 1) yield megabyte;
    })(),
  );
}

describe("bombs are refused", () => {
  test("one gigabyte of zeros in a small zip", async () => {
    const file = await zipTo(path("炸弹.xlsx"), (zip) => {
      for (const [name, content] of Object.entries(workbookParts(sheetXml("<sheetData/>")))) {
        if (!name.includes("sheet1")) zip.addBuffer(Buffer.from(content), name);
      }
      zip.addReadStream(zeros(1024), "xl/worksheets/sheet1.xml");
    });
    expect((await stat(file.path)).size).toBeLessThan(2 * 1024 * 1024);
    expect(errorCodes((await readOne(file)).findings)).toEqual(["file-bomb"]);
  });

  test("a part that declares a small size and unpacks to a large one", async () => {
    const file = await zipTo(path("说谎.xlsx"), (zip) => {
      for (const [name, content] of Object.entries(workbookParts(sheetXml("<sheetData/>")))) {
        zip.addBuffer(Buffer.from(content), name);
      }
      zip.addReadStream(zeros(200), "xl/theme/theme1.xml");
    });
    const bytes = await readFile(file.path);
    const declared = Buffer.alloc(4);
    declared.writeUInt32LE(200 * megabyte.length);
    let lies = 0;
    for (let at = bytes.indexOf(declared); at >= 0; at = bytes.indexOf(declared, at + 1)) {
      bytes.writeUInt32LE(4096, at);
      lies += 1;
    }
    expect(lies).toBeGreaterThan(0);
    await writeFile(file.path, bytes);
    expect(errorCodes((await readOne(file)).findings)).toEqual(["file-bomb"]);
  });

  test("more parts than any workbook has", async () => {
    const file = await zipTo(path("碎片.xlsx"), (zip) => {
      for (let part = 0; part <= workbookLimits.entries; part += 1)
        zip.addBuffer(Buffer.from("x"), `xl/${part}.txt`);
    });
    expect(errorCodes((await readOne(file)).findings)).toEqual(["file-bomb"]);
  });

  const cell = (at: string) => `<c r="${at}"><v>1</v></c>`;
  test.each([
    [
      "two corners",
      `<sheetData><row r="1">${cell("A1")}</row><row r="1048576">${cell("XFD1048576")}</row></sheetData>`,
    ],
    ["the last cell", `<sheetData><row r="1048576">${cell("XFD1048576")}</row></sheetData>`],
    ["the last row", `<sheetData><row r="1048576">${cell("A1048576")}</row></sheetData>`],
    ["the last column", `<sheetData><row r="1">${cell("XFD1")}</row></sheetData>`],
    [
      "a cell without a place after a far row",
      '<sheetData><row r="1048576"><c><v>1</v></c></row></sheetData>',
    ],
    [
      "descriptions of all columns over and over",
      `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(40)}</cols><sheetData><row r="1">${cell("A1")}</row></sheetData>`,
    ],
    [
      "merges without end",
      `<sheetData><row r="1">${cell("A1")}</row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_001)}</mergeCells>`,
    ],
    [
      "cells without end",
      `<sheetData>${Array.from({ length: 4100 }, (_, row) => `<row r="${row + 1}">${"<c><v>1</v></c>".repeat(100)}</row>`).join("")}</sheetData>`,
    ],
  ])("a sheet of %s", async (name, inside) => {
    const file = await writeZip(path(`${name}.xlsx`), workbookParts(sheetXml(inside)));
    expect(errorCodes((await readOne(file)).findings)).toEqual(["file-too-many-cells"]);
  });

  test("a declared range alone harms nothing: what is there is read", async () => {
    const text = (at: string, content: string) => `<c r="${at}" t="inlineStr"><is><t>${content}</t></is></c>`;
    const inside =
      `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols><sheetData>` +
      `<row r="1">${text("A1", "学校标识码")}${text("B1", "小学在校生数")}</row>` +
      `<row r="2">${text("A2", "2143001102")}<c r="B2"><v>710</v></c></row>` +
      '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData><mergeCells><mergeCell ref="C1:XFD1048576"/></mergeCells>';
    const reading = await readOne(await writeZip(path("空格式.xlsx"), workbookParts(sheetXml(inside))));
    expect(reading.findings).toEqual([]);
    expect(reading.claims.map(({ raw }) => raw)).toEqual(["710"]);
  });

  test("a file too large to be a statistics table is not even opened", async () => {
    const handle = await open(path("巨大.xlsx"), "w");
    await handle.truncate(workbookLimits.fileBytes + 1);
    await handle.close();
    expect(errorCodes((await readOne(given(path("巨大.xlsx")))).findings)).toEqual(["file-too-large"]);
  });

  test("a workbook that takes too long or too much memory is stopped", async () => {
    const slow = await openWorkbook(sample, { ...workbookLimits, milliseconds: 0 });
    expect(slow).toMatchObject({ type: "refused", refusal: refusals.tooSlow });
    const rows = Array.from({ length: 3000 }, (_, row) =>
      Array.from({ length: 40 }, (_, column) => `第${row}行${column}列`),
    );
    const file = await writeSheets(path("占内存.xlsx"), [{ name: "表", rows, merges: [] }]);
    const heavy = await openWorkbook(file.path, { ...workbookLimits, heapMegabytes: 8 });
    expect(heavy).toMatchObject({ type: "refused", refusal: refusals.tooSlow });
  });
});

describe("a hostile file among good ones", () => {
  test("costs only itself: the others are read", async () => {
    const bomb = await writeZip(
      path("夹带.xlsx"),
      workbookParts(sheetXml('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')),
    );
    const read = await readFiles([bomb, ...threeFiles(gapsFolder), given(path("没有.xlsx"))], { year });
    const byName = new Map(read.files.map((file) => [file.fileName, file]));
    expect(errorCodes(byName.get("夹带.xlsx")?.findings ?? [])).toEqual(["file-too-many-cells"]);
    expect(byName.get("教育事业统计综合表_2025.xlsx")?.claims).toHaveLength(1075);
  });

  test("a workbook of nothing that is known is refused", async () => {
    const file = await writeSheets(path("花名册.xlsx"), [
      {
        name: "名单",
        rows: [
          ["姓名", "班级"],
          ["张三", "一班"],
        ],
        merges: [],
      },
    ]);
    expect(errorCodes((await readOne(file)).findings)).toEqual(["file-unrecognised"]);
  });

  test("a blank workbook is refused", async () => {
    const file = await writeSheets(path("空表.xlsx"), [{ name: "Sheet1", rows: [], merges: [] }]);
    expect(errorCodes((await readOne(file)).findings)).toEqual(["file-unrecognised"]);
  });

  test("a temporary file of an open workbook is left out with a note", async () => {
    const read = await readFiles([{ path: path("~$县级.xlsx"), name: "~$县级.xlsx" }], { year });
    expect(read.files[0]?.findings).toMatchObject([{ severity: "note", code: "file-temporary" }]);
  });

  test("the same bytes under two names are read once", async () => {
    const copy = path("县级采集表_副本.xlsx");
    await writeFile(copy, await readFile(sample));
    const read = await readFiles([given(copy), given(sample)], { year });
    expect(read.files.map(({ claims }) => claims.length)).toEqual([36, 0]);
    expect(read.files[1]?.findings).toMatchObject([{ severity: "note", code: "file-twice" }]);
  });

  test("aborting stops between two files", async () => {
    const abort = new AbortController();
    const reading = readFiles(threeFiles(gapsFolder), {
      year,
      signal: abort.signal,
      onProgress: () => abort.abort(new Error("已取消")),
    });
    await expect(reading).rejects.toThrow("已取消");
  });
});
