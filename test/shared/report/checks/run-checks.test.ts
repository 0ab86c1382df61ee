import { describe, expect, it } from "vitest";
import { reportChecks, runReportChecks } from "../../../../shared/report/checks/run-checks.ts";
import { fullQinghe, gaps, judged, qinghe } from "../sample-evaluations.ts";
import { checkInput, filled } from "./check-input.ts";

describe("the checks before the report is handed in", () => {
  it("find nothing that must be changed where all is stated and proved", () => {
    const outcomes = runReportChecks(filled(checkInput(judged(fullQinghe))));
    expect(outcomes.map(({ code }) => code)).toEqual(reportChecks.map(({ code }) => code));
    const mustFix = outcomes.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === "mustFix"),
    );
    expect(mustFix).toEqual([]);
  });

  it.each([
    ["a county that stated nothing by hand", qinghe],
    ["a county with holes", gaps],
    ["a county without schools", { ...gaps, schools: [] }],
    ["a county without any fact", { ...gaps, schools: [], facts: new Map() }],
  ])("name a remedy for every finding: %s", (_, countyYear) => {
    const findings = runReportChecks(checkInput(judged(countyYear))).flatMap((outcome) => outcome.findings);
    expect(findings.length).toBeGreaterThan(10);
    for (const { problem, remedy } of findings) {
      expect(problem).toMatch(/。$/);
      expect(remedy).toMatch(/。$/);
      expect(problem).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it("have a code and a title each", () => {
    expect(new Set(reportChecks.map(({ code }) => code)).size).toBe(reportChecks.length);
    expect(reportChecks.every(({ title }) => title.length > 4)).toBe(true);
  });
});
