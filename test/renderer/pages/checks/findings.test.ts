import { describe, expect, it } from "vitest";
import type { Checks, FindingLine } from "../../../../renderer/pages/checks/checks-answer.ts";
import {
  type FindingFilter,
  filterFindings,
  filterOfQuery,
  formChoices,
  ruleChoices,
  stateOf,
} from "../../../../renderer/pages/checks/findings/finding-filter.ts";
import { findingsHeadline, findingsLead } from "../../../../renderer/pages/checks/findings/headline.ts";

const acceptance = { reason: "复式班", operator: "张三", at: "2026-09-01T01:00:00.000Z", batch: 2 };

function finding(id: string, own: Partial<FindingLine> = {}): FindingLine {
  return {
    id,
    rule: "part-of-whole",
    severity: "error",
    subject: "section:2141000951:primary",
    school: { code: "2141000951", name: "万元第二小学" },
    stage: "primary",
    form: "教基1102续 骨干教师",
    problem: "“县级及以上骨干教师数”12大于“专任教师数”10",
    remedy: "请核对",
    cells: [],
    cellCount: 2,
    accepted: null,
    fallen: null,
    ...own,
  };
}

function checks(findings: readonly FindingLine[], own: Partial<Checks> = {}): Checks {
  return {
    lastYear: null,
    schools: 183,
    rules: [{ code: "part-of-whole", name: "部分大于整体", family: "row" }],
    findings: [...findings],
    settled: 0,
    ...own,
  };
}

const error = finding("a");
const warning = finding("b", { severity: "warning", rule: "jump", fallen: acceptance });
const hint = finding("c", { severity: "hint", school: null, stage: null, form: "县级采集表" });
const accepted = finding("d", { accepted: acceptance });

describe("the headline", () => {
  it.each([
    [[error, warning, hint, accepted], "还有 2 处矛盾：错误 1、警告 1；另有提示 1 处，已接受 1 处"],
    [[error], "还有 1 处矛盾：错误 1"],
    [[hint], "没有发现矛盾；另有提示 1 处"],
    [[accepted], "没有未处理的矛盾；另有已接受 1 处"],
    [[], "没有发现矛盾"],
  ])("of %# findings", (findings, words) => {
    expect(findingsHeadline(checks(findings))).toBe(words);
  });

  it("does not call an empty year clean", () => {
    expect(findingsHeadline(checks([], { schools: 0 }))).toBe("还没有可以核对的数据");
  });

  it("says whether there was a year to compare with, and what is settled", () => {
    expect(findingsLead(checks([]))).toContain("没有更早的年度，未比较跨年变化");
    expect(findingsLead(checks([], { lastYear: 2024, settled: 3 }))).toContain(
      "各校与 2024 年作了比较，以前接受过的有 3 处已经消除",
    );
  });
});

describe("the filter", () => {
  const all = [error, warning, hint, accepted];
  const shown = (filter: FindingFilter) => filterFindings(all, filter).map(({ id }) => id);

  it.each([
    [{}, ["a", "b", "c", "d"]],
    [{ severity: "hint" }, ["c"]],
    [{ state: "open" }, ["a", "b", "c"]],
    [{ state: "changed" }, ["b"]],
    [{ state: "accepted" }, ["d"]],
    [{ form: "县级采集表" }, ["c"]],
    [{ rule: "jump" }, ["b"]],
    [{ text: "万元" }, ["a", "b", "d"]],
    [{ text: " 2141000951 " }, ["a", "b", "d"]],
    [{ text: "全县" }, ["c"]],
    [{ text: "骨干", severity: "warning" }, ["b"]],
    [{ text: "没有这所学校" }, []],
  ])("%j", (filter, ids) => {
    expect(shown(filter)).toEqual(ids);
  });

  it("is read from the address, where other pages ask for one school", () => {
    expect(filterOfQuery({ severity: "error", other: "x" })).toEqual({ severity: "error" });
    expect(filterOfQuery({ school: "2141000951" })).toEqual({ text: "2141000951" });
    expect(filterOfQuery({ school: "2141000951", text: "万元" })).toEqual({ text: "万元" });
  });

  it("offers the forms and rules that found something, with how many", () => {
    expect(formChoices(all).map(({ label }) => label)).toEqual([
      "教基1102续 骨干教师（3）",
      "县级采集表（1）",
    ]);
    expect(ruleChoices(checks(all)).map(({ label }) => label)).toEqual(["部分大于整体（3）", "jump（1）"]);
  });

  it("knows what became of a finding", () => {
    expect(all.map(stateOf)).toEqual(["open", "changed", "open", "accepted"]);
  });
});
