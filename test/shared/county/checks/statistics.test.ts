import { describe, expect, it } from "vitest";
import {
  type ComparedFigure,
  statisticsDifferences,
  statisticsFindings,
} from "../../../../shared/county/checks/statistics.ts";
import { sectionSubject } from "../../../../shared/county/subject.ts";

const subject = sectionSubject("2141000001", "primary");

function figure(statistics: string | null, fact: string | null): ComparedFigure {
  const stated = (value: string | null) =>
    value === null ? { state: "notApplicable" as const, value } : { state: "value" as const, value };
  return {
    subject,
    field: "pupils",
    statistics: { ...stated(statistics), form: "wideTable", file: "综合表.xlsx", sheet: "S", cell: "B2" },
    fact: { ...stated(fact), form: "person", operator: "张三", why: "填报" },
  };
}

describe("facts beside 教育事业统计", () => {
  it.each([
    ["more", "481", "484", "3"],
    ["less", "481", "480.5", "-0.5"],
    ["no number any more", "481", null, null],
    ["a number where there was none", null, "481", null],
  ])("that are %s differ by the exact amount", (_, statistics, fact, difference) => {
    expect(statisticsDifferences([figure(statistics, fact)])).toMatchObject([{ difference }]);
  });

  it.each([
    ["the same", "481", "481"],
    ["不适用 in both", null, null],
  ])("that are %s do not differ", (_, statistics, fact) => {
    expect(statisticsDifferences([figure(statistics, fact)])).toEqual([]);
  });

  it("ask for an explanation in words, and fall with either figure", () => {
    const [finding] = statisticsFindings(statisticsDifferences([figure("481", "484")]));
    expect(finding?.problem).toBe("“在校生数”采用484人，教育事业统计为481人");
    const [other] = statisticsFindings(statisticsDifferences([figure("482", "484")]));
    expect(other?.id).toBe(finding?.id);
    expect(other?.numbers).not.toBe(finding?.numbers);
  });
});
