import { describe, expect, it } from "vitest";
import { type Area, areasOf } from "../../../../renderer/pages/overview/areas.ts";
import { evaluationOf, section } from "./evaluation.ts";

function area(areas: readonly Area[], name: string): Area {
  const found = areas.find((each) => each.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
}

describe("the seven parts", () => {
  it("stand in the order of the standard", () => {
    const all = evaluationOf([section("1")]);
    expect(areasOf(all, all).map(({ name }) => name)).toEqual([
      "资源配置",
      "校际均衡",
      "政府保障程度",
      "教育质量",
      "社会认可度",
      "否决事项",
      "申报条件",
    ]);
  });

  it("count every item once", () => {
    const all = evaluationOf([section("1")]);
    const met = areasOf(all, all).map(({ strict }) => strict.met);
    expect(met).toEqual([7, 0, 15, 9, 1, 6, 2]);
  });

  it("put what is known to fail before what is open, and link each to its item", () => {
    const strict = evaluationOf([section("1")], { "A2-1": "open", "A2-5": "unmet" });
    const { strict: counts, blocks } = area(areasOf(strict, strict), "政府保障程度");
    expect(counts).toEqual({ verdict: "unmet", met: 13, unmet: 1, open: 1, total: 15 });
    expect(blocks.map(({ item, state }) => [item, state])).toEqual([
      ["A2-5", "unmet"],
      ["A2-1", "open"],
    ]);
  });

  it("show what only the relief reading meets as such", () => {
    const strict = evaluationOf([section("1")], { "A2-4": "unmet" });
    const relief = evaluationOf([section("1")]);
    const guarantee = area(areasOf(strict, relief), "政府保障程度");
    expect(guarantee.strict.verdict).toBe("unmet");
    expect(guarantee.relief.verdict).toBe("met");
    expect(guarantee.blocks.map(({ state }) => state)).toEqual(["relief"]);
  });

  it("tell in how many failing sections a resource item is missed", () => {
    const sections = [section("1", { unmet: ["A1-5", "A1-3"] }), section("2", { unmet: ["A1-5"] })];
    const strict = evaluationOf(sections, { A1: "unmet", "A1-5": "unmet" });
    const { strict: counts, blocks } = area(areasOf(strict, strict), "资源配置");
    expect(counts.verdict).toBe("unmet");
    expect(blocks).toMatchObject([{ item: "A1-5", detail: "1 个学段" }]);
  });

  it("name the coefficients above their limits with their printed values", () => {
    const strict = evaluationOf(
      [section("1"), section("2", { stage: "junior" })],
      { "A1-8": "unmet" },
      {
        primary: { "A1-1": { mean: "6", cv: "0.244305", passes: true } },
        junior: { "A1-6": { mean: "3718", cv: "0.470000673929", passes: false } },
      },
    );
    const { strict: counts, blocks } = area(areasOf(strict, strict), "校际均衡");
    expect(counts).toEqual({ verdict: "unmet", met: 1, unmet: 1, open: 0, total: 2 });
    expect(blocks).toMatchObject([
      { item: "A1-8", label: "初中教学仪器设备", detail: "0.470", state: "unmet" },
    ]);
  });

  it("leave out the coefficients of a stage that the county does not have, and keep what lacks data", () => {
    const line = { mean: null, cv: null, passes: null };
    const strict = evaluationOf(
      [section("1")],
      { "A1-8": "open" },
      { primary: { "A1-1": line }, junior: { "A1-1": line } },
    );
    const { strict: counts, blocks } = area(areasOf(strict, strict), "校际均衡");
    expect(counts).toEqual({ verdict: "open", met: 0, unmet: 0, open: 1, total: 1 });
    expect(blocks).toMatchObject([{ label: "小学高于规定学历教师", detail: "", state: "open" }]);
  });
});
