import { join } from "node:path";
import type { CellValue } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { figures, readOne, temporaryFolder, writeSheets } from "./workbooks.ts";

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
});

const code = "2143001102";

function form(number: string, title: string, rows: CellValue[][]) {
  const head: CellValue[][] = [[title], [`表号：${number}`, null, "统计时点：2025学年"]];
  return { name: number, rows: [...head, ...rows], merges: [] };
}

const master = form("教基1001", "学校（机构）基本情况", [
  ["学校（机构）标识码", "01", code],
  ["办学类型", "02", "小学"],
]);

async function readForm(name: string, number: string, rows: CellValue[][]) {
  const sheets = [master, form(number, name, rows)];
  const reading = await readOne(await writeSheets(join(folder, `${name}${number}.xlsx`), sheets));
  const said = figures(reading.claims).filter((line) => !line.includes(" kind = "));
  return { said, findings: reading.findings };
}

describe("a form as the statistics program prints it", () => {
  test("has a row 随迁子女 that is not the total of pupils", async () => {
    const { said, findings } = await readForm("小学分类型学生数", "教基3112", [
      ["指标", "编号", "在校生数"],
      ["甲", "乙", 1],
      ["总计", "01", 399],
      ["随迁子女", "06", 50],
      ["进城务工人员随迁子女", "09", 36],
      ["农村留守儿童", "12", 3],
    ]);
    expect(findings).toEqual([]);
    expect(said).toEqual([
      "section:2143001102:primary leftBehindPupils = 3",
      "section:2143001102:primary migrantPupils = 36",
      "section:2143001102:primary pupils = 399",
    ]);
  });

  test("lacks its total and takes no other row for it", async () => {
    const { said } = await readForm("小学分类型学生数无总计", "教基3112", [
      ["指标", "编号", "在校生数"],
      ["总计", "01", null],
      ["随迁子女", "06", 50],
      ["进城务工人员随迁子女", "09", 36],
    ]);
    expect(said).toEqual(["section:2143001102:primary migrantPupils = 36"]);
  });

  test("has a column of 计量单位 between label and figure", async () => {
    const { said, findings } = await readForm("中小学占地面积及其他办学条件", "教基5176", [
      ["指标", "编号", "计量单位", "数值"],
      ["甲", "乙", "丙", 1],
      ["占地面积", "01", "平方米", 50000],
      ["运动场地面积", "03", "平方米", 4800.5],
      ["图书", "06", "册", 20000],
      ["其中：网络多媒体教室", "11", "间", 12],
      ["其中：教学仪器设备资产值", "13", "元", 1234500],
    ]);
    expect(findings).toMatchObject([{ severity: "repair", cell: "D9" }]);
    expect(findings[0]?.problem).toBe("“教学仪器设备资产值”1234500元已换算为123.45万元");
    expect(said).toEqual([
      "school:2143001102 equipmentValue = 123.45",
      "school:2143001102 multimediaRooms = 12",
      "school:2143001102 sportsFieldArea = 4800.5",
    ]);
  });

  test("whose unit cannot be converted refuses the figure", async () => {
    const { said, findings } = await readForm("中小学占地面积", "教基5176", [
      ["指标", "编号", "计量单位", "数值"],
      ["运动场地面积", "03", "亩", 12],
      ["网络多媒体教室", "11", "间", 12],
      ["教学仪器设备资产值", "13", "万元", 80],
    ]);
    expect(findings).toMatchObject([{ severity: "error", code: "cell-unit", cell: "D4" }]);
    expect(said.some((line) => line.includes("sportsFieldArea"))).toBe(false);
  });

  test("of blocks has none for a stage that the school lacks", async () => {
    const { said, findings } = await readForm("学校（机构）基本情况续表", "教基1102续", [
      ["指标", "编号", "计量单位", "数值"],
      ["县级及以上骨干教师（小学）", "26", "人", 5],
    ]);
    expect(findings).toEqual([]);
    expect(said).toEqual(["section:2143001102:primary keyTeachers = 5"]);
  });
});
