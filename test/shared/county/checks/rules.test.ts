import { describe, expect, it } from "vitest";
import { checkCounty } from "../../../../shared/county/checks/check-county.ts";
import type { CheckFinding } from "../../../../shared/county/checks/check-finding.ts";
import { checkView } from "../../../../shared/county/checks/check-view.ts";
import { checkRules } from "../../../../shared/county/checks/registry.ts";
import { countyCases } from "./county-cases.ts";
import { type Case, earlier } from "./hostile.ts";
import { rowCases } from "./row-cases.ts";
import { schoolCases } from "./school-cases.ts";
import { yearCases } from "./year-cases.ts";

/** Cases by the code of the rule that they are about. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  ...rowCases,
  ...schoolCases,
  ...countyCases,
  ...yearCases,
};

function found(rule: string, { county, before }: Case): readonly CheckFinding[] {
  const view = checkView(county, before && earlier(before));
  return checkCounty(view).filter((finding) => finding.rule === rule);
}

describe.each(Object.entries(cases))("the rule %s", (rule, ofRule) => {
  it.each(ofRule.map((each) => [each.name, each] as const))("%s", (_, each) => {
    const findings = found(rule, each);
    expect(findings.map(({ problem }) => problem)).toHaveLength(
      each.says === undefined ? 0 : (each.count ?? 1),
    );
    if (each.says !== undefined) expect(findings[0]?.problem).toContain(each.says);
  });
});

describe("every rule", () => {
  it.each(checkRules.map(({ code }) => code))("%s can fire and can stay silent", (code) => {
    const ofRule = cases[code] ?? [];
    expect(ofRule.some(({ says }) => says !== undefined)).toBe(true);
    expect(ofRule.some(({ says }) => says === undefined)).toBe(true);
  });

  it("has a code and a name of its own", () => {
    expect(new Set(checkRules.map(({ code }) => code)).size).toBe(checkRules.length);
    expect(new Set(checkRules.map(({ name }) => name)).size).toBe(checkRules.length);
  });

  it("gives each finding an id of its own, cells that exist, words and remedy", () => {
    const findings = Object.values(cases)
      .flat()
      .map((each) => checkCounty(checkView(each.county, each.before && earlier(each.before))));
    for (const ofCounty of findings) {
      expect(new Set(ofCounty.map(({ id }) => id)).size).toBe(ofCounty.length);
    }
    for (const { cells, problem, remedy, numbers } of findings.flat()) {
      expect(cells.length).toBeGreaterThan(0);
      expect(problem).not.toMatch(/undefined|NaN|\[object/);
      expect(remedy.length).toBeGreaterThan(4);
      expect(JSON.parse(numbers)).toBeInstanceOf(Array);
    }
  });
});
