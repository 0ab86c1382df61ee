import { join } from "node:path";
import type { CellValue } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { factText } from "../../../shared/county/import/known-facts.ts";
import { readOne, sheetXml, temporaryFolder, workbookParts, writeSheets, writeZip } from "./workbooks.ts";

let folder: string;
let files = 0;

beforeAll(async () => {
  folder = await temporaryFolder();
});

const code = "2143001102";

/** A wide table of one school and one column, with the given content in B2. */
async function readCell(head: string, value: CellValue) {
  files += 1;
  const rows = [
    ["学校标识码", head],
    [code, value],
    ["2143001139", 1],
  ];
  const file = await writeSheets(join(folder, `${files}.xlsx`), [{ name: "表", rows, merges: [] }]);
  const reading = await readOne(file);
  const claim = reading.claims.find(({ subject }) => subject.includes(code));
  const [finding] = reading.findings.filter(({ cell }) => cell === "B2");
  return { value: claim && factText(claim.fact), raw: claim?.raw, finding, all: reading.findings };
}

const pupils = "小学在校生数（人）";
const area = "运动场地面积（平方米）";
const money = "教学仪器设备资产值（万元）";

describe("is repaired visibly", () => {
  test.each([
    [pupils, "１２３", "123"],
    [pupils, " 399 ", "399"],
    [pupils, "\u3000399\u00a0", "399"],
    [pupils, "1,234", "1234"],
    [pupils, "1，234", "1234"],
    [pupils, "1 234", "1234"],
    [pupils, "12人", "12"],
    [pupils, "1.2万人", "12000"],
    [area, "120㎡", "120"],
    [area, "120 平方米", "120"],
    [area, "1.5公顷", "15000"],
    [area, "１，２３４．５", "1234.5"],
    [money, "3.5万元", "3.5"],
    [money, "2000万", "2000"],
    [money, "35000元", "3.5"],
    ["教学仪器设备资产值（元）", "3.5万元", "3.5"],
  ])("%s: %j is %s", async (head, text, value) => {
    const result = await readCell(head, text);
    expect(result.value).toBe(value);
    expect(result.raw).toBe(text);
    expect(result.finding).toMatchObject({ severity: "repair", code: "cell-repaired" });
    expect(result.finding?.problem).toContain(text);
  });
});

describe("is read as it stands", () => {
  test.each([
    [pupils, 399, "399"],
    [pupils, "399", "399"],
    [pupils, 0, "0"],
    [area, 72.59999999999999, "72.6"],
    [area, 0.1 + 0.2, "0.3"],
    [area, "86.0", "86"],
    [pupils, "不适用", "不适用"],
  ])("%s: %j is %s", async (head, content, value) => {
    const result = await readCell(head, content);
    expect(result.value).toBe(value);
    expect(result.all).toEqual([]);
  });

  test("a blank cell, an empty text and spaces say nothing", async () => {
    for (const content of [null, "", " \u3000\u00a0"]) {
      const result = await readCell(pupils, content);
      expect(result.value).toBeUndefined();
      expect(result.all).toEqual([]);
    }
  });
});

