import { checkSeverities, checkSeverityNames } from "../../../../shared/county/checks/check-finding.ts";
import type { Checks, FindingLine } from "../checks-answer.ts";

/** 错误 3、警告 9; severities that nothing has are left out. */
function bySeverity(findings: readonly FindingLine[]): string {
  return checkSeverities
    .map((severity) => ({ severity, count: findings.filter((each) => each.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${checkSeverityNames[severity]} ${count}`)
    .join("、");
}

/** “还有 12 处矛盾：错误 3、警告 9；另有提示 20 处，已接受 5 处”. Hints contradict nothing: they ask for a look. */
export function findingsHeadline({ findings, schools }: Checks): string {
  if (schools === 0) return "还没有可以核对的数据";
  const open = findings.filter(({ accepted }) => accepted === null);
  const contradictions = open.filter(({ severity }) => severity !== "hint");
  const hints = open.length - contradictions.length;
  const accepted = findings.length - open.length;
  const rest = [
    ...(hints > 0 ? [`提示 ${hints} 处`] : []),
    ...(accepted > 0 ? [`已接受 ${accepted} 处`] : []),
  ].join("，");
  const first =
    contradictions.length === 0
      ? accepted > 0
        ? "没有未处理的矛盾"
        : "没有发现矛盾"
      : `还有 ${contradictions.length} 处矛盾：${bySeverity(contradictions)}`;
  return rest === "" ? first : `${first}；另有${rest}`;
}

/** What was looked at, and what could not be. */
export function findingsLead({ rules, lastYear, settled }: Checks): string {
  const compared = lastYear === null ? "没有更早的年度，未比较跨年变化" : `各校与 ${lastYear} 年作了比较`;
  const gone = settled > 0 ? `，以前接受过的有 ${settled} 处已经消除` : "";
  return `按 ${rules.length} 条规则核对，${compared}${gone}。不影响保存：填错的去改；确实如此的写明理由接受，理由印入报告的数据说明。`;
}
