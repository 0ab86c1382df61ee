import { describe, expect, it } from "vitest";
import {
  type Completeness,
  completenessHeadline,
  countWords,
  filterSchools,
  type SchoolLine,
} from "../../../../renderer/pages/checks/completeness/completeness-rows.ts";

function school(code: string, missing: readonly number[]): SchoolLine {
  const forms = missing.map((count) => ({ filled: 5, missing: count, notApplicable: 0, first: null }));
  return { code, name: `学校${code}`, attached: false, forms };
}

function table(...schools: SchoolLine[]): Completeness {
  const forms = [
    { id: "pupils", name: "学生", number: "教基3112 3115" },
    { id: "classList", name: "班级名册", number: "班级名册" },
  ];
  return { forms, schools };
}

describe("the headline", () => {
  it.each([
    [table(), "还没有学校"],
    [table(school("1", [0, 0])), "1 所学校和附设单位的数据都填全了"],
    [
      table(school("1", [2, 0]), school("2", [0, 1]), school("3", [0, 0])),
      "3 所学校和附设单位还缺 3 个数据，最多的是教基3112 3115 学生（2 个）；1 所已填全",
    ],
    [
      table(school("1", [0, 1200])),
      "1 所学校和附设单位还缺 1,200 个数据，最多的是班级名册（1,200 个）；0 所已填全",
    ],
  ])("%#", (completeness, words) => {
    expect(completenessHeadline(completeness)).toBe(words);
  });
});

describe("a cell", () => {
  it.each([
    [{ filled: 9, missing: 3, notApplicable: 0 }, "缺 3 / 12"],
    [{ filled: 9, missing: 0, notApplicable: 1 }, "齐 10"],
    [{ filled: 0, missing: 0, notApplicable: 2 }, "不适用"],
    [{ filled: 0, missing: 0, notApplicable: 0 }, "—"],
    [{ filled: 0, missing: 2, notApplicable: 1 }, "缺 2 / 3"],
  ])("%j says %s", (count, words) => {
    expect(countWords({ ...count, first: null })).toBe(words);
  });
});

describe("the filter", () => {
  const schools = [school("2141000001", [0, 0]), school("2141000002", [1, 0])];
  it.each([
    [{}, 2],
    [{ missing: "yes" }, 1],
    [{ text: "0002" }, 1],
    [{ text: "学校2141000001", missing: "yes" }, 0],
  ])("%j shows %i", (filter, count) => {
    expect(filterSchools(schools, filter)).toHaveLength(count);
  });
});
