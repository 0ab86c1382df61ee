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

  it("prints title, chapters, verdicts, annexes and signature", () => {
    for (const expected of [
      "青禾县县域义务教育",
      "一、基本情况",
      "三、自评结果",
      "（三）政府保障程度",
      "（六）一票否决事项自查",
      "占10.0%；其中骨干教师77名",
      "图3-2各项指标校际差异系数与限值",
      "四、存在问题与整改",
      "青禾县人民政府",
      "2026年3月5日",
      "差异系数计算表",
      "数据来源与口径说明",
    ]) {
      expect(whole).toContain(expected.replaceAll(" ", ""));
    }
  });

  it("has the text upright and the wide tables across", () => {
    const shape = printed.sizes.map(({ width, height }) => (width > height ? "横" : "竖")).join("");
    // Cover, contents and text; 申报表 with two upright tables; 附件2–7; 附件8 and 9.
    expect(shape).toMatch(/^竖{15,}横{8,}竖{2,}横{30,}竖{6,}$/);
  });

  it("draws both charts, in grey", () => {
    for (const label of ["达标学校比例（%）", "小学限值0.50", "初中限值0.45"]) expect(whole).toContain(label);
  });

  it.each(["各校7项指标达标情况表", "小学差异系数计算表"])("prints every school in order: %s", (title) => {
    const stages = title.startsWith("小学") ? (["primary"] as const) : (["primary", "junior"] as const);
    const schools = stages.flatMap((stage) => assessedSections(evaluation, stage)).map(({ name }) => name);
    expect(schools).toHaveLength(stages.length === 1 ? 147 : 181);
    const start = pages.findIndex(
      (page, index) => (printed.sizes[index]?.width ?? 0) > 700 && page.includes(title),
    );
    // A name that is longer than its column stands in two lines of the page.
    const text = pages.slice(start).join("\n");
    let from = 0;
    for (const name of schools) {
      const place = text.indexOf(name.slice(0, 4), from);
      expect(place, name).toBeGreaterThanOrEqual(from);
      from = place + 1;
    }
  });

  it("keeps everything within the paper", () => {
    printed.sizes.forEach(({ width, height }, page) => {
      for (const { left, right, bottom } of printed.words(page)) {
        expect(left).toBeGreaterThan(40);
        expect(right).toBeLessThan(width - 40);
        expect(bottom).toBeLessThan(height - 40);
      }
    });
  });

  it("has no empty page", () => {
    for (const page of pages) expect(page.replace(/[—\d\s]/g, "").length).toBeGreaterThan(12);
  });
});
