import { describe, expect, it } from "vitest";
import { decimal, integer } from "../../../../shared/county/exact/rational.ts";
import { type Fact, listFact, notApplicable, numberFact, textFact } from "../../../../shared/county/fact.ts";
import { allItems, type Evaluation, findItem } from "../../../../shared/evaluate/evaluation.ts";
import {
  balanceSentence,
  itemSentence,
  overallSentence,
  plainRuns,
  sentenceRuns,
} from "../../../../shared/report/sentences/sentence.ts";
import { shippedPacks } from "../../../../shared/standard/packs.ts";
import { fullQinghe, gaps, judged, qinghe, withFacts } from "../sample-evaluations.ts";

const full = judged(fullQinghe);
const open = judged(qinghe);
const holes = judged(gaps);

function sentenceOf(code: string, evaluation: Evaluation): string {
  const result = findItem(evaluation, code);
  if (!result) throw new Error(`no item ${code}`);
  return plainRuns(itemSentence(result, evaluation));
}

/** The sentence of an item with some county facts changed. */
const changed = (code: string, facts: Readonly<Record<string, Fact>>) =>
  sentenceOf(code, judged(withFacts(fullQinghe, facts)));

describe("official sentences", () => {
  it("have a resolved slot everywhere once everything is stated", () => {
    const runs = [
      overallSentence(full),
      balanceSentence(full),
      ...allItems(full).map((result) => itemSentence(result, full)),
    ];
    expect(runs).toHaveLength(2 + 32 + 6 + 2);
    for (const sentence of runs) {
      expect(sentence.filter(({ kind }) => kind === "missing")).toEqual([]);
      expect(plainRuns(sentence)).toMatch(/[^{}]。$/);
      expect(plainRuns(sentence)).not.toMatch(/[{}]|undefined|NaN|null|。。/);
    }
  });

  it.each([
    ["98760.5", "98210", "教师年平均工资收入98761元，当地公务员年平均工资收入98210元"],
    ["98209.6", "98210", "教师年平均工资收入98209.6元，当地公务员年平均工资收入98210元"],
    ["98210", "98210", "教师年平均工资收入98210元，当地公务员年平均工资收入98210元"],
  ])("print pay in whole yuan, unless that would hide a difference: %s and %s", (teacher, civil, words) => {
    const facts = { teacherPay: numberFact(decimal(teacher)), civilPay: numberFact(decimal(civil)) };
    expect(changed("A2-8", facts)).toContain(words);
  });

  it("print 万元 to the hundred", () => {
    const facts = { specialFunds: numberFact(decimal("80.1649")) };
    expect(changed("A2-7", facts)).toContain("公用经费80.16万元");
  });

  it("of every shipped pack name only slots that exist", () => {
    for (const pack of shippedPacks()) {
      const templates = [...pack.items, ...pack.vetoes, ...pack.admission].map(({ sentence }) => sentence);
      for (const template of [...templates, pack.overallSentence, pack.balance.sentence]) {
        expect(() => sentenceRuns(template, holes)).not.toThrow();
      }
    }
  });

  it("refuse a figure, a field or a text that is none", () => {
    expect(() => sentenceRuns("{figure:A9-9.rate}", full)).toThrow(RangeError);
    expect(() => sentenceRuns("{field:nothing}", full)).toThrow(/nothing/);
    expect(() => sentenceRuns("{text:A2-6.nothing}", full)).toThrow(RangeError);
    expect(() => sentenceRuns("{text:A9-9.balance}", full)).toThrow(RangeError);
    expect(() => sentenceRuns("{field:monitoring}", full)).toThrow(RangeError);
  });

  it("print figures in their official decimals", () => {
    expect(sentenceOf("A2-11", full)).toBe(
      "符合交流轮岗条件教师3850名，上一年度交流轮岗教师385名，占10.0%；其中骨干教师77名，占交流轮岗教师总数的20.0%。",
    );
    expect(sentenceOf("A1-2", full)).toMatch(
      /^小学全县平均1\.30人，达标学校125所（占85\.03%），最低值0\.72人（杨杖小学）/,
    );
  });

  it("print what is stated, dates in the official form", () => {
    expect(sentenceOf("A2-1", full)).toBe(
      "布局规划于2015年12月5日经布局规划批准机关文本批准，覆盖12所学校，与常住人口和学龄人口变化相适应；规划图、批复见佐证A2-1。",
    );
    expect(changed("A3-5", { equipmentUseRate: numberFact(decimal("87.25")) })).toContain("使用率87.3%。");
  });

  it("end with one full stop, whatever the stated text ends with", () => {
    expect(changed("A3-8", { homeworkAndSleep: textFact("均已达标。") })).toBe("作业与睡眠管理：均已达标。");
    expect(changed("A6-2", { "A6-2.statement": textFact("保持较高水平") })).toBe("保持较高水平。");
  });
});

