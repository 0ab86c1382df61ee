import { join } from "node:path";
import type { CellValue } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import type { FileReading } from "../../../shared/county/import/reading.ts";
import {
  codes,
  errorCodes,
  figures,
  findClaim,
  gapsFolder,
  loadSheets,
  type PlainSheet,
  readOne,
  temporaryFolder,
  writeSheets,
} from "./workbooks.ts";

const headRows = 4;
const columnCount = 66;
let folder: string;
let original: PlainSheet;
let wanted: string[];

beforeAll(async () => {
  folder = await temporaryFolder();
  const path = join(gapsFolder, "教育事业统计综合表_2025.xlsx");
  [original = { name: "", rows: [], merges: [] }] = await loadSheets(path);
  wanted = figures((await readOne({ path, name: "原表.xlsx" })).claims);
});

function copy(): PlainSheet {
  const { name, rows, merges } = original;
  const full = rows.map((row) => Array.from({ length: columnCount }, (_, column) => row[column] ?? null));
  return { name, rows: full, merges: merges.map((merge) => ({ ...merge })) };
}

async function readVariant(name: string, ...sheets: PlainSheet[]): Promise<FileReading> {
  return readOne(await writeSheets(join(folder, `${name}.xlsx`), sheets));
}

/** Moves whole top-level groups, so that merged heads stay whole. */
function reverseGroups(sheet: PlainSheet): PlainSheet {
  const starts = [...Array.from({ length: 9 }, (_, column) => column), 30, 39, 61, 63, columnCount];
  const groups = starts
    .slice(0, -1)
    .map((start, index) => ({ start, end: starts[index + 1] ?? columnCount }));
  const order = groups
    .reverse()
    .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));
  const place = new Map(order.map((from, to) => [from, to]));
  return {
    ...sheet,
    rows: sheet.rows.map((row) => order.map((from) => row[from] ?? null)),
    merges: sheet.merges.map((merge) => ({
      ...merge,
      startCol: place.get(merge.startCol) ?? 0,
      endCol: place.get(merge.endCol) ?? 0,
    })),
  };
}

function insertAbove(sheet: PlainSheet, lines: readonly (readonly CellValue[])[]): PlainSheet {
  const by = lines.length;
  return {
    ...sheet,
    rows: [...lines.map((line) => [...line]), ...sheet.rows],
    merges: sheet.merges.map((merge) => ({
      ...merge,
      startRow: merge.startRow + by,
      endRow: merge.endRow + by,
    })),
  };
}

