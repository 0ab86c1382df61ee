import { describe, expect, test } from "vitest";
import { countyNamesIn, matchCounty } from "../../../../shared/county/import/county-name.ts";

describe("matchCounty", () => {
  test.each([
    ["青禾县", "same"],
    ["某某省某某市青禾县", "same"],
    ["青禾", "same"],
    [" 青禾县 ", "same"],
    ["青渡县", "other"],
    ["某某市城东区", "other"],
    ["前郭尔罗斯蒙古族自治县", "other"],
    ["莫力达瓦旗", "other"],
    ["某某市", "unsure"],
    ["城区", "unsure"],
    ["全县", "unsure"],
    ["", "unsure"],
    ["教育局", "unsure"],
  ])("%s for 青禾县 is %s", (stated, match) => {
    expect(matchCounty(stated, "青禾县")).toBe(match);
  });

  test("the workspace may carry province and city in its own name", () => {
    expect(matchCounty("青禾县", "某某省某某市青禾县")).toBe("same");
    expect(matchCounty("青渡县", "某某省某某市青禾县")).toBe("other");
  });
});

describe("countyNamesIn", () => {
  test.each([
    ["青禾县2025年教育事业统计综合表", ["青禾县"]],
    ["某某省某某市青禾县教育局", ["青禾县"]],
    ["填报单位：青禾县教育局", ["青禾县"]],
    ["县（市、区）：青禾县", ["青禾县"]],
    ["全县小学、初中情况", []],
    ["城区、镇区、乡村学校情况", []],
    ["县域义务教育优质均衡发展督导评估", []],
    ["中小学校综合表", []],
    ["各县区汇总", []],
    ["县级采集表", []],
    ["县级及以上骨干教师", []],
  ])("%s names %j", (line, names) => {
    expect(countyNamesIn(line)).toEqual(names);
  });
});
