import { describe, expect, it } from "vitest";
import { stageStandings, standingWords } from "../../../../renderer/pages/overview/headline.ts";
import { evaluationOf, type Section, section } from "./evaluation.ts";

function wordsOf(sections: readonly Section[]): readonly string[] {
  return stageStandings(evaluationOf(sections)).map(standingWords);
}

describe("the headline", () => {
  it("names what most of the failing sections miss", () => {
    const sections = [
      section("1", { unmet: ["A1-5", "A1-3"] }),
      section("2", { unmet: ["A1-5", "A1-1"] }),
      // One miss is allowed: this section passes and its miss does not count.
      section("3", { unmet: ["A1-3"] }),
      section("4", { unmet: ["A1-3"] }),
    ];
    expect(wordsOf(sections)).toEqual(["小学 4 个学段，2 个达标；差 2 个，最多的是体育运动场馆（2 个）"]);
  });

  it("counts what lacks data apart from what fails", () => {
    expect(wordsOf([section("1", { passes: null }), section("2")])).toEqual([
      "小学 2 个学段，1 个达标；1 个缺数据",
    ]);
  });

  it("says so where all pass, and leaves out a stage without schools", () => {
    expect(wordsOf([section("1", { stage: "junior" })])).toEqual(["初中 1 个学段，全部达标"]);
  });

  it("leaves sections that are not judged uncounted", () => {
    expect(wordsOf([section("1"), section("2", { included: false, passes: null })])).toEqual([
      "小学 1 个学段，全部达标",
    ]);
  });
});
