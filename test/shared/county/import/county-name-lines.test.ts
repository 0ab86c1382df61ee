import { describe, expect, test } from "vitest";
import { countyNamesIn, matchCounty } from "../../../../shared/county/import/county-name.ts";

function matches(line: string, county: string): string[] {
  return countyNamesIn(line).map((name) => matchCounty(name, county));
}

describe("a line above a table", () => {
  test.each([
    ["青禾县经济开发区中小学2025年统计综合表"],
    ["青禾县城乡结合区学校"],
    ["2025年度青禾县义务教育学校统计"],
    ["2025学年度青禾县中小学综合表"],
  ])("%s is of this county and of no other", (line) => {
    expect(matches(line, "青禾县")).toEqual(["same"]);
  });

  test.each([
    ["市辖区及县镇"],
    ["民族自治县"],
    ["人口密集的城郊区学校"],
    ["全国县域义务教育优质均衡发展督导评估"],
    ["创建义务教育优质均衡发展县"],
    ["省市县三级汇总"],
    ["主城区、镇区、乡村学校"],
    ["单位：人、平方米（市、县汇总）"],
  ])("%s names no county", (line) => {
    expect(countyNamesIn(line)).toEqual([]);
  });

  test.each([
    ["2025年度凌河县义务教育学校统计", "凌河县"],
    ["2025年凌河县教育事业统计综合表", "凌河县"],
  ])("%s is of another county, named without the year", (line, name) => {
    expect(countyNamesIn(line)).toEqual([name]);
    expect(matches(line, "青禾县")).toEqual(["other"]);
  });

  test.each([
    ["北票市2025年教育事业统计综合表", "凌源市"],
    ["龙城区2025年教育事业统计综合表", "双塔区"],
  ])("%s may be of another county than %s: a person decides", (line, county) => {
    expect(matches(line, county)).toEqual(["unsure"]);
  });
});
