import { describe, expect, it } from "vitest";
import {
  checkWords,
  conditionWords,
  effectWords,
  sectionRuleText,
} from "../../../shared/standard/pack-words.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";

const pack = nationalPack();

function wordsOf(code: string): readonly string[] {
  const items = [...pack.items, ...pack.vetoes, ...pack.admission];
  return items.find((item) => item.code === code)?.checks.map(checkWords) ?? [];
}

describe("a check in words", () => {
  it.each([
    ["A1-5", ["不低于：小学 7.5，初中 10.2"]],
    ["A2-3", ["每 12 个班各 1 间（向上取整）；音乐专用教室 96 平方米，美术专用教室 90 平方米"]],
    ["A2-5", ["每班不超过：小学 45 人，初中 50 人"]],
    ["A2-7", ["特殊教育学校生均公用经费不低于 8000 元"]],
    ["A2-11", ["交流轮岗教师占符合交流条件教师比例不低于 10%", "骨干教师占交流轮岗教师比例不低于 20%"]],
    ["A3-1", ["巩固率不低于 95%（公式 B）"]],
    ["A5-1", ["县级结论为“无”"]],
    ["A6-1", ["到评估年度 9 月 1 日满 3 年"]],
  ])("%s", (code, words) => {
    expect(wordsOf(code)).toEqual(words);
  });

  it("names what each check of the pack asks for", () => {
    const kinds = new Set(pack.items.flatMap(({ checks }) => checks).map(({ kind }) => kind));
    expect([...kinds].length).toBeGreaterThan(9);
    for (const item of pack.items) {
      for (const words of item.checks.map(checkWords)) expect(words).toMatch(/[\u4e00-\u9fff]{2}/);
    }
  });
});

describe("a waiver in words", () => {
  it("says conditions and effect", () => {
    const small = pack.waivers.find(({ id }) => id === "A2-3.smallPrimary");
    expect(small?.conditions.map(conditionWords)).toEqual([
      "城乡类型代码以 2 开头（乡村）",
      "学校学生不足 100 人",
      "最大班额不足 30 人",
      "只有小学学段",
    ]);
    expect(small && effectWords(small)).toBe("音乐专用教室 54 平方米，美术专用教室 54 平方米");
  });
});

it("says the rule of a section with its numbers", () => {
  expect(sectionRuleText(pack.sectionRule)).toBe("至少 6 项达到要求，余项不低于要求的 85%");
});
