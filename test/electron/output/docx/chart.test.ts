import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderDocx } from "../../../../electron/output/docx/render-docx.ts";
import { readParts } from "../../../../electron/output/docx/reproducible-zip.ts";
import { paragraph, portrait } from "../../../../shared/report/document/blocks.ts";
import { type Chart, chart } from "../../../../shared/report/document/chart.ts";
import type { Document } from "../../../../shared/report/document/document.ts";
import { groups, readDocx } from "./read-docx.ts";

const date = "2026-03-05";
const point = (printed: string) => ({ figure: "x", printed });

const lying: Chart = chart({
  caption: "图1　达标率",
  heightMillimetres: 90,
  direction: "across",
  axisTitle: "比例（%）",
  maximum: 100,
  categories: ["教师<1>", "用房&场馆"],
  series: [
    { name: "小学", drawn: "bars", points: [point("97.50"), undefined] },
    { name: "初中", drawn: "bars", points: [point("100.00"), point("8.05")] },
  ],
});

const standing: Chart = chart({
  caption: "图2　差异系数",
  heightMillimetres: 80,
  direction: "up",
  axisTitle: "差异系数",
  categories: ["甲", "乙"],
  series: [
    { name: "小学", drawn: "bars", points: [point("0.312"), point("0.500")] },
    { name: "限值0.50", drawn: "line", points: [point("0.50"), point("0.50")] },
  ],
});

const document: Document = {
  title: "图",
  sections: [portrait(paragraph("上"), lying, paragraph("中"), standing, paragraph("下"))],
};

const bytes = await renderDocx(document, { date });
const parts = await readDocx(bytes);
const part = (name: string): string => {
  const found = parts.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const charts = [1, 2].map((number) => part(`word/charts/chart${number}.xml`));
const digest = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

describe("a chart in Word", () => {
  it("stands in the order of its blocks, each part led to from the text", () => {
    const targets = new Map(
      [...part("word/_rels/document.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([relation]) => [
        /Id="([^"]*)"/.exec(relation)?.[1],
        /Target="([^"]*)"/.exec(relation)?.[1],
      ]),
    );
    const ids = groups(part("word/document.xml"), /<c:chart [^>]*r:id="([^"]*)"/g);
    expect(ids.map((id) => targets.get(id))).toEqual(["charts/chart1.xml", "charts/chart2.xml"]);
    expect(charts[0]).toContain("教师&lt;1&gt;");
    expect(charts[1]).toContain("限值0.50");
  });

  it("leaves a gap where a value is missing and prints the others as they are", () => {
    const series = (charts[0] ?? "").split("<c:ser>").slice(1);
    const values = series.map((xml) => groups(xml.slice(xml.indexOf("<c:val>")), /<c:v>([^<]*)<\/c:v>/g));
    expect(values).toEqual([["97.50"], ["100.00", "8.05"]]);
    expect(charts[0]).toContain('<c:dispBlanksAs val="gap"/>');
    expect(groups(charts[0] ?? "", /<c:formatCode>([^<]*)</g)).toEqual(["0.00", "0.00"]);
    expect(groups(charts[1] ?? "", /<c:formatCode>([^<]*)</g)).toEqual(["0.000", "0.00"]);
  });

  it.each([0, 1])(
    "names fonts in every slot and takes neither font nor colour from the theme: %s",
    (index) => {
      const xml = charts[index] ?? "";
      expect(xml).not.toMatch(/schemeClr|\+m[nj]-/);
      const texts = xml.match(/<a:(?:defRPr|rPr)[ >].*?<\/a:(?:defRPr|rPr)>/g) ?? [];
      expect(texts.length).toBeGreaterThan(4);
      for (const text of texts) expect(text).toMatch(/<a:latin [^>]*\/><a:ea [^>]*\/><a:cs [^>]*\/><a:sym /);
    },
  );

  it("has only greys, black and white", () => {
    for (const colour of groups(charts.join(""), /srgbClr val="(\w{6})"/g)) {
      expect(new Set([colour.slice(0, 2), colour.slice(2, 4), colour.slice(4)]).size, colour).toBe(1);
    }
    expect(charts[0]).toContain("<a:pattFill");
    expect(charts[1]).toContain("<a:prstDash");
  });

  it("is described for who cannot see it", () => {
    const descriptions = groups(part("word/document.xml"), /<wp:docPr [^>]*descr="([^"]*)"/g);
    expect(descriptions[0]).toContain("小学：教师&lt;1&gt;97.50，用房&amp;场馆无数据");
  });

  it("carries the numbers in a workbook that 编辑数据 opens", async () => {
    const workbook = (await readParts(Buffer.from(bytes))).get(
      "word/embeddings/Microsoft_Excel_Worksheet1.xlsx",
    );
    const sheets = await readParts(workbook ?? Buffer.alloc(0));
    expect(sheets.get("xl/worksheets/sheet1.xml")?.toString("utf8")).toMatch(/<v>97.5<\/v>/);
    expect(part("word/charts/_rels/chart1.xml.rels")).toContain('Id="rId1"');
    expect(charts[0]).toContain('<c:externalData r:id="rId1">');
  });

  it("has the same bytes again", async () => {
    await renderDocx({ title: "别的", sections: [portrait(standing)] }, { date });
    expect(digest(await renderDocx(document, { date }))).toBe(digest(bytes));
  });
});
