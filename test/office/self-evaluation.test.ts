import { describe, expect, it } from "vitest";
import { renderDocx } from "../../electron/output/docx/render-docx.ts";
import { selfEvaluation } from "../../shared/report/self-evaluation.ts";
import { assessedSections } from "../../shared/report/tables/resource-table.ts";
import { judged, qinghe } from "../shared/report/sample-evaluations.ts";
import { printWithOffice } from "./office.ts";

const date = "2026-03-05";
const evaluation = judged(qinghe);

describe("the self-evaluation report of 181 schools in LibreOffice", async () => {
  const printed = printWithOffice(await renderDocx(selfEvaluation(evaluation, { date }), { date }));
  const pages = printed.pages.map((page) => page.join("\n").replaceAll(" ", ""));
  const whole = pages.join("\n").replaceAll("\n", "");

  it("prints title, chapters, verdicts and signature", () => {
    for (const expected of [
      "青禾县县域义务教育",
      "一、自评结果",
      "（三）政府保障程度",
      "（六）不予认定情形自查",
      "占10.0%；其中骨干教师77名",
      "青禾县人民政府",
      "2026年3月5日",
      "综合为7项差异系数的平均值",
    ]) {
      expect(whole).toContain(expected);
    }
  });

  it("has the text upright and both tables across", () => {
    const shape = printed.sizes.map(({ width, height }) => (width > height ? "横" : "竖")).join("");
    expect(shape).toMatch(/^竖{8,}横{8,}$/);
  });

  it("prints every school of 表Ⅱ-2 in order and whole", () => {
    const names = ["primary", "junior"] as const;
    const schools = names.flatMap((stage) => assessedSections(evaluation, stage)).map(({ name }) => name);
    expect(schools).toHaveLength(181);
    const tablePages = pages.filter((_, index) => (printed.sizes[index]?.width ?? 0) > 700).join("\n");
    let from = 0;
    for (const name of schools) {
      const place = tablePages.indexOf(name, from);
      expect(place, name).toBeGreaterThanOrEqual(from);
      from = place + name.length;
    }
  });

  it("has no empty page", () => {
    for (const page of pages) expect(page.replace(/[—\d\s]/g, "").length).toBeGreaterThan(20);
  });
});
