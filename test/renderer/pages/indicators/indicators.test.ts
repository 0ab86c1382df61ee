import { describe, expect, it } from "vitest";
import { figureRows } from "../../../../renderer/pages/indicators/item/figure-rows.ts";
import { itemHeadline } from "../../../../renderer/pages/indicators/item/item-headline.ts";
import type { ItemView, SectionLine } from "../../../../renderer/pages/indicators/item/item-view.ts";
import { byUrgency, numberHeads } from "../../../../renderer/pages/indicators/item/number-heads.ts";
import {
  stripLines,
  stripPoints,
  stripSummary,
} from "../../../../renderer/pages/indicators/item/strip-points.ts";
import { itemGroups, itemsHeadline } from "../../../../renderer/pages/indicators/parts-of-standard.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";

type Verdict = ItemView["verdict"];

function evaluation(verdicts: Readonly<Record<string, Verdict>>) {
  const summary = (item: string) => ({
    item,
    name: item,
    shortName: item,
    verdict: verdicts[item] ?? "met",
    words: "",
    unit: "",
    decimals: 0,
    critical: false,
  });
  const { items, vetoes, admission } = nationalPack();
  return {
    items: items.map(({ code }) => summary(code)),
    conditions: ["A1", "A1-8", ...[...vetoes, ...admission].map(({ code }) => code)].map(summary),
  };
}

describe("the list of items", () => {
  const strict = evaluation({ "A2-3": "unmet", "A2-4": "unmet", "A3-7": "open", "A1-8": "unmet" });
  const relief = evaluation({ "A2-4": "unmet", "A3-7": "open" });
  const groups = itemGroups(strict, strict, relief);

  it("holds every item and condition once, under its part", () => {
    const codes = groups.flatMap(({ rows }) => rows.map(({ item }) => item));
    expect(codes).toHaveLength(42);
    expect(new Set(codes).size).toBe(42);
    expect(groups.map(({ rows }) => rows.length)).toEqual([9, 15, 9, 1, 6, 2]);
  });

  it("marks what only the relief reading meets, and counts the 32 items alone", () => {
    expect(groups[1]?.rows.find(({ item }) => item === "A2-3")?.state).toBe("relief");
    expect(itemsHeadline(groups)).toBe(
      "32 项指标中达标 29 项、只按过渡口径达标 1 项、未达标 1 项、缺数据 1 项",
    );
  });
});

const line: SectionLine = {
  item: "A1-5",
  code: "2141000951",
  name: "万元第二小学",
  stage: "primary",
  figure: "A1-5/2141000951/primary",
  value: "1234.5678",
  verdict: "met",
  critical: false,
  belowFloor: false,
  standard: "7.50",
  floor: "6.375",
  shortage: null,
  why: null,
  waivers: [],
};
const item = { unit: "平方米", decimals: 2 };

describe("the dots of a distribution", () => {
  it("are the sections of the stage that have a value", () => {
    const sections: readonly SectionLine[] = [line, { ...line, value: null }, { ...line, stage: "junior" }];
    expect(stripPoints(sections, "primary", item)).toMatchObject([
      { value: 1234.5678, printed: "1,234.57 平方米" },
    ]);
  });

  it("stand among standard, floor and mean, without a mean where there is none", () => {
    const standard = {
      stage: "primary",
      standard: "7.50",
      floor: "6.375",
      mean: "9.886543210000",
      meanFigure: "",
      assessed: 10,
      met: 6,
      open: 1,
    } as const;
    expect(stripLines(standard, item).map(({ label }) => label)).toEqual([
      "标准 7.50",
      "85% 底线 6.375",
      "全县平均 9.89",
    ]);
    expect(stripLines({ ...standard, mean: null }, item)).toHaveLength(2);
    expect(stripSummary({ name: "小学", standard }, [{ ...line, belowFloor: true }, line])).toBe(
      "小学 10 个学段，6 个达到标准，3 个没达到（其中 1 个低于 85%），1 个缺数据",
    );
  });
});

describe("an item's page", () => {
  const figure = { name: "比例", unit: "%", value: "1", printed: "1", why: null, critical: false, facts: [] };

  it("puts both sides below their ratio", () => {
    const figures = [
      { ...figure, id: "A2-11.moved.whole", name: "比例：分母" },
      { ...figure, id: "A2-11.moved" },
      { ...figure, id: "A2-11.moved.part", name: "比例：分子" },
      { ...figure, id: "A3-4.part", name: "培训经费" },
    ];
    expect(figureRows(figures).map(({ name, indented }) => [name, indented])).toEqual([
      ["比例", false],
      ["分子", true],
      ["分母", true],
      ["培训经费", false],
    ]);
  });

  const school = { code: "1", name: "", stage: null, numbers: {}, words: "", waivers: [] };

  it("lists what blocks first and keeps the roster's order otherwise", () => {
    const schools = (["met", "open", "unmet", "met", "unmet"] as const).map((verdict, at) => ({
      ...school,
      code: String(at),
      verdict,
    }));
    expect(byUrgency(schools).map(({ code }) => code)).toEqual(["2", "4", "1", "0", "3"]);
  });

  it("has heads for the numbers of every item that judges schools", () => {
    const judging = nationalPack().items.filter(({ judgedAt }) => judgedAt === "school");
    for (const { code } of judging) expect(numberHeads(code), code).not.toEqual([]);
  });

  it("counts a school once, however many of its stages are judged", () => {
    const schools = [
      { ...school, stage: "primary", verdict: "unmet" },
      { ...school, stage: "junior", verdict: "unmet" },
      { ...school, code: "2", stage: "primary", verdict: "met" },
    ] as const;
    const view = {
      item: "A2-5",
      shortName: "班额",
      stages: [],
      coefficients: [],
      schools,
    } as unknown as ItemView;
    expect(itemHeadline({ ...view, judgedAt: "school" }, "未达标")).toBe(
      "A2-5 班额未达标：2 所学校中 1 所没达到",
    );
    expect(itemHeadline({ ...view, judgedAt: "section" }, "未达标")).toBe(
      "A2-5 班额未达标：3 个学段中 2 个没达到",
    );
  });
});

describe("the headline of 校际均衡", () => {
  const coefficients = (verdicts: readonly Verdict[]) =>
    ({
      item: "A1-8",
      shortName: "校际均衡",
      judgedAt: "county",
      stages: [],
      schools: [],
      coefficients: verdicts.map((verdict) => ({ verdict })),
    }) as unknown as ItemView;

  it.each<readonly [readonly Verdict[], string]>([
    [["met", "met"], "2 个差异系数都在限值以内"],
    [["met", "notJudged"], "1 个差异系数都在限值以内"],
    [["met", "unmet"], "2 个差异系数中 1 个超过限值"],
    [["met", "open"], "2 个差异系数中 1 个缺数据"],
    [["unmet", "open", "open"], "3 个差异系数中 1 个超过限值，2 个缺数据"],
    [["notJudged", "notJudged"], "没有参评的学段"],
  ])("of %j says %s", (verdicts, words) => {
    expect(itemHeadline(coefficients(verdicts), "×")).toBe(`A1-8 校际均衡×：${words}`);
  });
});
