import { describe, expect, it } from "vitest";
import { indexSheets } from "../../electron/output/package/index-sheet.ts";
import { spineLabels } from "../../electron/output/package/spine-labels.ts";
import type { Volume, VolumePaper } from "../../shared/dossier/volumes.ts";
import { printWithOffice } from "./office.ts";
import { wordRuleBreaks } from "./word-rules.ts";

const about = { county: "青禾县", year: 2025, date: "2025-12-20" };

const paper = (order: number): VolumePaper => ({
  order,
  documentNumber: "青教〔2024〕12号",
  issuer: "青禾县教育体育局",
  title: `轮岗审批表第${order}份`,
  date: "20240820",
  pages: `${order * 3 - 2}-${order * 3}`,
  item: "A2-11-03",
  note: "2024年",
});

function volume(count: number, over: Partial<Volume> = {}): Volume {
  return {
    folder: "A2-11 交流轮岗",
    number: "A2-11",
    name: "交流轮岗",
    owner: "县本级",
    papers: Array.from({ length: count }, (_, at) => paper(at + 1)),
    pages: count * 3,
    ...over,
  };
}

describe("卷内目录", () => {
  it("keeps to the rules of every Word file, and prints its head on each page and all papers", async () => {
    const sheet = (await indexSheets(about))(volume(60));
    expect(await wordRuleBreaks(sheet, about.date)).toEqual([]);
    const { pages } = printWithOffice(sheet);
    const texts = pages.map((lines) => lines.join("").replace(/\s/g, ""));
    const listed = texts.slice(0, -1);
    expect(listed.length).toBeGreaterThan(1);
    for (const text of listed) expect(text).toContain("序号文号责任者题名日期页号指标码备注");
    for (let order = 1; order <= 60; order += 1) {
      expect(
        listed.some((text) => text.includes(`第${order}份`)),
        `${order}`,
      ).toBe(true);
    }
    expect(texts[0]).toContain("全宗名称：青禾县义务教育优质均衡发展督导评估（2025年）");
    expect(listed.at(-1)).toContain("本卷共60件，180页。");
    expect(texts.at(-1)).toContain("备考表");
    expect(texts.at(-1)).toContain("检查日期");
  });

  it("says that pages are to be filled in where they are not known", async () => {
    const { pages: _, ...open } = volume(1);
    const sheet = (await indexSheets(about))(open);
    expect(sheet.equals((await indexSheets(about))(open))).toBe(true);
    expect(sheet.equals((await indexSheets(about))(volume(1)))).toBe(false);
  });

  it("carries hostile text as text", async () => {
    const hostile = ["<w:p/>&amp;", "㐀㐈㐅", "甲\n乙\u0000", "𠮷😀", "$&$1", "\ud800"];
    const papers = hostile.map((title, at) => ({ ...paper(at + 1), title, note: title }));
    const sheet = (await indexSheets(about))(volume(1, { papers, name: hostile.join(), owner: "\u202e校" }));
    expect(await wordRuleBreaks(sheet, about.date)).toEqual([]);
  });
});

describe("盒脊标签", () => {
  it("keep to the rules and name every box once", async () => {
    const volumes = Array.from({ length: 30 }, (_, at) => volume(1, { number: `盒${at + 100}号` }));
    const labels = await spineLabels(volumes, about);
    expect(await wordRuleBreaks(labels, about.date)).toEqual([]);
    expect(await wordRuleBreaks(await spineLabels([], about), about.date)).toEqual([]);
    const printed = printWithOffice(labels).pages.flat().join("").replace(/\s/g, "");
    for (const { number } of volumes) expect(printed.split(number)).toHaveLength(2);
  });
});
