import { describe, expect, it, test } from "vitest";
import { readAnyTable } from "../../../../electron/intake/form/any-table/read-any-table.ts";
import type { SheetData } from "../../../../electron/intake/workbook/parse.ts";
import { openSheet } from "../../../../electron/intake/workbook/sheet.ts";
import type { TableMapping } from "../../../../shared/county/import/any-table/mapping.ts";
import { mappingOf, proposeTable } from "../../../../shared/county/import/any-table/propose-table.ts";
import { schoolNames } from "../../../../shared/county/import/any-table/school-names.ts";
import { factText } from "../../../../shared/county/import/known-facts.ts";

type Rows = SheetData["rows"];

const school = (code: string, name: string, kind: string) => ({ code, name, kind, formerNames: [] });
const names = schoolNames(
  [
    school("2141000001", "审坡中心小学", "小学"),
    school("2141000002", "注溪初级中学", "初级中学"),
    school("2141000003", "东关九年一贯制学校", "九年一贯制学校"),
  ],
  "青禾县",
);

const sheet = (rows: Rows, name = "Sheet1"): SheetData => ({
  name,
  hidden: false,
  rows,
  marks: [],
  merges: [],
});

function read(sheets: readonly SheetData[], mapping: TableMapping) {
  const context = { year: 2025, fileName: "表.xlsx", sha256: "x" };
  const { claims, findings, forms } = readAnyTable(context, sheets.map(openSheet), { mapping, names });
  return {
    forms,
    facts: claims.map(({ subject, field, fact }) => `${subject} ${field} ${factText(fact)}`),
    places: claims.map(({ source }) => (source.type === "cell" ? `${source.sheet}!${source.cell}` : "")),
    codes: findings.map(({ code }) => code),
  };
}

const byCode: TableMapping = {
  headRows: 1,
  key: { path: "标识码", kind: "code" },
  stage: { from: "fixed", stage: "primary" },
  columns: [{ path: "人数", field: "pupils" }],
  names: [],
};
const byName: TableMapping = { ...byCode, key: { path: "校名", kind: "name" } };

describe("cells that are no figures", () => {
  test.each([
    ["约五百", "cell-not-a-number"],
    [-3, "cell-negative"],
    [12.5, "cell-not-whole"],
    ["=1+1", "cell-not-a-number"],
    ["2。8", "cell-not-a-number"],
    ["12公斤", "cell-unit"],
  ])("%j is refused and never becomes 0", (value, code) => {
    const { facts, codes } = read(
      [
        sheet([
          ["标识码", "人数"],
          ["2141000001", value],
        ]),
      ],
      byCode,
    );
    expect(facts).toEqual([]);
    expect(codes).toContain(code);
  });

  it("a blank one says nothing, 不适用 is a state of its own, 0 is a value", () => {
    const rows = [
      ["标识码", "人数"],
      ["2141000001", null],
      ["2141000002", "不适用"],
      ["2141000003", 0],
    ];
    expect(read([sheet(rows)], byCode).facts).toEqual([
      "section:2141000002:primary pupils 不适用",
      "section:2141000003:primary pupils 0",
    ]);
  });
});

describe("rows whose school is not sure", () => {
  test.each([
    ["214100000", "cell-code"],
    ["２１４１００００１X", "cell-code"],
  ])("code %s is refused", (code, finding) => {
    const { facts, codes } = read(
      [
        sheet([
          ["标识码", "人数"],
          [code, 3],
        ]),
      ],
      byCode,
    );
    expect([facts, codes]).toEqual([[], [finding]]);
  });

  it("a school that stands twice is refused", () => {
    const rows = [
      ["标识码", "人数"],
      ["2141000001", 3],
      ["2141000001", 4],
    ];
    expect(read([sheet(rows)], byCode).codes).toContain("row-twice");
  });

  it("a name of the roster counts where it begins as a remark does; what nobody knows is asked", () => {
    const rows = [
      ["校名", "人数"],
      ["注溪初级中学", 3],
      ["早已撤并的小学", 4],
      ["注：数据截至9月", null],
    ];
    const { facts, codes } = read([sheet(rows)], byName);
    expect(facts).toEqual(["section:2141000002:primary pupils 3"]);
    expect(codes).toEqual(["school-unknown-name", "row-remark"]);
  });

  it("a person's answer goes before every likeness, and null leaves the row out", () => {
    const rows = [
      ["校名", "人数"],
      ["老学校", 3],
      ["早已撤并的小学", 4],
    ];
    const answers = [
      { name: "老学校", code: "2141000001" },
      { name: "早已撤并的小学", code: null },
    ];
    const { facts, codes } = read([sheet(rows)], { ...byName, names: answers });
    expect(facts).toEqual(["section:2141000001:primary pupils 3"]);
    expect(codes).toEqual(["school-left-out"]);
  });
});

