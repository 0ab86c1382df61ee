import { describe, expect, it } from "vitest";
import { countySubject, sectionSubject } from "../../../../shared/county/subject.ts";
import type { Evaluation } from "../../../../shared/evaluate/evaluation.ts";
import { leftToFill } from "../../../../shared/report/checks/left-to-fill.ts";
import { paragraph } from "../../../../shared/report/document/blocks.ts";
import { missingSlot } from "../../../../shared/report/document/run.ts";
import { applicationDocument } from "../../../../shared/report/forms/application-document.ts";
import { formSheets } from "../../../../shared/report/forms/form-sheets.ts";
import { fullQinghe, gaps, judged, qinghe } from "../sample-evaluations.ts";
import { checkInput, filled, reportDate, withBlocks, withCell, withSchoolRows } from "./check-input.ts";

const complete = filled(checkInput(judged(fullQinghe)));

describe("what is left to fill", () => {
  it("is nothing where all is stated", () => {
    expect(leftToFill.run(complete)).toEqual([]);
  });

  it("says what, where, who has it, and leads to the cell", () => {
    const findings = leftToFill.run(checkInput(judged(qinghe)));
    expect(findings).toContainEqual({
      severity: "mustFix",
      problem: expect.stringMatching(/^“布局规划批准日期”待填，见自评报告A2-1(?:等\d+处)?。$/),
      remedy: "数据来源：县级填报。填写后重新生成。",
      link: { kind: "fact", subject: countySubject, field: "planApprovalDate" },
      place: { document: "report", under: expect.stringContaining("（A2-1）") },
    });
  });

  it("counts the places of what is open in several", () => {
    const findings = leftToFill.run(checkInput(judged(gaps)));
    expect(findings.some(({ problem }) => /等\d+处。$/.test(problem))).toBe(true);
  });

  it.each([
    ["（待填：工作历程，来源：县教育局（县级填报））", "“工作历程”", "县教育局（县级填报）"],
    ["（待填：名称里有，来源：二字，来源：财政局）", "“名称里有，来源：二字”", "财政局"],
    ["待填：没有括号", "“没有括号”", undefined],
  ])("reads %s", (text, what, source) => {
    const [block] = [paragraph({ kind: "missing", text })];
    const input = withBlocks(complete, (own) => (own.kind === "signature" ? [block, own] : own));
    const [finding] = leftToFill.run(input);
    expect(finding?.problem).toContain(`${what}待填`);
    expect(finding?.remedy.includes("数据来源")).toBe(source !== undefined);
    if (source !== undefined) expect(finding?.remedy).toContain(`：${source}。`);
  });

  it("leads by the figure, the heading or not at all", () => {
    const slot = (run: ReturnType<typeof missingSlot>) =>
      leftToFill.run(
        withBlocks(complete, (own) => (own.kind === "signature" ? [paragraph(run), own] : own)),
      )[0];
    expect(slot(missingSlot("轮岗", { slot: "A2-11.moved" }))?.link).toEqual({ kind: "item", item: "A2-11" });
    expect(slot(missingSlot("无主", { slot: "nobody" }))?.link).toBeUndefined();
  });

  it("gathers the open cells of a column and leads to the first fact that is missing", () => {
    const findings = leftToFill.run(checkInput(judged(gaps)));
    const ofTable = findings.filter(({ place }) => place?.under.startsWith("表Ⅱ-2"));
    expect(ofTable.length).toBeGreaterThan(0);
    for (const { problem, link } of ofTable) {
      expect(problem).toMatch(/^自评报告 表Ⅱ-2“.+”有\d+格待[填核]：.+。$/);
      expect(["fact", "school"]).toContain(link?.kind);
    }
  });

  it.each([
    [3, /“在校生数.*（L4）”有1格待核/, { kind: "fact", field: "pupils" }],
    [13, /综合评估.*有1格待核/, { kind: "school", school: complete.evaluation.sections[0]?.code }],
  ])("leads from a cell in column %d to its fact or its school", (column, problem, link) => {
    const input = withSchoolRows(complete, (rows) =>
      rows.map((row, at) => (at === 1 ? withCell(row, column, { text: "待核", state: "missing" }) : row)),
    );
    expect(leftToFill.run(input)).toMatchObject([{ problem: expect.stringMatching(problem), link }]);
  });

  it("knows a section's own missing figure", () => {
    const open = judged({
      ...fullQinghe,
      schools: fullQinghe.schools.map((school, at) => {
        if (at > 0 || !school.sections.primary) return school;
        const primary = new Map(school.sections.primary);
        primary.delete("pupils");
        return { ...school, sections: { ...school.sections, primary } };
      }),
    });
    const first = fullQinghe.schools[0]?.code ?? "";
    const links = leftToFill.run(checkInput(open)).map(({ link }) => link);
    expect(links).toContainEqual({
      kind: "fact",
      subject: sectionSubject(first, "primary"),
      field: "pupils",
    });
  });
});

describe("what is left to fill in 申报表", () => {
  const sheets = (evaluation: Evaluation) => {
    const document = applicationDocument(evaluation, formSheets(evaluation), { date: reportDate });
    return { ...checkInput(evaluation), documents: [{ id: "forms", name: "申报表", document }] };
  };

  it("is named by the column's official code and leads to the first fact that is missing", () => {
    const findings = leftToFill.run(sheets(judged(fullQinghe)));
    const staff = findings.find(({ problem }) => problem.includes("L21"));
    expect(staff?.problem).toMatch(/^申报表 表Ⅰ“教职工数.*小学.*合计（L21）”有1格待填。$/);
    expect(staff?.link).toMatchObject({ kind: "fact", field: "staffTotal" });
  });

  it("leads from an open mark to what the item waits for", () => {
    const findings = leftToFill.run(sheets(judged(qinghe)));
    const marks = findings.find(({ problem }) => problem.startsWith("申报表 表Ⅳ“是否达标”"));
    expect(marks?.link).toMatchObject({ kind: "fact", field: "A2-1.conclusion" });
  });
});

describe("a table that both documents print", () => {
  it("is one thing to fill", () => {
    const evaluation = judged(fullQinghe);
    const document = applicationDocument(evaluation, formSheets(evaluation), { date: reportDate });
    const { documents } = checkInput(evaluation);
    const both = {
      ...checkInput(evaluation),
      documents: [...documents, { id: "forms", name: "申报表", document }],
    };
    const staff = leftToFill.run(both).filter(({ problem }) => problem.includes("L21"));
    expect(staff.map(({ problem }) => problem)).toEqual([
      expect.stringMatching(/^自评报告 表Ⅰ“教职工数.*（L21）”有1格待填（申报表中同）。$/),
    ]);
  });
});
