import { verdictMarks } from "../../shared/contract/verdict-text.ts";
import { type Verdict, verdictNames } from "../../shared/evaluate/verdict.ts";

/**
 * How a verdict is shown: the four verdicts, 不适用, 临界 (the printed figure would be judged differently from
 * the exact one) and 过渡口径达标 (met only in the relief reading). Everywhere the same mark, word and colour.
 */
export type DisplayState = Verdict | "notApplicable" | "critical" | "relief";

export const displayMarks: Readonly<Record<DisplayState, string>> = {
  ...verdictMarks,
  notApplicable: "—",
  critical: "△",
  relief: "◐",
};

export const displayNames: Readonly<Record<DisplayState, string>> = {
  ...verdictNames,
  notApplicable: "不适用",
  critical: "临界",
  relief: "过渡口径达标",
};

/** The colours of a state as the theme writes them: `var(--met)` and `var(--met-tint)`. */
export function stateColour(state: DisplayState): { readonly text: string; readonly tint: string } {
  const name = state === "notApplicable" ? "notJudged" : state;
  return { text: `var(--${name})`, tint: `var(--${name}-tint)` };
}

/** The state of something judged in both readings: blue where only the relief one is met. */
export function stateOfReadings(strict: Verdict, relief: Verdict): DisplayState {
  return strict !== "met" && relief === "met" ? "relief" : strict;
}
