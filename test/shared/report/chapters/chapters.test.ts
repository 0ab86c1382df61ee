import { describe, expect, it } from "vitest";
import type { CountyYear } from "../../../../shared/county/county-year.ts";
import { decimal } from "../../../../shared/county/exact/rational.ts";
import { numberFact, textFact } from "../../../../shared/county/fact.ts";
import type { Mode } from "../../../../shared/evaluate/waivers.ts";
import { basicSituation } from "../../../../shared/report/chapters/basic-situation.ts";
import { mainPractices } from "../../../../shared/report/chapters/main-practices.ts";
import { narrativeBlocks } from "../../../../shared/report/chapters/narrative.ts";
import { problemBlocks } from "../../../../shared/report/chapters/problems.ts";
import { selfEvaluationResults } from "../../../../shared/report/chapters/self-evaluation-results.ts";
import { portrait } from "../../../../shared/report/document/blocks.ts";
import type { Block } from "../../../../shared/report/document/document.ts";
import { missingSlots } from "../../../../shared/report/document/missing-slots.ts";
import { plainText } from "../../../../shared/report/document/plain-text.ts";
import expectedGaps from "../../../fixtures/gaps-2025/expected.json" with { type: "json" };
import expectedQinghe from "../../../fixtures/qinghe-2025/expected.json" with { type: "json" };
import { completeCounty } from "../complete-county.ts";
import { fullQinghe, gaps, judged, qinghe, withFacts } from "../sample-evaluations.ts";

const documentOf = (blocks: readonly Block[]) => ({ title: "章", sections: [portrait(...blocks)] });
const wordsOf = (blocks: readonly Block[]): string => plainText(documentOf(blocks));

describe("一、基本情况", () => {
  it.each([
    ["青禾县", qinghe, expectedQinghe.strict.totals],
    ["the county with gaps", gaps, expectedGaps.strict.totals],
  ] as const)("counts schools, pupils and teachers as the fixture does: %s", (_, county, totals) => {
    const words = wordsOf(basicSituation(judged(county)));
    expect(words).toContain(`在校学生${totals.pupils.primary}人`);
    expect(words).toContain(`在校学生${totals.pupils.junior}人`);
    expect(words).toContain(`教学点${totals.teachingPoints}个`);
    const teachers = [...words.matchAll(/其中专任教师(\d+)人/g)].map(([, count]) => Number(count));
    expect(teachers.reduce((sum, count) => sum + count, 0)).toBe(totals.fullTimeTeachers);
  });

  it("names no kind of school that the county has not", () => {
    const primary = { ...qinghe, schools: qinghe.schools.filter(({ sections }) => !sections.junior) };
    const words = wordsOf(basicSituation(judged(primary)));
    expect(words).not.toMatch(/初级中学|完全中学|一贯制/);
    expect(words).toContain("初中没有参评学校");
  });

  it("prints 表Ⅰ in its decimals, and says what nobody stated", () => {
    const stated = withFacts(qinghe, {
      population: numberFact(decimal("43.3")),
      gdpPerCapita: numberFact(decimal("52310.5")),
    });
    const words = wordsOf(basicSituation(judged(stated)));
    expect(words).toContain("全县常住人口43.30万人");
    expect(words).toContain("年人均国内生产总值52311元");
    const unstated = { ...qinghe, facts: new Map([...qinghe.facts].filter(([field]) => field !== "towns")) };
    expect(wordsOf(basicSituation(judged(unstated)))).toContain("辖（待填：乡镇数，来源：县级采集表）个乡镇");
  });

  it.each([
    ["strict", "按严格口径判定，不适用过渡口径"],
    ["relief", "按过渡口径判定，适用的学校及须备材料见附件7"],
  ] as const)("says by which reading it judges: %s", (mode: Mode, words) => {
    expect(wordsOf(basicSituation(judged(qinghe, mode)))).toContain(words);
  });
});

