import fc from "fast-check";
import { expect, test } from "vitest";
import { readWorkbook } from "../../../electron/intake/form/read-workbook.ts";
import { openSheet } from "../../../electron/intake/workbook/sheet.ts";
import { factText } from "../../../shared/county/import/known-facts.ts";
import { parseSubject } from "../../../shared/county/subject.ts";

/** Words of real forms, so that random sheets come near to what is recognised. */
const words = [
  "学校标识码",
  "学校名称",
  "办学类型",
  "小学",
  "初中",
  "幼儿园",
  "在校生数",
  "在校生数（人）",
  "合计",
  "总计",
  "学段",
  "指标",
  "数值",
  "单位",
  "乡镇数",
  "学科",
  "等级",
  "语文",
  "Ⅲ",
  "项目",
  "计",
  "其中：家长",
  "问卷总数",
  "表号：教基1001",
  "表号：教基3112",
  "表号：教基4155",
  "教学及辅助用房（平方米）",
  "音乐专用教室逐间面积",
  "2143001102",
  "2143001139",
  "无",
  "注：",
  "2025年青禾县统计表",
  "1,234",
  "12人",
  "#",
  "（）",
  "((((",
];

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.double({ noNaN: true }) },
  { weight: 1, arbitrary: fc.nat(2000) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) },
);
const index = fc.nat(9);
const merge = fc.record({ top: index, left: index, bottom: index, right: index });
const mark = fc.record({
  row: index,
  column: index,
  reason: fc.constantFrom("date", "percent", "errorValue", "notComputed"),
  shown: fc.constant("5%"),
});
type Row = readonly (string | number | boolean | null)[];

/** Small forms of every kind, to be spoilt. */
const forms: readonly (readonly Row[])[] = [
  [],
  [
    ["学校标识码", "学校名称", "办学类型", "小学在校生数（人）", "运动场地面积（平方米）"],
    ["2143001102", "一小", "小学", 710, 7737.52],
    ["2143001139", "二小", "小学", 392, 3028.29],
  ],
  [
    ["学校标识码", "学段", "最大班额", "三年死亡学生数"],
    ["2143001102", "小学", 40, null],
    ["2143001102", "初中", 44, 0],
  ],
  [
    ["指标", "数值", "单位"],
    ["乡镇数", 18, "个"],
    ["人口总数(常住)", 43.26, "万人"],
  ],
  [
    ["学科", "等级", "校际差异率", "监测年份"],
    ["语文", "Ⅲ", 0.121, 2024],
  ],
  [
    ["项目", "计", "其中：家长"],
    ["问卷总数", 652, 340],
  ],
  [["基本情况"], ["表号：教基1001"], ["学校（机构）标识码", null, "2143001102"], ["办学类型", null, "小学"]],
  [
    ["小学分类型学生数"],
    ["表号：教基3112", null, "统计时点：2025学年"],
    ["指标", null, "在校生数", "一年级", "二年级"],
    ["总计", null, 30, 15, 15],
    ["农村留守儿童", null, 3, null, null],
  ],
];

const spoil = fc.record({ row: index, column: fc.nat(4), cell });

function spoilt(
  form: readonly Row[],
  changes: readonly { row: number; column: number; cell: Row[number] }[],
): Row[] {
  const rows = form.map((row) => [...row]);
  for (const change of changes) {
    while (rows.length <= change.row) rows.push([]);
    const row = rows[change.row] ?? [];
    while (row.length <= change.column) row.push(null);
    row[change.column] = change.cell;
  }
  return rows;
}

const sheet = fc.record({
  name: fc.constantFrom("表一", "教基3112", "学段补充"),
  hidden: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  rows: fc
    .tuple(fc.constantFrom(...forms), fc.array(spoil, { maxLength: 6 }))
    .map(([form, changes]) => spoilt(form, changes)),
  marks: fc.array(mark, { maxLength: 1 }),
  merges: fc.array(merge, { maxLength: 1 }),
});

test("any sheets are read or refused with words, never thrown at; every claim names its cell", () => {
  const context = { year: 2025, fileName: "任意.xlsx", sha256: "00" };
  let claims = 0;
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 1, maxLength: 4 }), (sheets) => {
      const reading = readWorkbook(context, sheets.map(openSheet));
      expect(readWorkbook(context, sheets.map(openSheet))).toEqual(reading);
      expect(reading.forms.length > 0 || reading.findings.some(({ severity }) => severity === "error")).toBe(
        true,
      );
      expect(reading.findings.every(({ problem, remedy }) => problem !== "" && remedy !== "")).toBe(true);
      for (const { subject, raw, source, fact } of reading.claims) {
        claims += 1;
        expect(parseSubject(subject)).toBeDefined();
        expect(source.type === "cell" && /^[A-Z]+\d+$/.test(source.cell)).toBe(true);
        // A value of 0 is claimed only where a cell says so, a shape of 0 or 否 among its characters.
        if (factText(fact) === "0") expect(raw).toMatch(/0|０|e-/);
      }
    }),
    { numRuns: 600, seed: 20250901 },
  );
  expect(claims).toBeGreaterThan(500);
});
