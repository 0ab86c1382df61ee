import { describe, expect, it } from "vitest";
import { textFact } from "../../../../shared/county/fact.ts";
import { privateData } from "../../../../shared/report/checks/private-data.ts";
import { privateMatches } from "../../../../shared/report/checks/private-patterns.ts";
import { paragraph } from "../../../../shared/report/document/blocks.ts";
import { fullQinghe, judged, withFacts } from "../sample-evaluations.ts";
import { checkInput, judgedWith, problems, withBlocks, withCell, withSchoolRows } from "./check-input.ts";

describe("what looks like personal data", () => {
  it.each([
    ["身份证号", "张三 11010519491231002X"],
    ["身份证号", "lower x 11010519491231002x。"],
    ["身份证号", "全角 １１０１０５１９４９１２３１００２Ｘ"],
    ["身份证号", "带空格 110105 19491231 002X"],
    ["身份证号", "老号 110105491231002"],
    ["手机号", "联系人13800138000"],
    ["手机号", "+86 138 0013 8000"],
    ["手机号", "138-0013-8000，王老师"],
    ["手机号", "１３８００１３８０００"],
    ["固定电话号码", "0371-65901234"],
    ["固定电话号码", "（0371）65901234"],
    ["固定电话号码", "010 8765 4321".replace(" 4", "4")],
    ["固定电话号码", "办公电话：6590123"],
    ["银行卡号", "账号 6222 0212 3456 7890 128".replace(/ /g, "").replace("账号", "账号 ")],
    ["银行卡号", "6225760008219524"],
  ])("%s in %s", (kind, text) => {
    expect(privateMatches(text).map((match) => match.kind)).toContain(kind);
  });

  it.each([
    ["a wrong check digit", "110105194912310021"],
    ["a day that is none", "110105194913310029"],
    ["a school's code", "学校标识码2141000951"],
    ["a date", "2025-09-01 至 2026-03-05"],
    ["money of eleven digits", "总投入13800138000元"],
    ["money with commas", "13,800,138,000"],
    ["a number of a document", "国教督办函〔2019〕30号"],
    ["a hash", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["a social credit code", "91110105MA01ABCD12"],
    ["a decimal", "0.37165901234"],
    ["a card number that fails its check", "6225760008219525"],
    ["a phone number that is too long", "138001380001"],
    ["a phone number that is too short", "1380013800"],
    ["numbers of a row", "1200\t36\t27\t13.50\t0.42\t1.21"],
    ["years", "2021、2022、2023、2024、2025年"],
    ["nothing", ""],
  ])("is not %s", (_, text) => {
    expect(privateMatches(text)).toEqual([]);
  });

  it("never repeats what it found", () => {
    for (const { masked, digits } of privateMatches("13800138000、11010519491231002X、0371-65901234")) {
      expect(masked).not.toContain(digits);
      expect(masked).toContain("****");
    }
  });

  it("finds two numbers side by side", () => {
    expect(privateMatches("13800138000 13900139000").map(({ digits }) => digits)).toEqual([
      "13800138000",
      "13900139000",
    ]);
  });
});

describe("personal data in what is printed", () => {
  it("is none in the sample", () => {
    expect(privateData.run(checkInput(judged(fullQinghe)))).toEqual([]);
  });

  it("is found in a statement, which the finding leads to", () => {
    const [found, ...rest] = privateData.run(
      checkInput(judgedWith({ homeworkAndSleep: "联系人李四13800138000" })),
    );
    // The annexes print the sentence again.
    expect(rest.every(({ problem }) => problem.includes("手机号"))).toBe(true);
    expect(found).toMatchObject({
      severity: "mustFix",
      problem: expect.stringMatching(/^自评报告A3-8中有疑似手机号138\*\*\*\*00。$/),
      link: { kind: "fact", field: "homeworkAndSleep" },
    });
    expect(found?.remedy).toContain("作业与睡眠达标情况");
  });

  it("is found in a cell of a table and in a number that two runs share", () => {
    const complete = checkInput(judged(fullQinghe));
    const inCell = withSchoolRows(complete, (rows) =>
      rows.map((row, at) => (at === 1 ? withCell(row, 2, { text: "13900139000" }) : row)),
    );
    expect(problems(privateData, inCell)).toEqual([expect.stringContaining("表Ⅱ-2")]);
    const inRuns = withBlocks(complete, (own) =>
      own.kind === "signature" ? [paragraph("1390", "0139000"), own] : own,
    );
    expect(problems(privateData, inRuns)).toHaveLength(1);
  });

  it("may be the telephone that the form asks for, in the form alone", () => {
    const evaluation = judged(withFacts(fullQinghe, { formTelephone: textFact("0371-65901234") }));
    const printed = withBlocks(checkInput(evaluation), (own) =>
      own.kind === "signature" ? [paragraph("联系电话：0371-65901234"), own] : own,
    );
    expect(privateData.run(printed)).toHaveLength(1);
    const asForm = printed.documents.map((own) => ({ ...own, id: "forms" }));
    expect(privateData.run({ ...printed, documents: asForm })).toEqual([]);
  });
});