describe("a slot without data", () => {
  it("says what is missing and where it comes from, and never 0", () => {
    const sentence = sentenceOf("A2-10", open);
    expect(sentence).toContain("核定编制（待填：核定教职工编制总额，来源：县级填报）名");
    expect(sentence).not.toMatch(/编制0|岗位0/);
  });

  it("brings its own brackets and no second pair", () => {
    expect(sentenceOf("A2-10", open)).toMatch(/发文（待填：编制岗位分配文号，来源：县级填报）。$/);
  });

  it("says how many schools lack the figure", () => {
    expect(sentenceOf("A1-2", holes)).toContain(
      "小学全县平均（待填：县级及以上骨干教师数（2所学校），来源：教育事业统计）人",
    );
    expect(sentenceOf("A3-3", open)).toContain("（待填：学校章程已制定并核准（180所学校），来源：学校填报）");
  });

  it("is red: every text in it is a missing run", () => {
    const result = findItem(open, "A2-10");
    const runs = result ? itemSentence(result, open) : [];
    expect(runs.filter(({ kind }) => kind === "missing")).toHaveLength(4);
    expect(runs.filter(({ kind, text }) => kind !== "missing" && text.includes("待填"))).toEqual([]);
  });

  it("points out figures that contradict each other", () => {
    expect(changed("A2-7", { specialPupils: numberFact(integer(0)) })).toMatch(
      /生均（待填：特殊教育学校生均公用经费：.*请核对）元/,
    );
  });

  it("不适用 is said without the unit", () => {
    const sentence = changed("A2-7", { inclusivePupils: notApplicable });
    expect(sentence).toContain("随班就读学生不适用按不低于8000元执行");
  });
});

describe("words that the facts choose", () => {
  it("A1 counts the schools that do not pass", () => {
    expect(plainRuns(overallSentence(full))).toMatch(
      /综合达标率分别为68\.03%、70\.59%。综合评估未达标的有小学47所、初中10所，名单见附件2。$/,
    );
    expect(plainRuns(overallSentence(holes))).toMatch(/因缺数据未能判定的有小学\d+所、初中\d+所，见附件2。$/);
  });

  it("A1-8 lists the coefficients and those above their limit", () => {
    const sentence = plainRuns(balanceSentence(full));
    expect(sentence).toContain("小学高于规定学历教师0.244、骨干教师0.226");
    expect(sentence).toContain("（最大0.470，限值0.45），初中第6项未达到要求。");
    expect(plainRuns(balanceSentence(holes))).toMatch(/\d个差异系数因缺数据未能判定。$/);
  });

  it("A2-6 says how much is short", () => {
    expect(sentenceOf("A2-6", full)).toContain("12所学校未足额，差额38200元。");
    const plenty = { fundsQuotaPrimary: numberFact(integer(1)), fundsQuotaJunior: numberFact(integer(1)) };
    expect(changed("A2-6", plenty)).toMatch(/应拨\d+元，足额。$/);
  });

  it.each([
    ["达标", "已足额核定。"],
    ["未达标", "尚未足额核定。"],
  ])("A2-8: %s", (said, words) => {
    expect(changed("A2-8", { "A2-8.conclusion": textFact(said) })).toMatch(new RegExp(`，${words}$`));
  });

  it("A3-9 names the subjects that fail, and those without a result", () => {
    expect(sentenceOf("A3-9", full)).toMatch(/德育Ⅳ级、校际差异率0\.083；相关科目均达到Ⅲ级以上/);
    const row = (subject: string, level: string, differenceRate: string) => ({
      subject,
      level,
      differenceRate,
    });
    const rows = [row("语文", "Ⅱ", "0.12"), row("数学", "Ⅲ", "0.15"), row("科学", "Ⅲ", "0.149")];
    const sentence = changed("A3-9", { monitoring: listFact(rows) });
    expect(sentence).toContain("语文、数学未达到Ⅲ级以上且校际差异率低于0.15");
    expect(sentence).toContain("（待填：体育监测等级和校际差异率");
  });

  it("A5 says that nothing was found, or when and what", () => {
    expect(sentenceOf("A5-1", full)).toBe("经逐项自查，未发现“存在以考试方式招生”的情形。");
    const found = { "A5-1.found": textFact("有"), "A5-1.date": textFact("2025-03-09") };
    expect(changed("A5-1", found)).toMatch(/发生于2025年3月9日，有关情况和处理结果：（待填：A5-1 .*）。$/);
  });

  it.each([
    ["2022-09-01", "已满三年"],
    ["2022-09-02", "未满三年"],
  ])("A6-1: recognised on %s is %s", (date, words) => {
    expect(changed("A6-1", { basicBalanceDate: textFact(date) })).toContain(`截至2025年9月1日${words}`);
  });
});
