import { describe, expect, test } from "vitest";
import { fieldOf } from "../../../../shared/county/catalogue/catalogue.ts";
import { decimal } from "../../../../shared/county/exact/rational.ts";
import { numberFact } from "../../../../shared/county/fact.ts";
import { tableFields } from "../../../../shared/county/import/any-table/field-names.ts";
import { matchColumn } from "../../../../shared/county/import/any-table/match-column.ts";
import { type KnownSchool, schoolNames } from "../../../../shared/county/import/any-table/school-names.ts";
import { canConvert, fromMu, unitsOf } from "../../../../shared/county/import/any-table/table-units.ts";
import { textCell } from "../../../../shared/county/import/cell-content.ts";
import { factText } from "../../../../shared/county/import/known-facts.ts";
import { readHeads } from "../../../../shared/county/import/labels/head.ts";

/** A head whose rows are given from top to bottom. */
function headOf(path: readonly string[]) {
  const view = {
    name: "表",
    rowCount: path.length,
    columnCount: 1,
    cell: (row: number) => textCell(path[row] ?? ""),
    heading: (row: number) => path[row] ?? "",
    mergeAt: () => undefined,
  };
  const [head] = readHeads(view, { top: 0, bottom: path.length - 1 });
  if (!head) throw new Error("no head");
  return head;
}

describe("what a column's head is proposed for", () => {
  test.each([
    [["小学在校生数"], "pupils", "primary"],
    [["在校生数", "初中", "合计"], "pupils", "junior"],
    [["高中", "学生数"], "seniorPupils", undefined],
    [["专任教师", "按学历分", "本科"], "degreeBachelor", undefined],
    [["教学及辅助用房", "其中：室内体育用房"], "indoorSportsArea", undefined],
    [["班额", "56-60人"], "classes56To60", undefined],
    [["办学条件", "运动场地面积（亩）"], "sportsFieldArea", undefined],
    [["一、教学仪器设备值（元）"], "equipmentValue", undefined],
    [["学　生　数（小学）"], "pupils", "primary"],
  ])("%j", (path, field, stage) => {
    const match = matchColumn(headOf(path));
    expect([match.how, match.field?.code, match.stage]).toEqual(["exact", field, stage]);
  });

  test.each([
    ["女生数"],
    ["生均教学及辅助用房面积"],
    ["招生数"],
    ["代课教师"],
    ["备注"],
    ["高中教师数"],
    ["主要领导"],
    ["图书册数"],
    ["占地面积"],
    ["应配专任教师"],
    ["学校代码"],
  ])("%s: nothing", (text) => {
    expect(matchColumn(headOf([text]))).toMatchObject({ how: "none" });
  });

  test("a name that only resembles one is marked as such, and so is a short one without its group", () => {
    expect(matchColumn(headOf(["网络多媒体教室总数"]))).toMatchObject({
      how: "near",
      field: { code: "multimediaRooms" },
    });
    expect(matchColumn(headOf(["本科"]))).toMatchObject({ how: "near", field: { code: "degreeBachelor" } });
  });

  test("every field is found by its own label", () => {
    for (const field of tableFields) {
      const { field: found } = matchColumn(headOf([field.label]));
      expect([field.label, found?.code]).toEqual([field.label, field.code]);
    }
  });
});

describe("whose row a name means", () => {
  const school = (code: string, name: string, formerNames: readonly string[] = []): KnownSchool => ({
    code,
    name,
    formerNames,
  });
  const names = schoolNames(
    [
      school("2141000001", "万元第二小学"),
      school("2141000002", "沟门小学"),
      school("2141000003", "沟门中心小学"),
      school("2141000004", "大柳镇九年一贯制学校", ["大柳初级中学"]),
      school("2141000005", "同名小学"),
      school("2141000006", "同名小学"),
    ],
    "青禾县",
  );

  test.each([
    ["万元第二小学", "exact", "2141000001"],
    [" 万元　第二小学 ", "exact", "2141000001"],
    ["大柳初级中学", "former", "2141000004"],
    ["万元二小", "near", "2141000001"],
    ["青禾县万元第2小学", "near", "2141000001"],
    ["沟门小", "ambiguous", undefined],
    ["同名小学", "ambiguous", undefined],
    ["早已撤并的小学", "unknown", undefined],
    ["", "unknown", undefined],
  ])("%s: %s", (text, how, code) => {
    const match = names.find(text);
    expect([match.how, match.code]).toEqual([how, code]);
  });
});

describe("units of columns", () => {
  const [area, money, pupils] = [fieldOf("sportsFieldArea"), fieldOf("equipmentValue"), fieldOf("pupils")];

  test("are the field's own first, and those that are converted", () => {
    expect(unitsOf(area).slice(0, 2)).toEqual(["㎡", "亩"]);
    expect(unitsOf(money).slice(0, 2)).toEqual(["万元", "元"]);
    expect(canConvert(area, "亩")).toBe(true);
    expect(canConvert(money, "亩")).toBe(false);
    expect(canConvert(money, "千元")).toBe(true);
    expect(canConvert(pupils, "元")).toBe(false);
  });

  test.each([
    ["3", "2000"],
    ["0", "0"],
    ["7.5", "5000"],
    ["0.003", "2"],
    ["1", "666.666666666667"],
  ])("%s 亩 are %s ㎡", (mu, metres) => {
    expect(factText(fromMu(numberFact(decimal(mu))))).toBe(metres);
  });
});