describe("the wide table says the same", () => {
  test("with its columns in another order", async () => {
    const reading = await readVariant("换序", reverseGroups(copy()));
    expect(reading.findings).toEqual([]);
    expect(figures(reading.claims)).toEqual(wanted);
  });

  test("below title rows, which state county and year", async () => {
    const sheet = insertAbove(copy(), [
      ["某某省某某市青渡县2025年教育事业统计综合表"],
      ["填报单位：青渡县教育局", null, "统计时点：2025年9月1日"],
    ]);
    const reading = await readVariant("标题", sheet);
    expect(reading.findings).toEqual([]);
    expect(figures(reading.claims)).toEqual(wanted);
    expect(new Set(reading.counties.map(({ said }) => said))).toEqual(new Set(["青渡县"]));
    expect(new Set(reading.years.map(({ said }) => said))).toEqual(new Set([2025]));
  });

  test("without the merges that an export program dropped", async () => {
    const reading = await readVariant("无合并", { ...copy(), merges: [] });
    expect(reading.findings).toEqual([]);
    expect(figures(reading.claims)).toEqual(wanted);
  });

  test("in a sheet of another name, beside sheets of notes and hidden sheets", async () => {
    const sheet = { ...copy(), name: "Sheet1" };
    const other = { name: "说明", rows: [["请各校核对"]], merges: [] };
    const reading = await readVariant("改名", other, sheet);
    expect(codes(reading.findings)).toEqual(["note:sheet-unrecognised"]);
    expect(figures(reading.claims)).toEqual(wanted);
  });

  test("with unknown columns, which are noted by name and cell", async () => {
    const sheet = copy();
    for (const [index, row] of sheet.rows.entries())
      row.push(index === 0 ? "图书（册）" : index < headRows ? null : 1234);
    const reading = await readVariant("多列", sheet);
    expect(codes(reading.findings)).toEqual(["note:column-unknown"]);
    expect(reading.findings[0]?.problem).toContain("图书（册）（BO1）");
    expect(figures(reading.claims)).toEqual(wanted);
  });

  test("with total rows and remarks at both ends", async () => {
    const sheet = copy();
    const total: CellValue[] = [null, "合计", ...Array.from({ length: 6 }, () => null), 999, 888];
    const subtotal: CellValue[] = ["小计", null, null, null, null, null, null, null, 12];
    const blankCode: CellValue[] = [null, "青渡县", null, null, null, null, null, null, 999];
    sheet.rows.splice(headRows, 0, total);
    sheet.rows.push(
      subtotal,
      blankCode,
      [],
      ["注：本表由各校统计人员填报。"],
      ["填表人：", null, "审核人："],
    );
    const reading = await readVariant("合计", sheet);
    expect(codes(reading.findings)).toEqual(["note:row-remark", "note:row-total"]);
    expect(reading.findings.filter(({ code }) => code === "row-total")).toHaveLength(3);
    expect(figures(reading.claims)).toEqual(wanted);
  });

  test("with a row that numbers the columns and heads repeated on a new page", async () => {
    const sheet = copy();
    const numbering = Array.from({ length: columnCount }, (_, column): CellValue => column + 1);
    sheet.rows.splice(headRows, 0, numbering);
    sheet.rows.splice(12, 0, ...copy().rows.slice(0, 1));
    const reading = await readVariant("重复表头", sheet);
    expect(errorCodes(reading.findings)).toEqual([]);
    expect(figures(reading.claims)).toEqual(wanted);
  });

  test("with the money column in 元, converted exactly and shown once", async () => {
    const sheet = copy();
    const head = sheet.rows[2];
    if (head) head[65] = "其中：教学仪器设备资产值（元）";
    for (const row of sheet.rows.slice(headRows)) {
      if (typeof row[65] === "number") row[65] = Math.round(row[65] * 10_000);
    }
    const reading = await readVariant("元", sheet);
    expect(codes(reading.findings)).toEqual(["repair:cell-repaired"]);
    expect(reading.findings[0]?.problem).toContain("1962400→196.24");
    expect(figures(reading.claims)).toEqual(wanted);
  });

  test("with synonyms in the heads and names instead of codes", async () => {
    const sheet = copy();
    const heads: [number, number, string][] = [
      [0, 0, "学校代码"],
      [0, 1, "机构名称"],
      [0, 4, "城乡类型"],
      [0, 30, "在校生数（人）"],
      [3, 45, "体育"],
    ];
    for (const [row, column, text] of heads) sheet.rows[row]?.splice(column, 1, text);
    const names = new Map<CellValue, string>([
      ["7", "县级教育部门"],
      ["220", "220 村庄"],
      ["教学点", "小学教学点"],
      ["初级中学", "初中"],
    ]);
    for (const row of sheet.rows.slice(headRows)) {
      for (const column of [2, 3, 4]) row[column] = names.get(row[column] ?? null) ?? row[column] ?? null;
    }
    const reading = await readVariant("同义", sheet);
    expect(codes(reading.findings)).toEqual(["repair:cell-repaired"]);
    expect(figures(reading.claims)).toEqual(wanted);
  });

  test("with the school codes stored as numbers, told once", async () => {
    const sheet = copy();
    for (const row of sheet.rows.slice(headRows)) row[0] = Number(row[0]);
    const reading = await readVariant("数值代码", sheet);
    expect(reading.findings.map(({ severity, cell, problem }) => [severity, cell, problem])).toEqual([
      ["repair", "A5", "27个学校标识码以数值存储，已按文本读取"],
    ]);
    expect(figures(reading.claims)).toEqual(wanted);
  });

  test("and the county column 统计三级 states the county of every row", async () => {
    const sheet = copy();
    for (const [index, row] of sheet.rows.entries()) {
      row.unshift(index === 0 ? "统计三级" : index < headRows ? null : "青渡县");
    }
    sheet.merges = sheet.merges.map((merge) => ({
      ...merge,
      startCol: merge.startCol + 1,
      endCol: merge.endCol + 1,
    }));
    const reading = await readVariant("统计三级", sheet);
    expect(reading.counties).toEqual([{ said: "青渡县", sheet: original.name, cell: "A5" }]);
    expect(figures(reading.claims)).toEqual(wanted);
  });
});

