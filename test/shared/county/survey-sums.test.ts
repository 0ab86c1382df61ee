import { describe, expect, it } from "vitest";
import { surveyGroupNames } from "../../../shared/county/catalogue/survey-fields.ts";
import type { ListRow } from "../../../shared/county/fact.ts";
import { groupSum, satisfaction, surveyProblems } from "../../../shared/county/survey-sums.ts";

type Figures = Readonly<Record<string, string>>;

function problems(figures: Figures, rows: readonly ListRow[] = []): readonly string[] {
  return surveyProblems(rows, (field) => figures[field]);
}

const consistent: Figures = {
  surveyTotal: "700",
  surveyValid: "693",
  surveySatisfied: "637",
  surveyTotalParents: "100",
  visitTotal: "70",
  visitSatisfied: "63",
};

const groups: readonly ListRow[] = surveyGroupNames.map((group) => ({
  group,
  total: "100",
  valid: "99",
  satisfied: "91",
}));

describe("the survey", () => {
  it("contradicts nothing where parts are parts, or where figures are missing", () => {
    expect(problems(consistent)).toEqual([]);
    expect(problems({ ...consistent, surveyValid: "700" })).toEqual([]);
    expect(problems({ surveySatisfied: "5" })).toEqual([]);
    expect(problems({})).toEqual([]);
  });

  it.each<[Figures, string]>([
    [{ surveyValid: "701" }, "“计”的有效问卷701多于问卷总数700"],
    [{ surveySatisfied: "694" }, "“计”的满意问卷694多于有效问卷693"],
    [{ visitSatisfied: "71" }, "“计”的走访满意人数71多于走访人数70"],
    [{ surveyTotalParents: "701" }, "家长的问卷总数701多于合计700"],
    [{ surveyValidParents: "101" }, "“其中：家长”的有效问卷101多于问卷总数100"],
  ])("%j: %s", (change, problem) => expect(problems({ ...consistent, ...change })).toEqual([problem]));

  it("of all groups adds up to 计", () => {
    expect(problems(consistent, groups)).toEqual([]);
    expect(problems({ ...consistent, surveyTotal: "712" }, groups)).toEqual([
      "各群体问卷总数合计700，与“计”712不一致",
    ]);
    expect(problems({ ...consistent, surveyTotalParents: "98" }, groups)).toEqual([
      "“其中：家长”的问卷总数98，与分群体所填100不一致",
    ]);
    const [first, ...others] = groups;
    expect(problems(consistent, [{ ...first, valid: "101" }, ...others])).toContain(
      "家长的有效问卷101多于问卷总数100",
    );
  });

  it("of some groups is held against nothing yet", () => {
    expect(problems({ ...consistent, surveyTotal: "712" }, groups.slice(1))).toEqual([]);
    expect(groupSum(groups.slice(0, 2), "total")).toBe("200");
    expect(groupSum([{ group: "家长" }], "total")).toBeUndefined();
  });

  it.each([
    ["601", "641", "93.8"],
    ["1", "8", "12.5"],
    ["0", "8", "0.0"],
    ["5", "0", undefined],
    [undefined, "8", undefined],
    ["8", "", undefined],
  ])("%s of %s are %s per cent", (satisfied, valid, rate) =>
    expect(satisfaction(satisfied, valid)).toBe(rate),
  );
});
