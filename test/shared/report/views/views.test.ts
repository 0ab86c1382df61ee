import { describe, expect, it } from "vitest";
import { figureVerdict } from "../../../../shared/report/views/figure-verdict.ts";
import { itemView } from "../../../../shared/report/views/item-view.ts";
import { schoolRoster } from "../../../../shared/report/views/school-roster.ts";
import { schoolView } from "../../../../shared/report/views/school-view.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";
import { countyOf } from "../../evaluate/county-builder.ts";
import { gaps, judged, qinghe } from "../sample-evaluations.ts";

const readings = { strict: judged(qinghe), relief: judged(qinghe, "relief") };
const primary = { pupils: 1000, keyTeachers: 8 };

describe("an item's view", () => {
  it.each(["A1", "A1-8", ...nationalPack().items.map(({ code }) => code), "A5-1", "A6-1"])(
    "of %s says the verdict of the evaluation in a sentence",
    (code) => {
      const view = itemView(readings.strict, code);
      expect(view?.item).toBe(code);
      expect(view?.sentence.map(({ text }) => text).join("")).toMatch(/。$/);
    },
  );

  it("is none for a code that the standard does not have", () => {
    expect(itemView(readings.strict, "A9-9")).toBeUndefined();
  });

  it("lists every 参评 section from the lowest value, with what it is short of", () => {
    const view = itemView(readings.strict, "A1-5");
    const values = view?.sections.map(({ value }) => Number(value)) ?? [];
    expect(values).toHaveLength(181);
    expect(values).toEqual([...values].sort((left, right) => left - right));
    expect(view?.sections[0]).toMatchObject({
      name: "宋杖中心小学",
      verdict: "unmet",
      belowFloor: true,
      standard: "7.50",
      floor: "6.375",
      shortage: "1.21",
    });
    expect(
      view?.sections.filter(({ verdict }) => verdict === "met").every(({ shortage }) => shortage === null),
    ).toBe(true);
  });

  it("puts sections without a value before all others and says why", () => {
    const view = itemView(
      judged(
        countyOf([
          { kind: "小学", primary },
          { kind: "小学", primary: { pupils: 10 } },
        ]),
      ),
      "A1-2",
    );
    expect(view?.sections.map(({ value, verdict, why }) => [value, verdict, why])).toEqual([
      [null, "open", "缺数据：县级及以上骨干教师数"],
      ["0.800000000000", "unmet", null],
    ]);
  });

  it("never prints a shortage as nothing", () => {
    const near = { pupils: 100_000, keyTeachers: 999 };
    const view = itemView(judged(countyOf([{ kind: "小学", primary: near }])), "A1-2");
    expect(view?.sections[0]).toMatchObject({ verdict: "unmet", critical: true, shortage: "0.001" });
  });

  it("holds each coefficient against the limit of its stage", () => {
    const lines = itemView(readings.strict, "A1-8")?.coefficients ?? [];
    expect(lines).toHaveLength(14);
    expect(lines.filter(({ verdict }) => verdict === "unmet")).toMatchObject([
      { item: "A1-6", stage: "junior", limit: "0.45" },
    ]);
  });

  it("names the facts that both sides of a ratio are made of", () => {
    const figures = itemView(readings.strict, "A2-11")?.figures ?? [];
    const facts = (id: string) => figures.find((figure) => figure.id === id)?.facts;
    expect(facts("A2-11.moved.part")).toEqual(["上一年度交流轮岗教师数"]);
    expect(facts("A2-11.moved.whole")).toEqual(["符合交流轮岗条件教师数"]);
  });
});

describe("the roster", () => {
  const schools = schoolRoster(readings, "strict");

  it("has every row of the county, attached units under the school that they count with", () => {
    expect(schools).toHaveLength(qinghe.schools.length);
    expect(schools.find(({ code }) => code === "2141900001")).toMatchObject({
      sections: [],
      parent: { code: "2141000951", name: "万元第二小学" },
      locale: "镇中心区",
    });
  });

  it("carries the verdicts of both readings and the values of the one asked for", () => {
    const bySection = schools.flatMap(({ code, sections }) =>
      sections.map((section) => ({ code, ...section })),
    );
    expect(bySection.map(({ strict }) => strict).sort()).toEqual(
      readings.strict.sections.map(({ verdict }) => verdict).sort(),
    );
    expect(bySection.map(({ relief }) => relief).sort()).toEqual(
      readings.relief.sections.map(({ verdict }) => verdict).sort(),
    );
    const relief = schoolRoster(readings, "relief");
    const value = (roster: typeof schools) =>
      roster.flatMap(({ sections }) => sections.flatMap(({ values }) => values.map((own) => own.value)));
    expect(value(relief)).not.toEqual(value(schools));
  });

  it("counts the facts that leave a school undecided, each once", () => {
    const roster = schoolRoster({ strict: judged(gaps), relief: judged(gaps, "relief") }, "strict");
    const open = roster.filter(({ missing }) => missing > 0);
    expect(open.length).toBeGreaterThan(0);
    for (const { sections } of schools) {
      if (sections.some(({ strict }) => strict === "open"))
        throw new Error("青禾县 lacks nothing of its sections");
    }
    const lacking = roster.filter(({ sections }) => sections.some(({ strict }) => strict === "open"));
    expect(lacking.every(({ missing }) => missing > 0)).toBe(true);
  });
});

