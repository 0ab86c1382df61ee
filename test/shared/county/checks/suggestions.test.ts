import { describe, expect, it } from "vitest";
import { checkCounty } from "../../../../shared/county/checks/check-county.ts";
import { checkView } from "../../../../shared/county/checks/check-view.ts";
import type { CountyYear } from "../../../../shared/county/county-year.ts";
import { county, earlier, primary, school } from "./hostile.ts";

function remedies(countyYear: CountyYear, rule: string, before?: CountyYear): readonly string[] {
  return checkCounty(checkView(countyYear, before && earlier(before)))
    .filter((finding) => finding.rule === rule)
    .map(({ remedy }) => remedy);
}

describe("a remedy says what was probably done, and the figure put right", () => {
  it.each([
    ["元填成万元", school({ equipmentValue: 440_000 }), "像是按元填写的，折合44万元"],
    ["亩填成㎡", school({ sportsFieldArea: 3 }), "像是按亩填写的，折合2000㎡"],
    ["公顷填成㎡", school({ sportsFieldArea: "#0.35" }), "像是按万㎡（公顷）填写的，折合3500㎡"],
    ["丢了小数点", school({ teachingArea: 96_000 }), "像是丢了小数点，折合9600㎡"],
    ["对不上任何一种", school({ equipmentValue: "#0.01" }), "请核对单位是否为万元"],
  ])("%s", (_, countyYear, words) => {
    expect(remedies(countyYear, "per-pupil")[0]).toContain(words);
  });

  it.each([
    ["人口按人填写", county({ population: 423_500 }), "折合42.35万人"],
    ["工资按万元填写", county({ teacherPay: "#9.6" }), "折合96000元"],
    ["工资填成月平均", county({ teacherPay: 8000 }), "像是月平均，折合96000元"],
  ])("%s", (_, countyYear, words) => {
    expect(remedies(countyYear, "value-range")[0]).toContain(words);
  });

  it.each([
    [school({ equipmentValue: 432 }), school({ equipmentValue: "#43.2" }), "是否应为43.2"],
    [primary({ pupils: 4 }), primary({ pupils: 410 }), "是否应为400"],
  ])("the jump from last year", (now, before, words) => {
    expect(remedies(now, "jump", before)[0]).toContain(words);
  });
});
