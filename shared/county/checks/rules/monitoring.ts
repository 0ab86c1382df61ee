import { compare, integer, parseDecimal } from "../../exact/rational.ts";
import { rowsOf } from "../../fact.ts";
import type { CheckIssue } from "../check-finding.ts";
import type { CheckView } from "../check-view.ts";
import { type CheckRow, countyRule } from "../rule.ts";
import { fieldLabel } from "../words.ts";

function monitoringIssues(view: CheckView, row: CheckRow): readonly CheckIssue[] {
  const rows = rowsOf(view.fact(row.key, "monitoring")) ?? [];
  const cells = [{ subject: row.key, field: "monitoring" }];
  const subjects = rows.map(({ subject = "" }) => subject);
  const twice = subjects.find((subject, at) => subject !== "" && subjects.indexOf(subject) !== at);
  const late = rows.find(({ year = "" }) => year !== "" && Number(year) > view.year);
  const high = rows.find(({ differenceRate = "" }) => {
    const rate = parseDecimal(differenceRate);
    return rate !== undefined && compare(rate, integer(1)) > 0;
  });
  const label = fieldLabel("monitoring");
  return [
    ...(twice === undefined
      ? []
      : [
          {
            severity: "error",
            key: "twice",
            cells,
            problem: `“${label}”中${twice}填了两次`,
            remedy: "每个学科只填一行，以最近一次监测为准",
          } as const,
        ]),
    ...(late === undefined
      ? []
      : [
          {
            severity: "error",
            key: "year",
            cells,
            problem: `“${label}”中${late.subject ?? ""}的监测年份是${late.year ?? ""}，在评估年度${view.year}之后`,
            remedy: "请核对监测年份",
          } as const,
        ]),
    ...(high === undefined
      ? []
      : [
          {
            severity: "warning",
            key: "rate",
            cells,
            problem: `“${label}”中${high.subject ?? ""}的校际差异率是${high.differenceRate ?? ""}，像是按百分数填写的`,
            remedy: "校际差异率以小数填写，例如0.12",
          } as const,
        ]),
  ];
}

/** 质量监测结果：学科不重复，年份不在评估年度之后，差异率是小数 (D14, D15). */
export const monitoring = countyRule({
  code: "monitoring",
  name: "质量监测结果填写异常",
  family: "field",
  find: monitoringIssues,
});
