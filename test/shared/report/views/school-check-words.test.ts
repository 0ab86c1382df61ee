import { describe, expect, it } from "vitest";
import { schoolCheckWords } from "../../../../shared/report/views/school-check-words.ts";
import { nationalPack } from "../../../../shared/standard/packs.ts";

function item(code: string) {
  const found = nationalPack().items.find((own) => own.code === code);
  if (!found) throw new Error(`no item ${code}`);
  return found;
}

describe("a school under an item that judges every school", () => {
  it.each([
    [
      "A2-3",
      { need: "2", music: "1", art: "2" },
      "音乐缺1间；每12个班1间，应配各2间；合格音乐专用教室1间、美术专用教室2间",
    ],
    [
      "A2-3",
      { need: null, music: "1", art: null },
      "每12个班1间，应配各未填；合格音乐专用教室1间、美术专用教室未填",
    ],
    ["A2-4", { pupils: "2000", limit: "2000" }, "义务教育阶段学生2,000人，上限2,000人"],
    ["A2-4", { pupils: "2200", limit: "2000" }, "超出200人；义务教育阶段学生2,200人，上限2,000人"],
    ["A2-4", { pupils: "30", limit: null }, "义务教育阶段学生30人，上限不明（办学类型未填）"],
    ["A2-5", { stage: "junior", over: "3" }, "初中超过50人的班级3个"],
    ["A2-5", { stage: "primary", over: null }, "小学超过45人的班级数未填全"],
    [
      "A2-6",
      { pupils: "63", funds: "69800", due: "72000" },
      "差2,200元；学生63人，按100人应核定公用经费72,000元，实际预算69,800元",
    ],
    [
      "A3-4",
      { part: "0.55", whole: "11.64" },
      "差0.032万元；培训经费0.55万元，公用经费预算总额11.64万元，按5%应安排0.582万元",
    ],
    ["A3-4", { part: null, whole: "11.64" }, "培训经费未填，公用经费预算总额11.64万元"],
  ])("%s with %o reads %s", (code, numbers: Record<string, string | null>, words) => {
    expect(schoolCheckWords(item(code), { numbers })).toBe(words);
  });

  it("has words for every item of the standard that judges schools", () => {
    const judging = nationalPack().items.filter(({ judgedAt }) => judgedAt === "school");
    expect(judging.map(({ code }) => code)).toEqual(["A2-3", "A2-4", "A2-5", "A2-6", "A3-4"]);
    for (const own of judging) expect(schoolCheckWords(own, { numbers: {} })).not.toBe("");
  });
});
