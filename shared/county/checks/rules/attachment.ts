import { booleanOf } from "../../fact.ts";
import { schoolSubject } from "../../subject.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { FactView } from "../check-view.ts";
import { schoolRule } from "../rule.ts";
import { cellsOf } from "../words.ts";

/** 是否计校数 is no: the unit is part of a parent. */
export function isAttachedUnit(view: FactView, code: string): boolean {
  return booleanOf(view.fact(schoolSubject(code), "counted")) === false;
}

/** What is wrong with the parent that an attached unit names. */
export type ParentProblem = "not-stated" | "attached" | "not-found";

/** Undefined where the unit's parent is there and a unit of its own. Ask only about attached units. */
export function parentProblem(view: FactView, code: string): ParentProblem | undefined {
  const parent = view.text(schoolSubject(code), "parentCode");
  if (parent === undefined) return "not-stated";
  if (parent === code || isAttachedUnit(view, parent)) return "attached";
  return view.schools.includes(parent) ? undefined : "not-found";
}

const words: Readonly<Record<ParentProblem, (parent: string) => readonly [string, string]>> = {
  "not-stated": () => ["是附设单位（是否计校数为否），没有填主校标识码", "请填写主校的10位标识码"],
  attached: (parent) => [`主校${parent}自己也是附设单位`, "请填写计校数的主校的标识码"],
  "not-found": (parent) => [`主校${parent}不在学校名单中`, "请核对主校标识码，或先导入主校"],
};

function unneeded(view: FactView, code: string): readonly CheckIssue[] {
  const key = schoolSubject(code);
  const parent = view.text(key, "parentCode");
  if (parent === undefined || parent === code) return [];
  return [
    {
      severity: "warning",
      cells: cellsOf(key, ["parentCode", "counted"]),
      problem: `计校数（或没有填是否计校数），又填了主校标识码${parent}`,
      remedy: "附设单位的“是否计校数”应为否；独立学校不填主校标识码",
    },
  ];
}

/** 附设单位必有主校，主校不能也是附设单位；否则学生会重复计或漏计 (D8). */
export const attachment = schoolRule({
  code: "attachment",
  name: "附设单位与主校关系不清",
  family: "form",
  find: (view, { key, school }) => {
    if (!isAttachedUnit(view, school)) return unneeded(view, school);
    const problem = parentProblem(view, school);
    if (problem === undefined) return [];
    const [found, remedy] = words[problem](view.text(key, "parentCode") ?? "");
    return [{ severity: "error", cells: cellsOf(key, ["parentCode", "counted"]), problem: found, remedy }];
  },
});
