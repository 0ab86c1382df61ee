import { describe, expect, it } from "vitest";
import { checkCounty } from "../../../../shared/county/checks/check-county.ts";
import { checkView } from "../../../../shared/county/checks/check-view.ts";
import {
  acceptedCheckLines,
  type CheckAcceptance,
  settledAcceptances,
  standingFindings,
} from "../../../../shared/county/checks/standing.ts";
import { primary } from "./hostile.ts";

const findingsOf = (keyTeachers: number) =>
  checkCounty(checkView(primary({ keyTeachers, fullTimeTeachers: 10, classes: 5, grades: 6, pupils: 200 })));

/** Accepts everything that is found. */
function acceptedAll(keyTeachers: number, reason = "支教教师，已核实。"): readonly CheckAcceptance[] {
  return findingsOf(keyTeachers).map(({ id, numbers, problem }) => ({
    finding: id,
    numbers,
    problem,
    reason,
    operator: "张三",
    at: "2026-09-01T01:00:00.000Z",
    batch: 2,
  }));
}

const names = new Map([["2141000001", "万元小学"]]);

describe("an acceptance", () => {
  it("stands as long as the figures do", () => {
    const standing = standingFindings(findingsOf(12), acceptedAll(12));
    expect(standing).toHaveLength(2);
    expect(standing.every(({ accepted, fallen }) => accepted && !fallen)).toBe(true);
  });

  it("falls alone where its own figures change", () => {
    const standing = standingFindings(findingsOf(13), acceptedAll(12));
    expect(standing.map(({ finding, fallen }) => [finding.rule, fallen !== undefined])).toEqual([
      ["part-of-whole", true],
      ["classes-grades", false],
    ]);
  });

  it("is settled once nothing contradicts itself any more", () => {
    expect(settledAcceptances(findingsOf(10), acceptedAll(12)).map(({ problem }) => problem)).toEqual([
      "“县级及以上骨干教师数”12大于“专任教师数”10",
    ]);
  });
});

describe("the lines of the data note", () => {
  it("say what was accepted and why, errors first, and no names of people", () => {
    const lines = acceptedCheckLines(standingFindings(findingsOf(12), acceptedAll(12)).toReversed(), names);
    expect(lines).toEqual([
      "万元小学 小学部：“县级及以上骨干教师数”12大于“专任教师数”10。说明：支教教师，已核实。",
      "万元小学 小学部：“班级数”5少于“年级数”6，而有学生200人。说明：支教教师，已核实。",
    ]);
    expect(lines.join("")).not.toContain("张三");
  });

  it("leave out what fell and what is open", () => {
    expect(acceptedCheckLines(standingFindings(findingsOf(13), acceptedAll(12)), names)).toHaveLength(1);
    expect(acceptedCheckLines(standingFindings(findingsOf(12), []), names)).toEqual([]);
  });
});