describe("a school's view", () => {
  it("is there for every row of the county, in both readings", () => {
    for (const { code } of qinghe.schools) {
      for (const mode of ["strict", "relief"] as const) {
        const view = schoolView(readings, code, mode);
        expect(view?.words.length, code).toBeGreaterThan(0);
      }
    }
  });

  it("shows the rows of attached units beside its own", () => {
    const view = schoolView(readings, "2141000951", "strict");
    expect(view?.rows.map(({ code, attached }) => [code, attached])).toEqual([
      ["2141000951", false],
      ["2141900001", true],
    ]);
    expect(view?.rows[0]?.groups.map(({ subject }) => subject)).toEqual([
      "school:2141000951",
      "section:2141000951:primary",
    ]);
  });

  it("sends an attached unit to its parent and judges nothing there", () => {
    const view = schoolView(readings, "2141900001", "strict");
    expect(view).toMatchObject({ parent: { code: "2141000951" }, sections: [], checks: [] });
    expect(view?.rows).toHaveLength(1);
  });

  it("says in words what a section does not meet", () => {
    expect(schoolView(readings, "2141001136", "strict")?.words).toEqual([
      "小学未达标：7项达标5项；体育艺术教师0.00人（标准0.90，低于85%）、网络多媒体教室2.22间（标准2.30）。",
    ]);
  });

  it("keeps 未填, 不适用 and 0 apart", () => {
    const county = countyOf([
      {
        kind: "小学",
        school: { musicRooms: [], artRooms: [96, 98.5], locale: "121", boarding: false },
        primary: { pupils: 0, artTeachers: { state: "notApplicable" } },
      },
    ]);
    const own = { strict: judged(county), relief: judged(county, "relief") };
    const facts =
      schoolView(own, "2141000001", "strict")?.rows[0]?.groups.flatMap((group) => group.facts) ?? [];
    const shown = (field: string) => {
      const fact = facts.find((each) => each.field === field);
      return [fact?.state, fact?.shown];
    };
    expect(shown("pupils")).toEqual(["value", "0"]);
    expect(shown("classes")).toEqual(["missing", "未填"]);
    expect(shown("artTeachers")).toEqual(["notApplicable", "不适用"]);
    expect(shown("musicRooms")).toEqual(["value", "无"]);
    expect(shown("artRooms")).toEqual(["value", "96、98.5"]);
    expect(shown("locale")).toEqual(["value", "镇中心区（121）"]);
    expect(shown("boarding")).toEqual(["value", "否"]);
  });

  it("is none for a code that the county does not have", () => {
    expect(schoolView(readings, "9999999999", "strict")).toBeUndefined();
  });
});

describe("what a figure decides", () => {
  function verdictOf(id: string) {
    const figure = readings.strict.figures.get(id);
    if (!figure) throw new Error(`no figure ${id}`);
    return figureVerdict(figure, readings.strict);
  }

  it.each([
    [
      "A1-3/2141001136/primary",
      {
        item: "A1-3",
        place: "龙泉新小学 小学",
        verdict: "unmet",
        words: "0.00 人，标准 0.90 人，差 0.90 人；低于 85% 底线 0.765 人",
      },
    ],
    ["A1-8.A1-6.junior", { item: "A1-8", place: "青禾县", verdict: "unmet", words: "0.470，限值 0.45" }],
    ["A2-11.moved", { item: "A2-11", place: "青禾县", verdict: "met", words: "10.0%，达标" }],
    ["A2-11.moved.part", { item: "A2-11", verdict: null, words: "385" }],
    ["A1-5.met.primary", { item: "A1-5", verdict: null, words: "129 所" }],
    ["total.classes", { item: null, verdict: null }],
  ])("%s", (id, expected) => {
    expect(verdictOf(id)).toMatchObject(expected);
  });

  it("shows more of a value that is printed like the floor below which it lies", () => {
    // 3 of 353 are 0.8498…, printed 0.85, and 85 % of the standard is 0.85.
    const near = judged(countyOf([{ kind: "小学", primary: { pupils: 353, keyTeachers: 3 } }]));
    const figure = near.figures.get("A1-2/2141000001/primary");
    expect(figure && figureVerdict(figure, near).words).toBe(
      "0.85 人（0.849858），标准 1.00 人，差 0.15 人；低于 85% 底线 0.85 人",
    );
  });
});
