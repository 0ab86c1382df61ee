import { describe, expect, it } from "vitest";
import { renderDocx } from "../../electron/output/docx/render-docx.ts";
import { flushParagraph, landscape, portrait } from "../../shared/report/document/blocks.ts";
import { sampleDocument, schoolTable } from "../electron/output/docx/sample-document.ts";
import { type PrintedFile, printWithOffice } from "./office.ts";

const date = "2026-03-05";

const bodyLines = (page: readonly string[] = []): readonly string[] =>
  page.map((line) => line.trim()).filter((line) => !/^—\s*\d+\s*—$/.test(line));

const textOf = (printed: PrintedFile): string => printed.pages.flat().join("").replaceAll(" ", "");

describe("a page of body text in LibreOffice", () => {
  it("has 22 lines of 28 characters", async () => {
    const text = "县域义务教育优质均衡发展督导评估自评报告正文内容示例".repeat(60);
    const bytes = await renderDocx({ title: "正文", sections: [portrait(flushParagraph(text))] }, { date });
    const lines = bodyLines(printWithOffice(bytes).pages[0]);
    expect(lines).toHaveLength(22);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([28]));
  });
});

describe("a whole document in LibreOffice", async () => {
  const printed = printWithOffice(await renderDocx(sampleDocument, { date }));

  it("prints its Chinese text", () => {
    // Lines end where they are full.
    const text = textOf(printed).replaceAll("\n", "");
    for (const expected of [
      "青禾县县域义务教育",
      "一、自评结果",
      "（一）资源配置",
      "（待填：核定教职工编制总额，来源：县级填报）",
      "青禾县人民政府教育督导室",
      "2026年3月5日",
      "附件1",
      "注：底色加深的为未达标数值。",
    ]) {
      expect(text).toContain(expected);
    }
  });

  it("turns the pages of the wide table and no others", () => {
    const shape = printed.sizes.map(({ width, height }) => (width > height ? "横" : "竖")).join("");
    expect(shape).toMatch(/^竖+横{2,}竖$/);
  });

  it("keeps everything within the margins", () => {
    const millimetre = 72 / 25.4;
    printed.sizes.forEach(({ width, height }, page) => {
      const words = printed.words(page);
      expect(words.length).toBeGreaterThan(0);
      const [left, right] = width > height ? [24, 37] : [28, 26];
      expect(Math.min(...words.map((word) => word.left))).toBeGreaterThanOrEqual(left * millimetre - 1);
      expect(Math.max(...words.map((word) => word.right))).toBeLessThanOrEqual(
        width - right * millimetre + 1,
      );
      expect(Math.max(...words.map((word) => word.bottom))).toBeLessThanOrEqual(height - 20 * millimetre);
    });
  });
});

describe("a table of 181 schools in LibreOffice", async () => {
  const schools = 181;
  const bytes = await renderDocx({ title: "表Ⅱ-2", sections: [landscape(schoolTable(schools))] }, { date });
  const printed = printWithOffice(bytes);

  it("prints every school on one line, in order", () => {
    const rows = printed.pages.flat().flatMap((line) => /青禾县第\s*(\d+)\s*小学/.exec(line)?.[1] ?? []);
    expect(rows).toEqual(Array.from({ length: schools }, (_, index) => String(index + 1)));
  });

  it("repeats its head on every page", () => {
    expect(printed.pages.length).toBeGreaterThan(5);
    for (const page of printed.pages) expect(page.join("").replaceAll(" ", "")).toContain("资源配置7项指标");
  });

  it("has no page without schools", () => {
    for (const page of printed.pages) expect(page.join("")).toMatch(/青禾县第/);
  });
});
