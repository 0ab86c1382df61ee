import type { Run } from "../document/run.ts";

/** What a slot prints. Without a number the unit after it goes too: 「不适用」, never 「不适用人」. */
export interface SlotRuns {
  readonly runs: readonly Run[];
  /** The unit that the sentence writes after the slot, where it is to be left out. */
  readonly dropUnit?: string;
}

export const notApplicableText = "不适用";
