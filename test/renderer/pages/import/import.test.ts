import { describe, expect, it } from "vitest";
import { withFiles } from "../../../../renderer/pages/import/import-files.ts";
import type { Proposal } from "../../../../renderer/pages/import/import-state.ts";
import { withoutGaps } from "../../../../renderer/pages/import/import-years.ts";
import {
  acceptedWords,
  changeRows,
  changeValue,
  contains,
  decisionWords,
  findingsTable,
  nextStep,
  placeWords,
  sameValueCount,
  writingWords,
} from "../../../../renderer/pages/import/proposal-words.ts";
import { isSpreadsheetName } from "../../../../shared/county/import/spreadsheet-name.ts";

type Finding = Proposal["findings"]["error"][number];

const error: Finding = {
  severity: "error",
  code: "cell-not-a-number",
  file: "补充采集表_2025.xlsx",
  sheet: "学段补充",
  cell: "D2",
  problem: "“约30”不是数",
  remedy: "请填数",
  line: "",
};

const nothingFound: Proposal["findings"] = { error: [], confirm: [], warning: [], repair: [], note: [] };

function proposal(change: Partial<Proposal> = {}): Proposal {
  return {
    proposal: "p",
    year: 2025,
    decision: "ready",
    files: [{ fileName: "补充采集表_2025.xlsx", sha256: "", forms: [], formNames: [], claims: 9 }],
    schools: { matched: [], added: [], missing: [] },
    values: { added: 10_008, changed: 0, unchanged: 3, changes: [] },
    findings: nothingFound,
    ...change,
  };
}

describe("the headline of a preview", () => {
  it.each([
    [proposal(), "1 个文件：新填 10,008 个数据，改变 0 个，可以接受"],
    [
      proposal({ decision: "refused", findings: { ...nothingFound, error: Array(4).fill(error) } }),
      "1 个文件：新填 10,008 个数据，改变 0 个，4 处错误，不能接受",
    ],
    [
      proposal({ decision: "needsConfirmation", findings: { ...nothingFound, confirm: [error] } }),
      "1 个文件：新填 10,008 个数据，改变 0 个，1 项需确认后才能接受",
    ],
    [
      proposal({ values: { added: 0, changed: 0, unchanged: 9, changes: [] } }),
      "1 个文件：新填 0 个数据，改变 0 个，与已有数据相同",
    ],
  ])("%#", (given, words) => {
    expect(decisionWords(given)).toBe(words);
  });

  it("says what to do next, differently for each decision", () => {
    const steps = (["refused", "needsConfirmation", "ready"] as const).map((decision) =>
      nextStep(proposal({ decision })),
    );
    expect(new Set(steps).size).toBe(3);
    expect(steps[0]).toContain("同名的替换");
  });

  it("names what would be written, and what was", () => {
    const added = [{ code: "2141000951", name: "万元第二小学" }];
    const given = proposal({ schools: { matched: [], added, missing: [] } });
    expect(writingWords(given)).toBe("写入 2025 年度：新填 10,008 个数据，改变 0 个，新增 1 所学校");
    const accepted = { batch: 5, accepted: 10_010, beside: 0, unchanged: 0, newSchools: [] };
    expect(acceptedWords(accepted, given)).toBe("已导入：第 5 批，新填 10,008 个数据，改变 0 个");
    expect(sameValueCount(accepted, given)).toBe(2);
    expect(acceptedWords({ ...accepted, batch: null }, given)).toContain("什么都没有写入");
  });
});

describe("findings and changes in words", () => {
  it.each([
    [{ sheet: "学段补充", cell: "D2" }, "学段补充!D2"],
    [{ sheet: "学段补充" }, "学段补充"],
    [{}, "整个文件"],
    [{ sheet: "" }, "整个文件"],
  ])("the place %o", (place, words) => {
    expect(placeWords(place)).toBe(words);
  });

  it.each([
    ["pupils", "1234", "1,234"],
    ["plannedYear", "2005", "2005"],
    ["pupils", "未填", "未填"],
    ["boarding", "true", "是"],
    ["musicRooms", '[{"area":"1096"}]', "1 行：面积 1096 ㎡"],
  ])("%s %s is %s", (field, text, words) => {
    expect(changeValue(field, text)).toBe(words);
  });

  it("names the school of a change by what the files and the roster say", () => {
    const changes = [
      {
        subject: "section:2141000951:primary",
        field: "pupils",
        label: "在校生数",
        before: "480",
        after: "1481",
        file: "综合表.xlsx",
        sheet: "Sheet1",
        cell: "BJ5",
      },
    ];
    const rows = changeRows(
      proposal({
        schools: { matched: [{ code: "2141000951", name: "万元第二小学" }], added: [], missing: [] },
        values: { added: 0, changed: 1, unchanged: 0, changes },
      }),
    );
    expect(rows).toEqual([
      {
        key: "section:2141000951:primary pupils",
        where: "万元第二小学 小学部",
        what: "在校生数",
        unit: "人",
        before: "480",
        after: "1,481",
        file: "综合表.xlsx",
        place: "Sheet1!BJ5",
      },
    ]);
  });

  it("leave as a table of four columns", () => {
    expect(findingsTable("错误", [error])).toEqual({
      title: "错误",
      columns: ["文件", "表!单元格", "问题", "怎么改"].map((title) => ({ title, kind: "text" })),
      rows: [["补充采集表_2025.xlsx", "学段补充!D2", "“约30”不是数", "请填数"]],
    });
  });

  it.each([
    ["", true],
    ["  ", true],
    ["sheet1", true],
    ["综合", true],
    ["补充", false],
  ])("looking for “%s”", (sought, found) => {
    expect(contains(["综合表.xlsx", "Sheet1!BJ5"], sought)).toBe(found);
  });
});

it("offers the years between the chosen one and the present too", () => {
  const choice = (value: number, label = `${value} 年度（无数据）`) => ({ value, label });
  const given = [choice(2027), choice(2026, "2026 年度"), choice(2024), choice(2023)];
  expect(withoutGaps(given)).toEqual([...given.slice(0, 2), choice(2025), ...given.slice(2)]);
  expect(withoutGaps([choice(2025)])).toEqual([choice(2025)]);
});

describe("the files of an import", () => {
  const file = (name: string, handle = name) => ({ name, handle, bytes: 1 });

  it("a file given again takes the place of the one of its name, the others stay", () => {
    const files = withFiles([file("甲"), file("乙"), file("丙")], [file("乙", "新"), file("丁")]);
    expect(files.map(({ name, handle }) => `${name}${handle}`)).toEqual(["甲甲", "乙新", "丙丙", "丁丁"]);
  });

  it("of two of one name given at once, the later counts", () => {
    expect(withFiles([], [file("甲", "1"), file("甲", "2")])).toEqual([file("甲", "2")]);
  });

  it.each([
    ["表.xlsx", true],
    ["表.XLSX", true],
    ["旧表.xls", true],
    ["金山.et", true],
    ["~$表.xlsx", false],
    ["说明.docx", false],
    ["xlsx", false],
  ])("of a folder, %s is taken: %s", (name, taken) => {
    expect(isSpreadsheetName(name)).toBe(taken);
  });
});
