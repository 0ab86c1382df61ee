import { join } from "node:path";
import type { CellValue } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { figures, readOne, temporaryFolder, writeSheets } from "./workbooks.ts";

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
});

const codes = ["2143001102", "2143001139"];

async function read(name: string, rows: CellValue[][], merges: [number, number, number, number][] = []) {
  const ranges = merges.map(([startRow, endRow, startCol, endCol]) => ({
    startRow,
    endRow,
    startCol,
    endCol,
  }));
  return readOne(await writeSheets(join(folder, `${name}.xlsx`), [{ name: "表", rows, merges: ranges }]));
}

describe("a group over the columns that say which school a row is of", () => {
  test("hides neither 办学类型 nor that a unit is attached", async () => {
    const reading = await read(
      "分组",
      [
        ["学校基本情况", null, null, null, "在校生数"],
        ["学校标识码", "办学类型", "是否计校数", "主校标识码", "小学"],
        [codes[0] ?? null, "小学", 1, null, 300],
        [codes[1] ?? null, "小学", 0, codes[0] ?? null, 40],
      ],
      [[0, 0, 0, 3]],
    );
    expect(reading.findings).toEqual([]);
    expect(figures(reading.claims)).toEqual([
      "school:2143001102 counted = true",
      "school:2143001102 kind = 小学",
      "school:2143001139 counted = false",
      "school:2143001139 kind = 小学",
      "school:2143001139 parentCode = 2143001102",
      "section:2143001102:primary pupils = 300",
      "section:2143001139:primary pupils = 40",
    ]);
  });
});

describe("a head of one row that holds the path", () => {
  test.each(["/", "_", "-", "|"])("is read where %j stands between its parts", async (sign) => {
    const heads = [
      ["班数", "小学", "26-30人"],
      ["专任教师", "小学", "按学历分", "本科"],
      ["占地面积及其他办学条件", "运动场地面积（平方米）"],
    ].map((path) => path.join(sign));
    const rows = [
      ["学校标识码", ...heads],
      [codes[0] ?? null, 2, 9, 4800.5],
    ];
    const reading = await read(`路径${sign.codePointAt(0)}`, rows);
    expect(figures(reading.claims)).toEqual([
      "school:2143001102 sportsFieldArea = 4800.5",
      "section:2143001102:primary classes26To30 = 2",
      "section:2143001102:primary degreeBachelor = 9",
    ]);
  });
});

test("a range of class sizes that is broken over two lines stays one name", async () => {
  const rows = [
    ["学校标识码", "小学班数/26-\n30人"],
    [codes[0] ?? null, 2],
  ];
  const reading = await read("折行", rows);
  expect(figures(reading.claims)).toEqual(["section:2143001102:primary classes26To30 = 2"]);
});

describe("columns that look like figures of the evaluation and cannot be told", () => {
  test("are pointed out, not called unrelated", async () => {
    const reading = await read("无学段", [
      ["学校标识码", "办学类型", "在校生数", "班数", "图书册数"],
      [codes[0] ?? null, "小学", 300, 6, 5000],
    ]);
    expect(reading.findings).toMatchObject([
      {
        severity: "warning",
        code: "column-unclear",
        cell: "C1",
        problem: expect.stringContaining("在校生数（C1）、班数（D1）"),
      },
      { severity: "note", code: "column-unknown", problem: expect.stringContaining("图书册数（E1）") },
    ]);
  });

  test("are left out in silence where the figure itself was found", async () => {
    const reading = await read("有合计", [
      ["学校标识码", "小学在校生数", "在校生数"],
      [codes[0] ?? null, 300, 340],
    ]);
    expect(reading.findings.map(({ code }) => code)).toEqual(["column-unknown"]);
    expect(figures(reading.claims)).toEqual(["section:2143001102:primary pupils = 300"]);
  });
});

describe("a row with a code", () => {
  test.each(["注溪小学", "审坡小学", "说明山小学", "备注村教学点"])(
    "is the school %s, whatever its name starts with",
    async (name) => {
      const reading = await read(name, [
        ["学校名称", "学校标识码", "小学在校生数"],
        [name, codes[0] ?? null, 300],
        ["注：本表数据截至9月1日", null, null],
      ]);
      expect(reading.findings.map(({ code }) => code)).toEqual(["row-remark"]);
      expect(figures(reading.claims)).toContain("section:2143001102:primary pupils = 300");
    },
  );

  test("stands for all rows that its cell is merged over", async () => {
    const reading = await read(
      "合并代码",
      [
        ["学校标识码", "学校名称", "学段", "最大班额"],
        [codes[0] ?? null, "青禾九年一贯制学校", "小学", 40],
        [null, null, "初中", 44],
      ],
      [
        [1, 2, 0, 0],
        [1, 2, 1, 1],
      ],
    );
    expect(reading.findings).toEqual([]);
    expect(figures(reading.claims)).toEqual([
      "school:2143001102 schoolName = 青禾九年一贯制学校",
      "section:2143001102:junior maxClassSize = 44",
      "section:2143001102:primary maxClassSize = 40",
    ]);
  });
});