describe("stages that nobody names", () => {
  const rows = [
    ["标识码", "人数"],
    ["2141000001", 3],
    ["2141000003", 9],
  ];

  it("follow from the 办学类型 where it has one stage, and are asked where it has two", () => {
    const { facts, codes } = read([sheet(rows)], { ...byCode, stage: { from: "kind" } });
    expect(facts).toEqual(["section:2141000001:primary pupils 3"]);
    expect(codes).toEqual(["stage-unknown"]);
  });

  it("follow from the sheet's name, sheet by sheet", () => {
    const sheets = [
      sheet(rows.slice(0, 2), "小学"),
      sheet(
        [
          ["标识码", "人数"],
          ["2141000002", 5],
        ],
        "初中",
      ),
    ];
    const { facts, places } = read(sheets, { ...byCode, stage: { from: "title" } });
    expect(facts).toEqual(["section:2141000001:primary pupils 3", "section:2141000002:junior pupils 5"]);
    expect(places).toEqual(["小学!B2", "初中!B2"]);
  });
});

describe("mappings that do not fit", () => {
  it("refuse a file without the key, and name columns that are gone", () => {
    const other = [
      sheet([
        ["代码", "人数"],
        ["2141000001", 3],
      ]),
    ];
    expect(read(other, byCode)).toMatchObject({
      forms: [],
      facts: [],
      codes: expect.arrayContaining(["file-unrecognised"]),
    });
    const columns = [...byCode.columns, { path: "班数", field: "classes" }];
    const gone = read(
      [
        sheet([
          ["标识码", "人数"],
          ["2141000001", 3],
        ]),
      ],
      { ...byCode, columns },
    );
    expect(gone.codes).toEqual(["column-missing"]);
    expect(gone.facts).toHaveLength(1);
  });

  test.each(["formTelephone", "noSuchField", "schoolCode", "classList"])("read nothing as %s", (field) => {
    const columns = [{ path: "人数", field }];
    const rows = [
      ["标识码", "人数"],
      ["2141000001", 3],
    ];
    expect(read([sheet(rows)], { ...byCode, columns }).facts).toEqual([]);
  });
});

describe("sheets that are no tables of schools", () => {
  test.each<readonly [string, Rows]>([
    ["an empty one", []],
    ["one cell", [["学校"]]],
    ["a letter", [["关于报送数据的通知"], ["各学校："], ["请于9月10日前报送。"]]],
    ["heads without rows", [["学校名称", "在校生数"]]],
    [
      "figures without heads",
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
  ])("%s: nothing is proposed", (_name, rows) => {
    const proposal = proposeTable(openSheet(sheet(rows)), { names });
    expect(proposal && mappingOf(proposal)).toBeUndefined();
  });

  it("20,000 rows of names that nobody knows ask for no more than a person can answer", () => {
    const rows = [
      ["校名", "小学学生数"],
      ...Array.from({ length: 19_999 }, (_row, row) => [`未知${row}小学`, row]),
    ];
    const proposal = proposeTable(openSheet(sheet(rows)), { names });
    expect(proposal?.schools).toBe(19_999);
    expect(proposal?.asked.length).toBeLessThanOrEqual(1000);
  });
});
