import { describe, expect, it } from "vitest";
import { newYear } from "../../../../shared/county/new-year/new-year.ts";
import type { RosterChange } from "../../../../shared/county/new-year/roster-change.ts";
import { countyOf } from "../../evaluate/county-builder.ts";

const [first, second, point] = ["2141000001", "2141000002", "2141000003"] as const;

const last = countyOf([
  { code: first, kind: "小学", school: { schoolName: "东关小学" } },
  { code: second, kind: "小学", school: { schoolName: "西关小学" } },
  {
    code: point,
    kind: "教学点",
    school: { schoolName: "三家教学点", counted: false, parentCode: second },
  },
]);

const opened = (code: string, name = "新校"): RosterChange => ({ type: "opened", code, name, kind: "小学" });

function rosterOf(changes: readonly RosterChange[]) {
  const { schools, lineage, problems } = newYear(last, 2026, changes);
  return {
    schools: schools.map(({ code, name, kind, parent }) => [code, name, kind, parent]),
    lineage: lineage.map(({ school, predecessor, how }) => [school, predecessor, how]),
    problems: problems.map(({ severity, problem }) => `${severity} ${problem}`),
  };
}

describe("the roster of a new year", () => {
  it("is last year's where nothing changed, unit by unit", () => {
    expect(rosterOf([])).toEqual({
      schools: [
        [first, "东关小学", "小学", undefined],
        [second, "西关小学", "小学", undefined],
        [point, "三家教学点", "教学点", second],
      ],
      lineage: [
        [first, first, "kept"],
        [second, second, "kept"],
        [point, point, "kept"],
      ],
      problems: [],
    });
  });

  it("takes a new name, code and kind, and attached units follow their parent's code", () => {
    const { schools, lineage, problems } = rosterOf([
      { type: "renamed", school: second, name: " 西关学校 " },
      { type: "recoded", school: second, code: "3141000002" },
      { type: "rekinded", school: second, kind: "九年一贯制学校" },
    ]);
    expect(schools).toContainEqual(["3141000002", "西关学校", "九年一贯制学校", undefined]);
    expect(schools).toContainEqual([point, "三家教学点", "教学点", "3141000002"]);
    expect(lineage).toContainEqual(["3141000002", second, "recoded"]);
    expect(problems).toEqual([]);
  });

  it("asks about a new kind without a new code, which is rare but allowed", () => {
    const { problems } = rosterOf([{ type: "rekinded", school: first, kind: "九年一贯制学校" }]);
    expect(problems).toEqual([expect.stringMatching(/^warning “东关小学”改了办学类型，标识码没有变/)]);
  });

  it("closes, merges into a school that stays or one newly opened, and keeps who came from whom", () => {
    const changes: RosterChange[] = [
      { type: "merged", school: second, into: first },
      { type: "closed", school: point },
      opened("2141000009"),
    ];
    expect(rosterOf(changes)).toEqual({
      schools: [
        [first, "东关小学", "小学", undefined],
        ["2141000009", "新校", "小学", undefined],
      ],
      lineage: [
        [first, first, "kept"],
        [first, second, "merged"],
        [null, point, "closed"],
        ["2141000009", null, "opened"],
      ],
      problems: [],
    });
    expect(
      rosterOf([{ type: "merged", school: second, into: first }]).schools.find(([code]) => code === point),
    ).toEqual([point, "三家教学点", "教学点", first]);
  });

  it("splits a school into newly opened ones, of which one may keep the code", () => {
    const { schools, lineage, problems } = rosterOf([
      { type: "split", school: first, into: [first, "2141000008"] },
      opened("2141000008", "东关二小"),
    ]);
    expect(schools.map(([code, name]) => [code, name])).toEqual([
      [first, "东关小学"],
      [second, "西关小学"],
      [point, "三家教学点"],
      ["2141000008", "东关二小"],
    ]);
    expect(lineage.filter(([, , how]) => how === "split")).toEqual([
      [first, first, "split"],
      ["2141000008", first, "split"],
    ]);
    expect(problems).toEqual([]);
  });

  it("makes an attached unit a school of its own, and the other way round", () => {
    const facts = (changes: readonly RosterChange[], code: string) =>
      newYear(last, 2026, changes)
        .stated.filter(({ subject }) => subject === `school:${code}`)
        .map(({ field, fact }) => [field, fact.state === "value" && Object.values(fact.value)[1]]);
    expect(facts([{ type: "attached", school: point, parent: null }], point)).toEqual([
      ["schoolName", "三家教学点"],
      ["kind", "教学点"],
      ["counted", true],
    ]);
    expect(facts([{ type: "attached", school: first, parent: second }], first)).toContainEqual([
      "parentCode",
      second,
    ]);
  });

  it.each<[string, readonly RosterChange[], RegExp]>([
    ["a school of no year", [{ type: "closed", school: "9999999999" }], /没有标识码为 9999999999 的学校/],
    [
      "two ends of one school",
      [
        { type: "closed", school: first },
        { type: "merged", school: first, into: second },
      ],
      /“东关小学”有两种互相矛盾的变动/,
    ],
    [
      "two names of one school",
      [
        { type: "renamed", school: first, name: "甲" },
        { type: "renamed", school: first, name: "乙" },
      ],
      /互相矛盾/,
    ],
    ["an empty name", [{ type: "renamed", school: first, name: "  " }], /更名后的名称没有填/],
    ["an opened school without a name", [opened("2141000008", " ")], /没有填名称/],
    ["a code that is none", [opened("21410")], /不是 10 位数字/],
    ["a code given twice", [opened(first)], /出现了两次/],
    ["a new code that another has", [{ type: "recoded", school: first, code: second }], /出现了两次/],
    ["merging into itself", [{ type: "merged", school: first, into: first }], /不在新年度的名单里/],
    [
      "merging into a school that ends",
      [
        { type: "merged", school: first, into: second },
        { type: "merged", school: second, into: first },
      ],
      /不在新年度的名单里/,
    ],
    [
      "a split into one",
      [{ type: "split", school: first, into: ["2141000008", "2141000008"] }, opened("2141000008")],
      /至少要有两所学校/,
    ],
    [
      "a split into a school that was there",
      [{ type: "split", school: first, into: [second, "2141000008"] }, opened("2141000008")],
      /也没有列为新设/,
    ],
    [
      "a parent that closes",
      [{ type: "closed", school: second }],
      /“三家教学点”的主校 2141000002 已不在新年度/,
    ],
    ["its own parent", [{ type: "attached", school: first, parent: first }], /主校是它自己/],
    [
      "a parent of no year",
      [{ type: "attached", school: first, parent: "9999999999" }],
      /主校 9999999999 不在/,
    ],
  ])("is refused with %s", (_, changes, words) => {
    const { problems } = rosterOf(changes);
    expect(problems.filter((problem) => problem.startsWith("error")).join("\n")).toMatch(words);
  });
});
