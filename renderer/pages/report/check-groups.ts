import type { ExportedTable } from "../../parts/exported-table.ts";
import type { Check, Checks, Finding } from "./headline.ts";

export type Severity = Finding["severity"];

export const severityNames: Readonly<Record<Severity, string>> = { mustFix: "必须改", lookAt: "请核对" };

/** One check with its findings of one severity. */
export interface CheckGroup {
  readonly code: string;
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** Checks that found something of that severity, in their own order. */
export function groupsOf({ checks }: Checks, severity: Severity): readonly CheckGroup[] {
  return checks
    .map(({ code, name, findings }) => ({
      code,
      name,
      findings: findings.filter((finding) => finding.severity === severity),
    }))
    .filter(({ findings }) => findings.length > 0);
}

export function passedChecks({ checks }: Checks): readonly Check[] {
  return checks.filter(({ findings }) => findings.length === 0);
}

/** The list as it is exported, copied and printed. */
export function exportedFindings(checks: Checks): ExportedTable {
  const lines = (["mustFix", "lookAt"] as const).flatMap((severity) =>
    groupsOf(checks, severity).flatMap(({ name, findings }) =>
      findings.map(({ problem, remedy }) => [severityNames[severity], name, problem, remedy]),
    ),
  );
  return {
    title: "报送前检查",
    columns: ["级别", "检查项", "问题", "怎么改"].map((title) => ({ title, kind: "text" as const })),
    rows: lines,
  };
}
