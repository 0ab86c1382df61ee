import { expect, it } from "vitest";
import type { CellSource } from "../../../shared/county/claim.ts";
import { claimOf, meta, newWorkspace } from "./support.ts";

const person = { type: "person", operator: "李四" } as const;

function cell(form: CellSource["form"], fileName: string, digit: string): CellSource {
  return { type: "cell", form, sha256: digit.repeat(64), fileName, sheet: "表", cell: "B2" };
}

const wide = cell("wideTable", "综合表.xlsx", "a");
const county = cell("countyForm", "县级采集表.xlsx", "b");
const supplement = cell("supplementForm", "补充采集表.xlsx", "c");

it("names the workbooks behind the facts of a year, in the same order whichever came first", () => {
  const names = (sources: readonly CellSource[]) => {
    const workspace = newWorkspace();
    sources.forEach((source, index) => {
      const field = ["pupils", "classes", "grades"][index] ?? "pupils";
      workspace.acceptClaims([claimOf({ source, field })], meta);
    });
    expect(workspace.yearSources(2024)).toEqual([]);
    return workspace.yearSources(2025);
  };
  const expected = [
    { name: "县级采集表.xlsx", form: "县级采集表", sha256: "b".repeat(64) },
    { name: "补充采集表.xlsx", form: "补充采集表", sha256: "c".repeat(64) },
    { name: "综合表.xlsx", form: "教育事业统计综合表", sha256: "a".repeat(64) },
  ];
  expect(names([wide, county, supplement])).toEqual(expected);
  expect(names([supplement, wide, county])).toEqual(expected);
});

it("forgets a workbook whose figures were all typed over", () => {
  const workspace = newWorkspace();
  workspace.acceptClaims([claimOf({ source: wide })], meta);
  expect(workspace.yearSources(2025)).toHaveLength(1);
  workspace.acceptClaims([claimOf({ number: 481, source: person })], { ...meta, kind: "edit" });
  expect(workspace.yearSources(2025)).toEqual([]);
});