describe("what people write", () => {
  const code = "narrative.process";
  const linesOf = (county: CountyYear) => wordsOf(narrativeBlocks(code, judged(county))).split("\n");

  it("gives a paragraph a line", () => {
    expect(linesOf(withFacts(qinghe, { [code]: textFact(" 第一段。\r\n\n第二段。\n") }))).toEqual([
      "第一段。",
      "第二段。",
    ]);
  });

  it("stands as 待填 where nobody wrote it, and is left out where it does not apply", () => {
    expect(linesOf(qinghe)).toEqual(["（待填：工作历程，来源：县级填报）"]);
    expect(narrativeBlocks(code, judged(withFacts(qinghe, { [code]: { state: "notApplicable" } })))).toEqual(
      [],
    );
  });

  it("says which places of an example are still to be written", () => {
    const county = withFacts(qinghe, {
      [code]: textFact("【年月】，县政府印发〔2024〕5号文件，召开【会议】。"),
    });
    const blocks = narrativeBlocks(code, judged(county));
    expect(wordsOf(blocks)).toBe(
      "（待填：年月，来源：县级填报），县政府印发〔2024〕5号文件，召开（待填：会议，来源：县级填报）。",
    );
    expect(missingSlots(documentOf(blocks)).map(({ slot }) => slot)).toEqual([code, code]);
  });
});

describe("二、主要做法", () => {
  it("has its seven parts, each with what was written and the figures that bear it out", () => {
    const words = wordsOf(mainPractices(judged(completeCounty())));
    expect(words.match(/^（[一二三四五六七]）/gm)).toHaveLength(7);
    expect(words).toContain("主要做法：建强队伍文本。");
    expect(words).toContain("专任教师持证上岗率100.0%，近五年360学时培训完成率100.0%。");
  });

  it("leaves out a figure that lacks data, because 自评结果 says so", () => {
    const words = wordsOf(
      mainPractices(judged(withFacts(fullQinghe, { rotationMoved: { state: "missing" } }))),
    );
    expect(words).not.toContain("交流轮岗教师");
    expect(words).toContain("专任教师持证上岗率");
    expect(words.match(/待填/g)).toHaveLength(7);
  });
});

describe("三、自评结果", () => {
  it("names the waivers that were applied and how many schools they reached", () => {
    const words = wordsOf(selfEvaluationResults(judged(fullQinghe, "relief")));
    expect(words).toMatch(/其中适用过渡口径的\d+所（50人以上不足100人的乡村小规模学校和教学点，.*计入）。/);
    expect(wordsOf(selfEvaluationResults(judged(fullQinghe)))).not.toContain("其中适用过渡口径的");
  });

  it("says after the official sentence of what fails how much is lacking", () => {
    const words = wordsOf(selfEvaluationResults(judged(fullQinghe)));
    const { done, all } = expectedQinghe.strict.guarantee["A2-9"];
    expect(words).toMatch(
      new RegExp(`完成率99\\.9%。与标准相比，教师5年360学时培训完成率差${all - done}人。自评结论：未达标。`),
    );
    expect(words).toMatch(/与标准相比，综合评估未达标学校中，小学\d+所共差\d+人、初中\d+所共差\d+人。/);
  });

  it("prints what a person explained of a stated conclusion", () => {
    const explained = withFacts(fullQinghe, { "A3-7.statement": textFact("各校课表均经县级审核") });
    expect(wordsOf(selfEvaluationResults(judged(explained)))).toContain(
      "12个。各校课表均经县级审核。自评结论：达标。",
    );
  });
});

describe("四、存在问题与整改", () => {
  it("has a line for everything that fails, and leaves to people what only they know", () => {
    const blocks = problemBlocks(judged(fullQinghe));
    const table = blocks.find((block) => block.kind === "table");
    if (table?.kind !== "table") throw new Error("no table");
    const titles = table.rows.map((row) => row[1]?.text ?? "");
    for (const code of ["A1-1", "A1-8", "A2-3", "A2-4", "A2-5", "A2-6", "A2-9", "A2-12", "A3-4"]) {
      expect(titles.join("\n")).toContain(`（${code}）`);
    }
    for (const row of table.rows)
      expect(row.slice(-3).map(({ text }) => text)).toEqual(["待填", "待填", "待填"]);
    const funds = table.rows.find((row) => row[1]?.text.includes("A2-6"));
    expect(funds?.[2]?.text).toMatch(
      new RegExp(`等${expectedQinghe.strict.guarantee["A2-6"].short.length}所$`),
    );
  });

  it("has no table where nothing fails", () => {
    const blocks = problemBlocks(judged(completeCounty()));
    expect(blocks.some(({ kind }) => kind === "table")).toBe(false);
    expect(wordsOf(blocks)).toContain("对照评估标准，已判定的各项均达标。");
  });

  it("names a veto in the words of the rule", () => {
    const found = withFacts(fullQinghe, { "A5-3.found": textFact("有") });
    expect(wordsOf(problemBlocks(judged(found)))).toContain("存在重点学校或重点班（A5-3）");
  });
});
