import { type Verdict, verdictNames } from "../evaluate/verdict.ts";

/** The mark that stands beside a verdict's word everywhere, so that it reads without colour. */
export const verdictMarks: Readonly<Record<Verdict, string>> = {
  met: "✓",
  unmet: "✗",
  open: "?",
  notJudged: "—",
};

/** `✓ 达标` */
export function verdictText(verdict: Verdict): string {
  return `${verdictMarks[verdict]} ${verdictNames[verdict]}`;
}

/** The verdict of something that is met, not met, or undecided; what is not included is not judged. */
export function verdictOfPasses(passes: boolean | null, included = true): Verdict {
  if (!included) return "notJudged";
  if (passes === null) return "open";
  return passes ? "met" : "unmet";
}
