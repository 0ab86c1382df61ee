import type { CallOutput } from "../../../shared/contract/contract.ts";
import { formatCount } from "../../parts/format.ts";

export type Checks = CallOutput<"document.checks">;
export type Check = Checks["checks"][number];
export type Finding = Check["findings"][number];

/** 待填 has a count of its own in the headline: the red places of each document. */
const gapCheck = "leftToFill";

/** Findings that must be put right beside what is to be filled. */
export function otherMustFix({ checks }: Pick<Checks, "checks">): number {
  return checks
    .filter(({ code }) => code !== gapCheck)
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === "mustFix").length;
}

/** 自评报告还有 12 处待填、申报表还有 3 处待填，另有 2 处须改，暂不能报送 */
export function headlineOf(checks: Checks): string {
  const gaps = checks.documents
    .filter((document) => document.gaps > 0)
    .map(({ name, gaps: count }) => `${name}还有 ${formatCount(count)} 处待填`);
  const others = otherMustFix(checks);
  if (gaps.length === 0 && others === 0) {
    return checks.lookAt === 0 ? "可以报送" : `可以报送；另有 ${formatCount(checks.lookAt)} 处请核对`;
  }
  const fix = others === 0 ? [] : [`${gaps.length > 0 ? "另有" : "有"} ${formatCount(others)} 处须改`];
  return `${[gaps.join("、"), ...fix].filter((words) => words !== "").join("，")}，暂不能报送`;
}

/** Whether the files would say 不完整 or something that must be put right. */
export function isReady(checks: Checks): boolean {
  return checks.mustFix === 0 && checks.documents.every(({ gaps }) => gaps === 0);
}

/** What stands against handing in, for the question before writing. */
export function shortcomings(checks: Checks): readonly string[] {
  const gaps = checks.documents.filter((document) => document.gaps > 0);
  const others = otherMustFix(checks);
  return [
    ...gaps.map(({ name, gaps: count }) => `${name}还有 ${formatCount(count)} 处待填`),
    ...(others === 0 ? [] : [`还有 ${formatCount(others)} 处须改`]),
  ];
}