describe("is refused by cell", () => {
  test.each([
    [pupils, "2。8", "cell-not-a-number"],
    [pupils, "约120", "cell-not-a-number"],
    [pupils, "-", "cell-not-a-number"],
    [pupils, "/", "cell-not-a-number"],
    [pupils, "无", "cell-not-a-number"],
    [pupils, "1e3", "cell-not-a-number"],
    [pupils, "12 34", "cell-not-a-number"],
    [pupils, "1,23", "cell-not-a-number"],
    [pupils, "①", "cell-not-a-number"],
    [pupils, "十二", "cell-not-a-number"],
    [pupils, "=399", "cell-not-a-number"],
    [pupils, "+399", "cell-not-a-number"],
    [pupils, "12.", "cell-not-a-number"],
    [area, "3.5亩", "cell-unit"],
    [area, "120人", "cell-unit"],
    [pupils, "50%", "cell-unit"],
    [pupils, 12.5, "cell-not-whole"],
    [pupils, "12.5", "cell-not-whole"],
    [pupils, -3, "cell-negative"],
    [area, "-3.5", "cell-negative"],
    [area, "－3", "cell-negative"],
    [pupils, true, "cell-boolean"],
    [pupils, new Date(Date.UTC(2025, 8, 1)), "cell-date"],
    ["办学类型", "私塾", "cell-choice"],
    ["举办者类型", "11", "cell-choice"],
    ["城乡类型代码", "121村庄", "cell-choice"],
    ["是否计校数", "2", "cell-yes-no"],
    ["主校标识码", "214300110", "cell-code"],
  ])("%s: %j", async (head, content, expected) => {
    const result = await readCell(head, content);
    expect(result.value).toBeUndefined();
    expect(result.finding).toMatchObject({ severity: "error", code: expected });
    expect(result.finding?.remedy).not.toBe("");
  });

  test.each([
    ["an error value", '<c r="B2" t="e"><v>#REF!</v></c>', "cell-error-value"],
    ["a formula with an error", '<c r="B2" t="e"><f>A1/0</f><v>#DIV/0!</v></c>', "cell-error-value"],
    ["a formula that was never computed", '<c r="B2"><f>SUM(C2:D2)</f></c>', "cell-not-computed"],
    ["a percent cell", '<c r="B2" s="1"><v>0.95</v></c>', "cell-percent"],
    ["a date cell", '<c r="B2" s="2"><v>45901</v></c>', "cell-date"],
  ])("%s", async (_, cell, expected) => {
    const sheet = sheetXml(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>学校标识码</t></is></c>' +
        `<c r="B1" t="inlineStr"><is><t>${pupils}</t></is></c></row>` +
        `<row r="2"><c r="A2" t="inlineStr"><is><t>${code}</t></is></c>${cell}</row></sheetData>`,
    );
    files += 1;
    const reading = await readOne(await writeZip(join(folder, `${files}.xlsx`), workbookParts(sheet)));
    expect(reading.claims).toEqual([]);
    expect(reading.findings).toMatchObject([{ severity: "error", code: expected, cell: "B2", sheet: "表1" }]);
  });

  test("a computed formula is read by its stored value", async () => {
    const sheet = sheetXml(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>学校标识码</t></is></c>' +
        `<c r="B1" t="inlineStr"><is><t>${pupils}</t></is></c></row>` +
        `<row r="2"><c r="A2" t="inlineStr"><is><t>${code}</t></is></c><c r="B2"><f>1+1</f><v>2</v></c></row></sheetData>`,
    );
    const reading = await readOne(await writeZip(join(folder, "公式.xlsx"), workbookParts(sheet)));
    expect(reading.findings).toEqual([]);
    expect(reading.claims.map(({ raw }) => raw)).toEqual(["2"]);
  });
});

test("more decimals than the source prints are kept and pointed out", async () => {
  const result = await readCell(area, 12.345);
  expect(result.value).toBe("12.345");
  expect(result.finding).toMatchObject({ severity: "warning", code: "cell-decimals" });
});

test.each([
  ["214300110", "cell-code"],
  ["21430011021", "cell-code"],
  ["21430O1102", "cell-code"],
])("the school code %s is refused", async (text, expected) => {
  files += 1;
  const rows = [
    ["学校标识码", pupils],
    [text, 12],
  ];
  const reading = await readOne(
    await writeSheets(join(folder, `${files}.xlsx`), [{ name: "表", rows, merges: [] }]),
  );
  expect(reading.findings).toMatchObject([{ severity: "error", code: expected, cell: "A2" }]);
  expect(reading.claims).toEqual([]);
});

test("a school code with spaces or full-width digits is repaired visibly", async () => {
  const rows = [
    ["学校标识码", pupils],
    [" ２143001102", 12],
  ];
  const reading = await readOne(
    await writeSheets(join(folder, "全角代码.xlsx"), [{ name: "表", rows, merges: [] }]),
  );
  expect(reading.findings).toMatchObject([{ severity: "repair", code: "cell-repaired", cell: "A2" }]);
  expect(reading.claims.map(({ subject }) => subject)).toEqual(["section:2143001102:primary"]);
});
