import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { CellValue } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { factText } from "../../../shared/county/import/known-facts.ts";
import type { FileReading } from "../../../shared/county/import/reading.ts";
import { loadOriginal, type Original } from "./variants.ts";
import { codes, errorCodes, figures, findClaim, type PlainSheet, qingheFolder } from "./workbooks.ts";

const code = "3441007574";
let original: Original;

beforeAll(async () => {
  const names = await readdir(join(qingheFolder, "教基"));
  const name = names.find((each) => each.startsWith(code)) ?? "";
  original = await loadOriginal(join(qingheFolder, "教基", name));
});

function pageOf(sheets: readonly PlainSheet[], name: string): PlainSheet {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function value(reading: FileReading, subject: string, field: string): string {
  return factText(findClaim(reading.claims, subject, field).fact);
}

describe("a school's workbook says the same", () => {
  test("with rows inserted above and between", async () => {
    const sheets = original.copy();
    for (const { rows } of sheets) {
      rows.splice(2, 0, [], []);
      rows.splice(rows.length - 1, 0, [], []);
    }
    const reading = await original.read("插行", sheets);
    expect(reading.findings).toEqual([]);
    expect(figures(reading.claims)).toEqual(original.wanted);
  });

  test("with columns inserted", async () => {
    const sheets = original.copy();
    for (const { rows } of sheets) for (const row of rows) row.splice(1, 0, null, null);
    const reading = await original.read("插列", sheets);
    expect(reading.findings).toEqual([]);
    expect(figures(reading.claims)).toEqual(original.wanted);
  });

  test("with sheets renamed after the kind of school, in another order", async () => {
    const sheets = original
      .copy()
      .map((sheet) => ({ ...sheet, name: `${sheet.name}_十二年一贯制学校` }))
      .reverse();
    const reading = await original.read("改名", sheets);
    expect(reading.findings).toEqual([]);
    expect(figures(reading.claims)).toEqual(original.wanted);
  });

  test("with the form number in a cell beside 表号", async () => {
    const sheets = original.copy();
    for (const { rows, name } of sheets) rows[1] = ["表 号：", name, "统计时点：2025学年"];
    const reading = await original.read("表号分格", sheets);
    expect(reading.findings).toEqual([]);
    expect(figures(reading.claims)).toEqual(original.wanted);
  });

  test("with line numbers between label and figure", async () => {
    const sheets = original.copy();
    for (const { rows, name } of sheets) {
      if (name === "教基3112") continue;
      for (const [index, row] of rows.entries())
        if (row[0] && index > 3) row[1] ??= String(index).padStart(2, "0");
    }
    const reading = await original.read("行次", sheets);
    expect(reading.findings).toEqual([]);
    expect(figures(reading.claims)).toEqual(original.wanted);
  });

  test("and a form that is not needed is noted", async () => {
    const sheets = original.copy();
    const rows: CellValue[][] = [["学生变动情况"], ["表号：教基3310"], [], ["指标", "合计"], ["总计", 12]];
    sheets.push({ name: "教基3310", rows, merges: [] });
    const reading = await original.read("多表", sheets);
    expect(codes(reading.findings)).toEqual(["note:sheet-not-needed"]);
    expect(figures(reading.claims)).toEqual(original.wanted);
  });
});

test("a label that is not there is a warning, and the cell at its old address is not read", async () => {
  const sheets = original.copy();
  const row = pageOf(sheets, "教基5176").rows[6];
  if (row) row[0] = "绿化用地面积（平方米）";
  const reading = await original.read("换行名", sheets);
  expect(reading.findings).toMatchObject([{ severity: "warning", code: "label-missing", sheet: "教基5176" }]);
  expect(reading.findings[0]?.problem).toContain("运动场地面积");
  expect(reading.claims.some(({ field }) => field === "sportsFieldArea")).toBe(false);
});

test("units in row labels are converted, figures as text repaired", async () => {
  const sheets = original.copy();
  const { rows } = pageOf(sheets, "教基5176");
  const [rooms, money] = [rows[16], rows[18]];
  if (rooms) rooms[3] = "４６间";
  if (money) money.splice(0, 4, "教学仪器设备资产值（元）", null, null, 6_092_700);
  const reading = await original.read("单位", sheets);
  expect(value(reading, `school:${code}`, "equipmentValue")).toBe("609.27");
  expect(value(reading, `school:${code}`, "multimediaRooms")).toBe("46");
  expect(codes(reading.findings)).toContain("repair:cell-repaired");
  expect(errorCodes(reading.findings)).toEqual([]);
});

test("a row whose only figure is no number is refused by cell, not lost", async () => {
  const sheets = original.copy();
  const row = pageOf(sheets, "教基5170").rows[9];
  if (row) row[5] = "约一万";
  const reading = await original.read("非数", sheets);
  expect(reading.findings).toMatchObject([
    { severity: "error", code: "cell-not-a-number", sheet: "教基5170", cell: "F10" },
  ]);
});

test("年级数 counts the grades that have pupils", async () => {
  const sheets = original.copy();
  const row = pageOf(sheets, "教基3112").rows[5];
  if (row) row.splice(13, 2, 0, null);
  const reading = await original.read("年级", sheets);
  expect(value(reading, `section:${code}:primary`, "grades")).toBe("4");
  expect(findClaim(reading.claims, `section:${code}:primary`, "grades").source).toMatchObject({ cell: "J6" });
});

describe("教基4149 only checks 专任教师", () => {
  test.each([
    ["3441007574", 83, ["warning:figures-disagree"]],
    ["3441007574", 84, []],
    ["3441007574", 200, []],
  ])("%s: %d", async (_, teachers, expected) => {
    const sheets = original.copy();
    const row = pageOf(sheets, "教基4149").rows[5];
    if (row) row[3] = teachers;
    const reading = await original.read("教职工", sheets);
    expect(codes(reading.findings)).toEqual(expected);
    expect(figures(reading.claims)).toEqual(original.wanted);
  });

  test("and must be equal in a school without 高中", async () => {
    const sheets = original.copy().filter(({ name }) => name !== "教基3118");
    const reading = await original.read("无高中", sheets);
    expect(codes(reading.findings)).toEqual(["warning:figures-disagree"]);
  });
});

/** 教基4155 of the newest version: both stages in one sheet, 艺术 the sum of 音乐 and 美术. */
function newestTeachers(art: number): PlainSheet {
  const stage = (name: string, [all, pe, sum, music, fineArt]: readonly number[]): CellValue[][] => [
    [name, null, "计", all ?? 0, pe ?? 0, sum ?? 0, music ?? 0, fineArt ?? 0],
    [null, "按学历分", "博士研究生", 0, null, null, null, null],
    [null, null, "硕士研究生", 2, null, null, null, null],
    [null, null, "本科", 24, null, null, null, null],
    [null, null, "专科", 9, null, null, null, null],
    [null, null, "高中阶段及以下", 2, null, null, null, null],
  ];
  const rows: CellValue[][] = [
    ["义务教育阶段专任教师分课程、分学历情况"],
    ["表号：教基4155", null, null, "统计时点：2025学年"],
    [],
    ["指标", null, null, "合计", "体育与健康", "艺术", null, null],
    [null, null, null, null, null, "计", "音乐", "美术"],
    ["总计", null, null, 84, 5, art + 3, 3, 3],
    ...stage("小学", [37, 3, art, 1, 2]),
    ...stage("初中", [47, 2, 3, 2, 1]),
  ];
  const merges = [
    { startRow: 3, startCol: 5, endRow: 3, endCol: 7 },
    { startRow: 3, startCol: 3, endRow: 4, endCol: 3 },
    { startRow: 3, startCol: 4, endRow: 4, endCol: 4 },
    { startRow: 3, startCol: 0, endRow: 4, endCol: 2 },
    { startRow: 6, startCol: 0, endRow: 11, endCol: 0 },
    { startRow: 12, startCol: 0, endRow: 17, endCol: 0 },
    { startRow: 7, startCol: 1, endRow: 11, endCol: 1 },
    { startRow: 13, startCol: 1, endRow: 17, endCol: 1 },
  ];
  return { name: "教基4155", rows, merges };
}

describe("the newest 教基4155, by its title", () => {
  async function readNewest(art: number): Promise<FileReading> {
    const sheets = original.copy().filter(({ name }) => name !== "教基4155" && name !== "教基4156");
    return original.read(`新表${art}`, [...sheets, newestTeachers(art)]);
  }

  test("has both stages as blocks", async () => {
    const reading = await readNewest(3);
    expect(reading.findings).toEqual([]);
    expect(value(reading, `section:${code}:primary`, "fullTimeTeachers")).toBe("37");
    expect(value(reading, `section:${code}:junior`, "fullTimeTeachers")).toBe("47");
    expect(value(reading, `section:${code}:junior`, "degreeBachelor")).toBe("24");
    expect(value(reading, `section:${code}:primary`, "musicTeachers")).toBe("1");
    expect(findClaim(reading.claims, `section:${code}:junior`, "fineArtTeachers").source).toMatchObject({
      cell: "H13",
    });
  });

  test("states 艺术 as a sum: 不适用 beside 音乐 and 美术, never counted twice", async () => {
    const reading = await readNewest(3);
    for (const stage of ["primary", "junior"]) {
      const claim = findClaim(reading.claims, `section:${code}:${stage}`, "artTeachers");
      expect(claim.fact).toEqual({ state: "notApplicable" });
      expect(claim.raw).toBe("3");
    }
  });

  test("warns where 艺术 is not that sum", async () => {
    const reading = await readNewest(5);
    expect(reading.findings).toMatchObject([{ severity: "warning", code: "figures-disagree", cell: "F7" }]);
  });

  test("in the older form the same column stands beside them", () => {
    expect(original.wanted).toContain(`section:${code}:primary artTeachers = 0`);
  });
});

describe("is refused with a clear message", () => {
  test.each([
    ["a workbook of a kindergarten by its forms", ["教基2105", "教基3111"], "小学", "file-kindergarten"],
    ["a workbook of a kindergarten by 办学类型", ["教基3112"], "幼儿园", "file-kindergarten"],
  ])("%s", async (name, numbers, kind, expected) => {
    const master = pageOf(original.copy(), "教基1001");
    const row = master.rows[24];
    if (row) row[2] = kind;
    const forms = numbers.map((number) => ({
      name: number,
      rows: [["幼儿园班数"], [`表号：${number}`], ["指标", "合计"], ["总计", 3]],
      merges: [],
    }));
    const reading = await original.read(name, [master, ...forms]);
    expect(errorCodes(reading.findings)).toEqual([expected]);
    expect(reading.claims).toEqual([]);
  });

  test("a workbook of the old generation 基础基", async () => {
    const rows = [["小学学生数"], ["表 号：", "基础基312"], ["指标", "合计"], ["总计", 300]];
    const reading = await original.read("旧表", [{ name: "基础基312", rows, merges: [] }]);
    expect(errorCodes(reading.findings)).toEqual(["file-old-generation"]);
  });

  test("a workbook without 教基1001, which says which school it is of", async () => {
    const reading = await original.read(
      "无1001",
      original.copy().filter(({ name }) => name !== "教基1001"),
    );
    expect(errorCodes(reading.findings)).toEqual(["label-missing"]);
    expect(reading.claims).toEqual([]);
  });

  test("a workbook with two of them", async () => {
    const sheets = original.copy();
    const second = { ...pageOf(sheets, "教基1001"), name: "另一所" };
    const reading = await original.read("两1001", [...sheets, second]);
    expect(errorCodes(reading.findings)).toEqual(["label-missing"]);
    expect(reading.claims).toEqual([]);
  });
});

test("a kindergarten class of a school is left out with a note", async () => {
  const forms = {
    name: "教基2105",
    rows: [["幼儿园班数"], ["表号：教基2105"], ["指标", "合计"], ["总计", 3]],
    merges: [],
  };
  const reading = await original.read("附设幼儿班", [...original.copy(), forms]);
  expect(codes(reading.findings)).toEqual(["note:sheet-not-needed"]);
  expect(figures(reading.claims)).toEqual(original.wanted);
});
