import { describe, expect, it } from "vitest";
import { buildEntries } from "../../../../renderer/app/search/build-entries.ts";
import { searchEntries } from "../../../../renderer/app/search/search.ts";
import { workOrder } from "../../../../renderer/app/work-order.ts";
import { fieldCatalogue } from "../../../../shared/county/catalogue/catalogue.ts";

function school(code: string, name: string) {
  return {
    code,
    name,
    stage: "primary" as const,
    pupils: 100,
    included: true,
    values: {},
    met: {},
    metCount: 0,
    passes: null,
  };
}

function item(code: string, name: string, shortName: string) {
  return {
    item: code,
    name,
    shortName,
    verdict: "met" as const,
    words: "",
    unit: "",
    decimals: 2,
    critical: false,
  };
}

const evaluation = {
  sections: [
    school("2141000951", "万元第二小学"),
    school("3441007500", "三十中心中学"),
    school("3441007500", "三十中心中学"),
    school("2141000001", "重庆路小学"),
  ],
  items: [item("A1-5", "生均体育运动场馆面积", "体育运动场馆")],
  conditions: [item("A1-8", "校际差异系数", "校际均衡")],
};

const entries = buildEntries({
  pages: workOrder,
  evaluation,
  fields: fieldCatalogue,
  topics: [{ id: "import", title: "导入表格" }],
  papers: [
    { id: 1, title: "体育场馆租用协议", item: "A1-5", school: "2141000951", replaced: false },
    { id: 2, title: "旧的租用协议", item: "A1-5", school: "2141000951", replaced: true },
  ],
});

function found(query: string): readonly string[] {
  return searchEntries(entries, query).map(({ title }) => title);
}

describe("search", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["part of a name", "第二小学", "万元第二小学"],
    ["a code's beginning", "2141000951", "万元第二小学"],
    ["pinyin initials", "wydexx", "万元第二小学"],
    ["pinyin initials from the middle", "dexx", "万元第二小学"],
    ["whole pinyin", "wanyuan", "万元第二小学"],
    ["a reading that depends on the word", "cqlxx", "重庆路小学"],
    ["capitals", "WYDE", "万元第二小学"],
    ["an item's code", "a1-5", "体育运动场馆"],
    ["an item's official name", "生均体育", "体育运动场馆"],
    ["an item's initials", "tyyd", "体育运动场馆"],
    ["a condition", "校际差异", "校际均衡"],
    ["a page's initials", "zl", "总览"],
    ["a topic of the manual", "drbg", "导入表格"],
    ["a document's name", "申报表", "申报表"],
    ["a document's initials", "zpbg", "自评报告"],
    ["a tab of a page", "bfyhf", "备份与恢复"],
    ["what a tab is about", "U 盘", "备份与恢复"],
    ["the title of a stored paper", "租用", "体育场馆租用协议"],
    ["two words in any order", "小学 万元", "万元第二小学"],
  ];

  it.each(cases)("finds by %s", (_name, query, title) => {
    expect(found(query)).toContain(title);
  });

  it("finds every field of the catalogue by its name", () => {
    const lost = fieldCatalogue.filter(({ label }) => !found(label).includes(label));
    expect(lost.map(({ label }) => label)).toEqual([]);
  });

  it("puts what begins with the words first, pinyin last", () => {
    expect(found("小学")[0]?.startsWith("小学")).toBe(true);
    expect(found("总")[0]).toBe("总览");
  });

  it("leads to a paper where its school keeps it, and never to an old version", () => {
    const papers = searchEntries(entries, "租用协议").filter(({ kind }) => kind === "document");
    expect(papers.map(({ title, target }) => [title, target])).toEqual([
      ["体育场馆租用协议", { type: "route", page: "evidence", details: { path: ["schools", "2141000951"] } }],
    ]);
  });

  it("lists a school once, however many sections it has", () => {
    expect(found("三十中心中学")).toEqual(["三十中心中学"]);
  });

  it("offers the pages where nothing is asked, and nothing where nothing fits", () => {
    expect(found("  ")).toEqual(workOrder.map(({ label }) => label));
    for (const nothing of ["龘龘", "zzzzzz", "[", "*", "\\"]) expect(found(nothing)).toEqual([]);
  });

  it("leads only to pages that are there", () => {
    const few = buildEntries({
      pages: workOrder.filter(({ id }) => id === "overview"),
      evaluation,
      fields: fieldCatalogue,
      topics: [],
    });
    expect(few.map(({ title }) => title)).toEqual(["总览"]);
  });

  it("shows no more than a person looks through", () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      school(String(2_141_000_000 + at), `青禾县第${at}小学`),
    );
    const large = buildEntries({
      pages: workOrder,
      evaluation: { ...evaluation, sections: many },
      fields: fieldCatalogue,
      topics: [],
    });
    expect(large.length).toBeGreaterThan(300);
    expect(searchEntries(large, "qhx").length).toBe(40);
  });
});