describe("the wide table is refused by cell", () => {
  test("where a code stands twice, naming both cells", async () => {
    const sheet = copy();
    const row = sheet.rows[10];
    if (row) row[0] = "2143001102";
    const reading = await readVariant("重复", sheet);
    const [finding] = reading.findings;
    expect(finding).toMatchObject({ severity: "error", code: "row-twice", cell: "A11" });
    expect(finding?.problem).toContain("A5");
  });

  test("where a school has no code", async () => {
    const sheet = copy();
    const row = sheet.rows[10];
    if (row) row[0] = null;
    const reading = await readVariant("无码", sheet);
    expect(reading.findings).toMatchObject([{ severity: "error", code: "row-without-code", cell: "A11" }]);
  });

  test.each([
    ["其中：教学仪器设备资产值（美元）", "column-unit"],
    ["其中：教学仪器设备资产值（平方米）", "column-unit"],
  ])("where the head %s has a unit that cannot be converted", async (head, code) => {
    const sheet = copy();
    if (sheet.rows[2]) sheet.rows[2][65] = head;
    const reading = await readVariant("单位", sheet);
    expect(reading.findings).toMatchObject([{ severity: "error", code, cell: "BN3" }]);
    expect(reading.claims.some(({ field }) => field === "equipmentValue")).toBe(false);
  });

  test("where an area is headed in 亩, which is no exact number of ㎡", async () => {
    const sheet = copy();
    if (sheet.rows[1]) sheet.rows[1][63] = "运动场地面积（亩）";
    const reading = await readVariant("亩", sheet);
    expect(reading.findings).toMatchObject([{ severity: "error", code: "column-unit", cell: "BL2" }]);
  });

  test("where two columns carry the same figure", async () => {
    const sheet = copy();
    for (const [index, row] of sheet.rows.entries())
      row.push(index === 0 ? "运动场地面积（平方米）" : index < headRows ? null : 1);
    const reading = await readVariant("两列", sheet);
    expect(reading.findings).toMatchObject([{ severity: "error", code: "column-twice", cell: "BO1" }]);
  });

  test("where it lists kindergartens only", async () => {
    const sheet = copy();
    for (const row of sheet.rows.slice(headRows)) row[2] = "幼儿园";
    const reading = await readVariant("幼儿园", sheet);
    expect(errorCodes(reading.findings)).toEqual(["file-kindergarten"]);
    expect(reading.claims).toEqual([]);
  });
});

test("kindergartens and 高级中学 among schools are left out with a note", async () => {
  const sheet = copy();
  const [kindergarten, senior] = [sheet.rows[10], sheet.rows[11]];
  if (kindergarten) kindergarten[2] = "幼儿园";
  if (senior) senior[2] = "高级中学";
  const reading = await readVariant("混合", sheet);
  expect(reading.findings).toMatchObject([
    { severity: "note", code: "row-out-of-scope", cell: "C11" },
    { severity: "note", code: "row-out-of-scope", cell: "C12" },
  ]);
  expect(reading.rosterCodes).toHaveLength(25);
});

test("a header unit of the group above is understood", async () => {
  const sheet = copy();
  if (sheet.rows[1]) sheet.rows[1][65] = "固定资产总值（元）";
  const reading = await readVariant("上级单位", sheet);
  expect(reading.findings).toMatchObject([{ severity: "repair", cell: "BN3" }]);
  expect(findClaim(reading.claims, "school:2143001102", "equipmentValue").raw).toBe("196.24");
});
