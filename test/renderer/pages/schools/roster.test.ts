import { match } from "pinyin-pro";
import { describe, expect, it } from "vitest";
import {
  choicesOf,
  filterOfQuery,
  filterRows,
  type NameMatcher,
  type RosterFilter,
} from "../../../../renderer/pages/schools/roster-filter.ts";
import {
  codesOf,
  type RosterSchool,
  rosterRows,
  sectionState,
} from "../../../../renderer/pages/schools/roster-row.ts";
import { rosterHeadline } from "../../../../renderer/pages/schools/roster-words.ts";
import { lastFilter, neighboursOf, rememberShown } from "../../../../renderer/pages/schools/shown-schools.ts";

type Section = RosterSchool["sections"][number];
type Verdict = Section["strict"];

const fits: NameMatcher = (name, letters) => match(name, letters, { continuous: true }) !== null;

function section(stage: Section["stage"], strict: Verdict, relief: Verdict = strict): Section {
  const value = { item: "A1-5", figure: "", value: "1", strict, relief, critical: false, belowFloor: false };
  return { stage, pupils: 10, classes: 1, metCount: 7, strict, relief, values: [value] };
}

function school(code: string, name: string, own: Partial<RosterSchool>): RosterSchool {
  return {
    code,
    name,
    kind: "小学",
    locale: "村庄",
    township: "南街街道",
    sponsor: "县级教育部门",
    parent: null,
    sections: [section("primary", "met")],
    missing: 0,
    ...own,
  };
}

const schools = [
  school("2141000001", "万元第二小学", { locale: "主城区" }),
  school("2141000002", "乐亭小学", { sections: [section("primary", "unmet", "met")], township: null }),
  school("3141000003", "九佛第一九年一贯制学校", {
    kind: "九年一贯制学校",
    locale: "镇乡结合区",
    sections: [section("primary", "open"), section("junior", "unmet")],
    missing: 3,
  }),
  school("2141900001", "万元第二小学附设村小", {
    sections: [],
    parent: { code: "2141000001", name: "万元第二小学" },
    sponsor: "民办",
  }),
];
const rows = rosterRows(schools);

function found(filter: RosterFilter): readonly string[] {
  return filterRows(rows, filter, fits).map(({ key }) => key);
}

describe("the roster", () => {
  it("has a row for each stage, and one for a unit without a stage", () => {
    expect(rows.map(({ key }) => key)).toEqual([
      "2141000001/primary",
      "2141000002/primary",
      "3141000003/primary",
      "3141000003/junior",
      "2141900001",
    ]);
    expect(codesOf(rows)).toEqual(schools.map(({ code }) => code));
  });

  it.each<[string, RosterFilter, readonly string[]]>([
    ["part of a name", { text: "第二小学" }, ["2141000001/primary", "2141900001"]],
    ["a code", { text: "1000002" }, ["2141000002/primary"]],
    ["pinyin initials", { text: "wydexx" }, ["2141000001/primary", "2141900001"]],
    ["capitals", { text: " WYDEXX " }, ["2141000001/primary", "2141900001"]],
    ["a name with two readings, one way", { text: "ltxx" }, ["2141000002/primary"]],
    ["a name with two readings, the other way", { text: "ytxx" }, ["2141000002/primary"]],
    ["a kind", { kind: "九年一贯制学校" }, ["3141000003/primary", "3141000003/junior"]],
    ["a group of locales", { locale: "镇区" }, ["3141000003/primary", "3141000003/junior"]],
    ["one locale", { locale: "主城区" }, ["2141000001/primary"]],
    ["a township", { township: "南街街道", stage: "junior" }, ["3141000003/junior"]],
    ["a sponsor", { sponsor: "民办" }, ["2141900001"]],
    ["a verdict", { verdict: "unmet" }, ["2141000002/primary", "3141000003/junior"]],
    ["only the relief reading", { verdict: "relief" }, ["2141000002/primary"]],
    ["open data", { missing: "yes" }, ["3141000003/primary", "3141000003/junior"]],
    ["an unmet item", { unmet: "A1-5" }, ["2141000002/primary", "3141000003/junior"]],
    ["an item that nobody misses", { unmet: "A1-1" }, []],
    ["several choices", { verdict: "unmet", stage: "junior", text: "九佛" }, ["3141000003/junior"]],
    ["nothing typed", { text: "  " }, rows.map(({ key }) => key)],
    ["signs", { text: "%_'" }, []],
  ])("finds by %s", (_name, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  it("keeps the filter in the address and leaves alone what it does not know", () => {
    expect(filterOfQuery({ text: "qh", kind: "", other: "1", verdict: "open" })).toEqual({
      text: "qh",
      verdict: "open",
    });
  });

  it("offers what stands in the rows, and no empty cell", () => {
    expect(choicesOf(rows, "township")).toEqual(["南街街道"]);
    expect(choicesOf(rows, "kind")).toEqual(["小学", "九年一贯制学校"]);
  });

  it("shows blue what only the relief reading meets", () => {
    expect(rows.flatMap(({ section: own }) => (own ? [sectionState(own)] : []))).toEqual([
      "met",
      "relief",
      "open",
      "unmet",
    ]);
  });

  it("says in the headline how many stages pass and what most miss", () => {
    const items = [{ item: "A1-5", shortName: "体育运动场馆" }];
    expect(rosterHeadline(rows, items)).toBe(
      "小学 3 个学段，1 个达标；初中 1 个学段，0 个达标；未达标学段差得最多的是体育运动场馆（2 个）",
    );
    // One item may be missed by a stage that is met all the same: 总览 does not count it, nor does the roster.
    const met = rows.map((row) => ({
      ...row,
      section: row.section && { ...row.section, strict: "met" as const },
    }));
    expect(rosterHeadline(met, items)).not.toContain("体育运动场馆");
    expect(rosterHeadline([], items)).toBe("还没有参评的学段");
  });
});

describe("the schools before and after one", () => {
  const all = ["a", "b", "c", "d"];

  it("are those of the roster as it was filtered", () => {
    rememberShown(["a", "c"], { text: "x" });
    expect(neighboursOf("a", all)).toEqual({ previous: undefined, next: "c", at: 0, count: 2 });
    expect(lastFilter()).toEqual({ text: "x" });
  });

  it("are those of the county where the filter left the school out", () => {
    rememberShown(["a", "c"], {});
    expect(neighboursOf("b", all)).toEqual({ previous: "a", next: "c", at: 1, count: 4 });
  });

  it("are none for a school that is not there", () => {
    expect(neighboursOf("z", all)).toMatchObject({ previous: undefined, next: undefined, at: -1 });
  });
});
