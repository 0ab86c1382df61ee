import { type LabelStage, readLabel, stageWords } from "./label.ts";

/** Which labels name a figure. Maps of forms declare these; nothing is found by address. */
export interface LabelRule {
  /** Names in use; the first is the official one. */
  readonly labels: readonly string[];
  /** Groups that may stand around it in the head path: 专任教师, 按学历分 … */
  readonly within?: readonly string[];
  readonly stage?: LabelStage;
}

/** Whether a label's words are what the rule asks for, in any order. */
export type LabelMatcher = (words: readonly string[]) => boolean;

/** A form number that a consolidated table puts over the columns it took from that form. */
const formNumber = /^教基\d{4}/;

/**
 * A label matches when it has every word of one of the rule's names and nothing but these, the stage and
 * the groups around it. One word more (女, 招生数 …) is another figure.
 */
export function labelMatcher({ labels, within = [], stage }: LabelRule): LabelMatcher {
  const names = labels.map((label) => readLabel(label).words);
  const groups = new Set(within.flatMap((label) => readLabel(label).words));
  const stageNames: ReadonlySet<string> = new Set(stage ? stageWords[stage] : []);
  return (words) => {
    if (stage && !words.some((word) => stageNames.has(word))) return false;
    return names.some((name) => {
      if (!name.every((word) => words.includes(word))) return false;
      return words.every(
        (word) => name.includes(word) || groups.has(word) || stageNames.has(word) || formNumber.test(word),
      );
    });
  };
}
