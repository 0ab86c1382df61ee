import { schoolSubject } from "../../../subject.ts";
import type { CheckIssue } from "../../check-finding.ts";
import type { CheckView } from "../../check-view.ts";
import { countyRule } from "../../rule.ts";

/** Schools that came or went: a new code for an old school breaks the line of its figures (D7). */
export const rosterChanges = countyRule({
  code: "roster-changed",
  name: "与上年相比学校有增减",
  family: "year",
  find: (view) => {
    const last = view.before;
    if (!last || last.schools.length === 0 || view.schools.length === 0) return [];
    const [then, now] = [new Set(last.schools), new Set(view.schools)];
    const nameOf = (of: CheckView, code: string) => of.text(schoolSubject(code), "schoolName") ?? code;
    const gone = last.schools.filter((code) => !now.has(code));
    const come = view.schools.filter((code) => !then.has(code));
    const issue = (key: string, codes: readonly string[], problem: string): readonly CheckIssue[] =>
      codes.length === 0
        ? []
        : [
            {
              severity: "hint",
              key,
              cells: codes.map((code) => ({
                subject: schoolSubject(code),
                field: "schoolName",
                ...(key === "gone" ? { year: last.year } : {}),
              })),
              problem,
              remedy: "请核对撤并、新建和换码；同一所学校换了新码的请说明新旧两个码",
            },
          ];
    return [
      ...issue(
        "gone",
        gone,
        `${last.year}年有而今年没有的学校${gone.length}所：${gone.map((code) => nameOf(last, code)).join("、")}`,
      ),
      ...issue(
        "come",
        come,
        `${last.year}年没有而今年有的学校${come.length}所：${come.map((code) => nameOf(view, code)).join("、")}`,
      ),
    ];
  },
});
