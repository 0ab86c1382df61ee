import { describe, expect, it } from "vitest";
import { listFact, textFact } from "../../../../shared/county/fact.ts";
import { findItem } from "../../../../shared/evaluate/evaluation.ts";
import { claimedPass, conclusionsHold } from "../../../../shared/report/checks/conclusions-hold.ts";
import { statedNumbers } from "../../../../shared/report/checks/stated-numbers.ts";
import { yearsConsistent } from "../../../../shared/report/checks/years-consistent.ts";
import { heading, paragraph, portrait } from "../../../../shared/report/document/blocks.ts";
import { fullQinghe, judged, withFacts } from "../sample-evaluations.ts";
import { checkInput, judgedWith, problems, stating } from "./check-input.ts";

const complete = stating({});

describe("conclusions and verdicts", () => {
  it("hold where all is stated", () => {
    expect(conclusionsHold.run(complete)).toEqual([]);
  });

  it("clash where 达标 is stated and the figures fail", () => {
    const poor = withFacts(fullQinghe, { teacherPay: textFact("") });
    const pay = fullQinghe.facts.get("civilPay");
    if (!pay) throw new Error("the sample has no civilPay");
    const numbers = {
      teacherPay: { state: "value", value: { type: "number", number: { numerator: 1n, denominator: 1n } } },
    } as const;
    const evaluation = judged(withFacts(poor, numbers));
    expect(findItem(evaluation, "A2-8")?.verdict).toBe("unmet");
    expect(conclusionsHold.run(checkInput(evaluation))).toMatchObject([
      {
        severity: "mustFix",
        problem: expect.stringMatching(/^A2-8 .*填报的结论为“达标”，按数据判定为“未达标”。$/),
        link: { kind: "fact", field: "A2-8.conclusion" },
      },
    ]);
  });

  it("are pointed out where 未达标 is stated and the figures pass", () => {
    const found = conclusionsHold.run(stating({ "A2-8.conclusion": "未达标" }));
    expect(found).toMatchObject([{ severity: "lookAt", problem: expect.stringContaining("数值都达到标准") }]);
  });

  it.each([
    ["全县均已达标。", true],
    ["各校全部达到国家规定要求", true],
    ["已符合省定标准", true],
    ["2所学校未达标，其余均已达标", false],
    ["力争三年内达标", false],
    ["尚未全部达到标准", false],
    ["没有达标", false],
    ["拟于2026年达标", false],
    ["", false],
  ])("“%s” claims to pass: %s", (text, claims) => {
    expect(claimedPass(text) !== undefined).toBe(claims);
  });

  it("clash where the words of an unmet item claim to pass", () => {
    const input = stating({
      "A2-1.conclusion": "未达标",
      "A2-1.statement": "规划合理。全县学校布局均已达标。",
    });
    expect(problems(conclusionsHold, input)).toEqual([
      expect.stringContaining("判定为“未达标”，说明中却写着“全县学校布局均已达标”"),
    ]);
  });

  it.each([
    [{ "A5-1.found": "有" }, "mustFix", /没有写明时间、说明及处理结果/],
    [{ "A5-1.found": "有", "A5-1.date": "2024-05-01" }, "mustFix", /没有写明说明及处理结果/],
    [{ "A5-1.found": "无", "A5-1.date": "2024-05-01" }, "lookAt", /填报为“无”，却填了发生时间/],
  ])("ask for the details of a veto item: %o", (texts, severity, pattern) => {
    expect(conclusionsHold.run(stating(texts))).toMatchObject([
      { severity, problem: expect.stringMatching(pattern) },
    ]);
  });

  it.each([
    ["全县32项指标全部达标。", 1],
    ["所有学校均达标，成效显著", 1],
    ["综合达标率为100%", 1],
    ["所有学校未全部达标", 0],
    ["各项工作有序推进", 0],
  ])("clash with a narrative that praises too early: %s", (text, count) => {
    expect(complete.evaluation.verdict).not.toBe("met");
    expect(conclusionsHold.run(stating({ "narrative.overview": text }))).toHaveLength(count);
  });
});

describe("numbers in texts that people wrote", () => {
  it("are pointed out where no table has them", () => {
    expect(
      problems(statedNumbers, stating({ "narrative.overview": "新建学校987所，培训教师98,765人。" })),
    ).toEqual(["“县情与教育概况补充”中有2个数在附表里找不到：“987所”、“98,765人”。"]);
  });

  it.each([
    ["a number of a table, with a comma and a blank", "参评小学147 所"],
    ["a year", "2024年"],
    ["an amount of money", "投入9,876万元"],
    ["no number", "成绩显著"],
  ])("are not: %s", (_, text) => {
    const evaluation = judgedWith({ "narrative.overview": text });
    expect(problems(statedNumbers, checkInput(evaluation))).toEqual([]);
  });
});

describe("years and dates", () => {
  it("are consistent where all is stated", () => {
    expect(yearsConsistent.run(complete)).toEqual([]);
  });

  it.each([
    ["2025-08-31", "mustFix", /早于评估年度的统计时点2025年9月1日/],
    ["2027-01-01", "lookAt", /与评估年度2025年相差一年以上/],
  ])("are not where the report is dated %s", (date, severity, pattern) => {
    expect(yearsConsistent.run({ ...complete, date })).toMatchObject([
      { severity, problem: expect.stringMatching(pattern), link: { field: "reportDate" } },
    ]);
  });

  it.each(["2025-09-01", "2026-12-31", undefined])("are where it is dated %s", (date) => {
    expect(yearsConsistent.run({ ...complete, date })).toEqual([]);
  });

  it.each([
    ["数据统计时点为2024年9月1日。", 1],
    ["数据统计时点为2025年9月1日。", 0],
  ])("hold the printed 统计时点 against the evaluation year: %s", (text, count) => {
    const document = { title: "报告", sections: [portrait(heading(1, "一、概况"), paragraph(text))] };
    const input = { ...complete, documents: [{ id: "report", name: "自评报告", document }] };
    expect(yearsConsistent.run(input)).toHaveLength(count);
  });

  it("are not where something was approved after the report", () => {
    const found = yearsConsistent.run(stating({ planApprovalDate: "2026-03-06" }));
    expect(found).toMatchObject([{ severity: "mustFix", link: { field: "planApprovalDate" } }]);
  });

  it.each([
    ["2026", "mustFix", /晚于评估年度2025/],
    ["2021", "lookAt", /超过3年/],
  ])("are not where a subject was monitored in %s", (year, severity, pattern) => {
    const monitoring = listFact([{ subject: "语文", level: "Ⅲ", differenceRate: "0.1", year }]);
    const found = yearsConsistent.run(checkInput(judged(withFacts(fullQinghe, { monitoring }))));
    expect(found).toMatchObject([{ severity, problem: expect.stringMatching(pattern) }]);
  });

  it.each([
    ["narrative.overview", "2022年以来投入增长", 1],
    ["narrative.overview", "2024年财政收入增长", 0],
    ["narrative.overview", "２０１９年数据", 1],
    ["narrative.process", "2016年启动，2022年提速", 0],
    ["narrative.nextSteps", "到2030年全面建成", 0],
    ["narrative.overview", "2023—2025学年", 1],
    ["narrative.overview", "2024—2025学年", 0],
    ["constructionStandardDocument", "建标〔2018〕109号（2018年）", 0],
    ["narrative.overview", "编号120231年", 0],
  ])("%s: %s", (field, text, count) => {
    expect(yearsConsistent.run(stating({ [field]: text }))).toHaveLength(count);
  });
});
