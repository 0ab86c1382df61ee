import { describe, expect, it } from "vitest";
import { exportedFindings, groupsOf, passedChecks } from "../../../../renderer/pages/report/check-groups.ts";
import { replacedFiles } from "../../../../renderer/pages/report/document-files.ts";
import { findingTarget } from "../../../../renderer/pages/report/finding-link.ts";
import {
  type Checks,
  headlineOf,
  isReady,
  shortcomings,
} from "../../../../renderer/pages/report/headline.ts";

type Severity = "mustFix" | "lookAt";

function finding(severity: Severity, problem: string) {
  return { severity, problem, remedy: "请改正。" } as const;
}

/** Checks with so many gaps in report and forms, and these findings beside them. */
function checksOf(gaps: readonly [number, number], severities: readonly Severity[] = []): Checks {
  const others = severities.map((severity, at) => finding(severity, `问题${at}。`));
  const open = gaps[0] + gaps[1] > 0 ? [finding("mustFix", "待填。")] : [];
  const all = [...open, ...others];
  return {
    documents: [
      { id: "report", name: "自评报告", gaps: gaps[0] },
      { id: "forms", name: "申报表", gaps: gaps[1] },
    ],
    evidence: { required: 0, present: 0, missing: 0 },
    mustFix: all.filter(({ severity }) => severity === "mustFix").length,
    lookAt: all.filter(({ severity }) => severity === "lookAt").length,
    checks: [
      { code: "leftToFill", name: "待填和待核", title: "没有待填", findings: open },
      { code: "privateData", name: "个人信息", title: "没有身份证号", findings: others },
      { code: "signed", name: "署名和日期", title: "署名齐全", findings: [] },
    ],
  };
}

describe("the headline of the report page", () => {
  it.each([
    [[0, 0], [], "可以报送"],
    [[0, 0], ["lookAt"], "可以报送；另有 1 处请核对"],
    [[12, 0], [], "自评报告还有 12 处待填，暂不能报送"],
    [[1204, 3], [], "自评报告还有 1,204 处待填、申报表还有 3 处待填，暂不能报送"],
    [[12, 0], ["mustFix", "mustFix", "lookAt"], "自评报告还有 12 处待填，另有 2 处须改，暂不能报送"],
    [[0, 0], ["mustFix"], "有 1 处须改，暂不能报送"],
  ] as const)("with gaps %o and %o says %s", (gaps, severities, words) => {
    expect(headlineOf(checksOf(gaps, severities))).toBe(words);
  });

  it("is ready only without gaps and without what must be put right", () => {
    expect(isReady(checksOf([0, 0], ["lookAt"]))).toBe(true);
    expect(isReady(checksOf([0, 1]))).toBe(false);
    expect(isReady(checksOf([0, 0], ["mustFix"]))).toBe(false);
    expect(shortcomings(checksOf([5, 0], ["mustFix"]))).toEqual(["自评报告还有 5 处待填", "还有 1 处须改"]);
    expect(shortcomings(checksOf([0, 0], ["lookAt"]))).toEqual([]);
  });
});

describe("the list of checks", () => {
  const checks = checksOf([1, 0], ["mustFix", "lookAt"]);

  it("groups by severity and keeps what has passed", () => {
    expect(groupsOf(checks, "mustFix").map(({ name, findings }) => [name, findings.length])).toEqual([
      ["待填和待核", 1],
      ["个人信息", 1],
    ]);
    expect(groupsOf(checks, "lookAt").map(({ code }) => code)).toEqual(["privateData"]);
    expect(passedChecks(checks).map(({ code }) => code)).toEqual(["signed"]);
  });

  it("is exported with severity, check, problem and remedy", () => {
    expect(exportedFindings(checks).rows).toEqual([
      ["必须改", "待填和待核", "待填。", "请改正。"],
      ["必须改", "个人信息", "问题0。", "请改正。"],
      ["请核对", "个人信息", "问题1。", "请改正。"],
    ]);
  });

  it.each([
    [{ kind: "fact", subject: "county", field: "reportDate" }, "#/entry?field=reportDate", "去填写"],
    [
      { kind: "fact", subject: "section:2141000951:primary", field: "pupils" },
      "#/entry?field=pupils&school=2141000951&stage=primary",
      "去填写",
    ],
    [{ kind: "item", item: "A2-11" }, "#/indicators/A2-11", "看指标"],
    [{ kind: "school", school: "2141000951" }, "#/schools/2141000951", "看学校"],
    [{ kind: "evidence", item: "A2-11" }, "#/evidence/items/A2-11", "去佐证"],
    [{ kind: "evidence" }, "#/evidence/missing", "去佐证"],
    [{ kind: "history" }, "#/settings/backup", "去核验"],
  ] as const)("leads from %o to %s", (link, href, words) => {
    expect(findingTarget(link)).toEqual({ href, words });
  });
});

describe("files that would be replaced", () => {
  it("are those that say something else than the data", () => {
    const file = (name: string, state: "absent" | "current" | "outdated") => ({ name, path: name, state });
    const documents = [
      { id: "report", name: "自评报告", files: [file("a", "outdated"), file("b", "current")] },
      { id: "forms", name: "申报表", files: [file("c", "absent")] },
    ];
    expect(replacedFiles(documents).map(({ name }) => name)).toEqual(["a"]);
  });
});
