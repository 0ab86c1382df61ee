/**
 * 达标 / 未达标 / 缺数据 / 不参评. `open` means that the known figures do not decide; `notJudged` that the
 * rule does not judge this unit or item at all.
 */
export type Verdict = "met" | "unmet" | "open" | "notJudged";

export const verdictNames: Readonly<Record<Verdict, string>> = {
  met: "达标",
  unmet: "未达标",
  open: "缺数据",
  notJudged: "不参评",
};

/** All must be met: one known failure decides, otherwise one open part leaves the whole open. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("unmet")) return "unmet";
  if (verdicts.includes("open")) return "open";
  return verdicts.includes("met") ? "met" : "notJudged";
}

/** The verdict as the exchange files write it: true, false, or null for open and not judged. */
export function asBoolean(verdict: Verdict): boolean | null {
  if (verdict === "met") return true;
  return verdict === "unmet" ? false : null;
}
