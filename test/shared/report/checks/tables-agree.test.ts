import { describe, expect, it } from "vitest";
import { printedValue } from "../../../../shared/evaluate/figure.ts";
import { countyTotals } from "../../../../shared/report/checks/county-totals.ts";
import { figuresAgree } from "../../../../shared/report/checks/figures-agree.ts";
import { passingCounts } from "../../../../shared/report/checks/passing-counts.ts";
import { sameSchools } from "../../../../shared/report/checks/same-schools.ts";
import { sectionTables } from "../../../../shared/report/checks/school-rows.ts";
import { paragraph } from "../../../../shared/report/document/blocks.ts";
import { figure } from "../../../../shared/report/document/run.ts";
import { applicationDocument } from "../../../../shared/report/forms/application-document.ts";
import { formSheets } from "../../../../shared/report/forms/form-sheets.ts";
import { fullQinghe, judged } from "../sample-evaluations.ts";
import {
  checkInput,
  problems,
  reportDate,
  verdictColumn,
  withBlocks,
  withCell,
  withSchoolRows,
} from "./check-input.ts";

/** The report with the figures of 表Ⅰ and 表Ⅱ-1 printed in a paragraph, as the forms print them. */
const totals = ["total.pupils", "total.classes", "A1.sections", "A1.passing", "A1-5.met", "A1-1.met"];
const evaluation = judged(fullQinghe);
const printed = totals.flatMap((id) =>
  ["primary", "junior"].map((stage) => {
    const own = evaluation.figures.get(`${id}.${stage}`);
    if (!own) throw new Error(`no figure ${id}.${stage}`);
    return figure(own.id, printedValue(own) ?? "");
  }),
);
const complete = withBlocks(checkInput(evaluation), (own) =>
  own.kind === "signature" ? [paragraph(...printed), own] : own,
);

/** The first school's row of 表Ⅱ-2 with one cell changed. */
function firstRow(at: number, text: string, shaded?: boolean) {
  return withSchoolRows(complete, (rows) =>
    rows.map((row, index) => (index === 1 ? withCell(row, at, { text, ...(shaded && { shaded }) }) : row)),
  );
}

describe("表Ⅱ-1 and the rows of 表Ⅱ-2", () => {
  it("agree in what is written", () => {
    expect(passingCounts.run(complete)).toEqual([]);
  });

  it("do not where a row says otherwise than it was counted", () => {
    const first = evaluation.sections.find(({ included, stage }) => included && stage === "primary");
    const found = problems(passingCounts, firstRow(verdictColumn, first?.verdict === "met" ? "" : "1"));
    expect(found).toEqual([
      expect.stringMatching(/^小学综合评估达标学校，.*印为\d+所，.*逐校计数为\d+所。$/),
    ]);
  });

  it("do not where a passing value is shaded", () => {
    const passing = evaluation.sections.find(({ verdicts }) => verdicts["A1-1"] === "met");
    const input = withSchoolRows(complete, (rows) =>
      rows.map((row) => (row[1]?.text === passing?.name ? withCell(row, 6, { shaded: true }) : row)),
    );
    expect(problems(passingCounts, input).join()).toMatch(/高于规定学历教师.*逐校计数为/);
  });
});

describe("表Ⅰ and the sums of the schools", () => {
  it("agree in what is written", () => {
    expect(countyTotals.run(complete)).toEqual([]);
  });

  it("do not where a school prints another number of pupils", () => {
    expect(problems(countyTotals, firstRow(3, "1"))).toEqual([
      expect.stringMatching(/^小学在校生数，.*印为\d+人，自评报告 表Ⅱ-2各校之和（含不参评学段）为\d+人。$/),
    ]);
  });

  it("do not where a school prints another number of classes", () => {
    expect(problems(countyTotals, firstRow(5, "99")).join()).toMatch(/^小学班级数/);
  });

  it("are not compared where a school prints none", () => {
    expect(problems(countyTotals, firstRow(3, "待填"))).toEqual([]);
  });

  it("do not where a row is missing", () => {
    const found = problems(
      countyTotals,
      withSchoolRows(complete, (rows) => rows.toSpliced(5, 1)),
    );
    expect(found.join()).toMatch(/参评小学，.*印为\d+所，自评报告 表Ⅱ-2列\d+所/);
  });
});

describe("申报表 and the report", () => {
  const documents = [
    ...checkInput(evaluation).documents,
    {
      id: "forms",
      name: "申报表",
      document: applicationDocument(evaluation, formSheets(evaluation), { date: reportDate }),
    },
  ];
  const both = { ...checkInput(evaluation), documents };

  it("print the same figures, schools and counts", () => {
    expect(sectionTables(documents).map(({ document }) => document.id)).toEqual(["report", "forms"]);
    for (const check of [figuresAgree, passingCounts, countyTotals, sameSchools]) {
      expect(check.run(both)).toEqual([]);
    }
  });

  it("do not where the form alone says otherwise", () => {
    const [, forms] = withSchoolRows(both, (rows) => rows.toSpliced(9, 1)).documents;
    const changed = { ...both, documents: [...documents.slice(0, 1), ...(forms ? [forms] : [])] };
    expect(problems(countyTotals, changed).join()).toContain("申报表 表Ⅱ-2各校之和");
    expect(problems(sameSchools, changed).join()).toContain("申报表 表Ⅱ-2小学列");
    expect(problems(passingCounts, changed).join()).toContain("申报表 表Ⅱ-2逐校计数");
  });
});
