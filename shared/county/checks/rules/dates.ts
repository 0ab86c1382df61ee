import { fieldOf } from "../../catalogue/catalogue.ts";
import { toDecimalText } from "../../exact/rounding.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { CheckView } from "../check-view.ts";
import { type CheckRow, rowRule } from "../rule.ts";
import { fieldLabel } from "../words.ts";

/** Years and dates that lie behind the evaluation year in any case. */
const pastDates = ["basicBalanceDate", "planApprovalDate", "staffAllocationDate"] as const;
const oldestBuilding = 1850;

function yearIssue(view: CheckView, row: CheckRow): readonly CheckIssue[] {
  const built = row.level === "school" ? view.number(row.key, "builtYear") : undefined;
  if (!built) return [];
  const year = Number(toDecimalText(built));
  if (year >= oldestBuilding && year <= view.year) return [];
  return [
    {
      severity: "error",
      key: "builtYear",
      cells: [{ subject: row.key, field: "builtYear" }],
      problem: `“${fieldLabel("builtYear")}”${year}年，${year > view.year ? `在评估年度${view.year}之后` : "过早"}`,
      remedy: "请核对规划建成年份",
    },
  ];
}

/** 年份和日期不在评估年度之后 (D14). */
export const dates = rowRule({
  code: "date-range",
  name: "年份或日期异常",
  family: "field",
  find: (view, row) => [
    ...yearIssue(view, row),
    ...pastDates.flatMap((code) => {
      const date = fieldOf(code).level === row.level ? view.text(row.key, code) : undefined;
      if (date === undefined || Number(date.slice(0, 4)) <= view.year + 1) return [];
      return [
        {
          severity: "warning",
          key: code,
          cells: [{ subject: row.key, field: code }],
          problem: `“${fieldLabel(code)}”是${date}，在评估年度${view.year}之后`,
          remedy: "请核对年份",
        } as const,
      ];
    }),
  ],
});
