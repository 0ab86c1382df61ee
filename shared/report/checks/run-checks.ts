import type { CheckFinding, CheckInput, ReportCheck } from "./check.ts";
import { conclusionsHold } from "./conclusions-hold.ts";
import { countyTotals } from "./county-totals.ts";
import { evidencePresent } from "./evidence-present.ts";
import { figuresAgree } from "./figures-agree.ts";
import { historyWhole } from "./history-whole.ts";
import { leftToFill } from "./left-to-fill.ts";
import { passingCounts } from "./passing-counts.ts";
import { privateData } from "./private-data.ts";
import { sameSchools } from "./same-schools.ts";
import { signed } from "./signed.ts";
import { statedNumbers } from "./stated-numbers.ts";
import { yearsConsistent } from "./years-consistent.ts";

/** In the order in which people should work them off. */
export const reportChecks: readonly ReportCheck[] = [
  leftToFill,
  conclusionsHold,
  evidencePresent,
  figuresAgree,
  passingCounts,
  countyTotals,
  sameSchools,
  yearsConsistent,
  privateData,
  statedNumbers,
  signed,
  historyWhole,
];

export interface CheckOutcome {
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly findings: readonly CheckFinding[];
}

/** 报送前检查: every check with what it found; one without findings has passed. */
export function runReportChecks(input: CheckInput): readonly CheckOutcome[] {
  return reportChecks.map(({ code, name, title, run }) => ({ code, name, title, findings: run(input) }));
}
