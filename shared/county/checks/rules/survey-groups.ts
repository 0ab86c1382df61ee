import { toDecimalText } from "../../exact/rounding.ts";
import { rowsOf } from "../../fact.ts";
import { countySubject } from "../../subject.ts";
import { surveyGroupProblems } from "../../survey-sums.ts";
import type { CheckIssue } from "../check-finding.ts";
import { countyRule } from "../rule.ts";

/** 社会认可度分群体与合计一致 (表Ⅵ). */
export const surveyGroups = countyRule({
  code: "survey-groups",
  name: "满意度调查分群体与合计不符",
  family: "row",
  find: (view) => {
    const rows = rowsOf(view.fact(countySubject, "surveyGroups"));
    if (!rows) return [];
    const figures = (field: string) => {
      const number = view.number(countySubject, field);
      return number && toDecimalText(number);
    };
    return surveyGroupProblems(rows, figures).map(
      (problem): CheckIssue => ({
        severity: "error",
        key: problem.replaceAll(/\d+/g, ""),
        cells: ["surveyGroups", "surveyTotal", "surveyValid", "surveySatisfied"].map((field) => ({
          subject: countySubject,
          field,
        })),
        problem,
        remedy: "请核对分群体情况和合计",
      }),
    );
  },
});
