import * as z from "zod";

const words = z.string().min(2);

/** A sentence to begin with. What is still to be written stands in 【】; figures never stand in it. */
const example = z.string().min(20);

const shared = {
  /** 责任科室: who writes it, the first one answers for it. */
  offices: z.array(words).min(1),
  /** What to hold against papers and schools before the sentence is written. */
  checks: z.array(words).min(2),
  examples: z.array(example).min(1).max(3),
};

const itemGuidance = z.strictObject({ item: z.string().regex(/^A[2-6]-\d+$/), ...shared });

const narrativeGuidance = z.strictObject({
  field: z.string().regex(/^narrative\./),
  /** Where the report prints the text: 一（二）. */
  place: words,
  /** What belongs there, in one sentence. */
  about: words,
  /** Characters that the chapter usually has. */
  length: z.strictObject({ from: z.int().min(1), to: z.int().min(1) }),
  ...shared,
  /** Figures and facts of the county that the text may lean on, shown beside it. */
  figures: z.array(z.string()),
  fields: z.array(z.string()),
});

export const guidanceSchema = z.strictObject({
  id: z.string(),
  items: z.array(itemGuidance),
  narratives: z.array(narrativeGuidance),
});

export type Guidance = z.output<typeof guidanceSchema>;
export type ItemGuidance = z.output<typeof itemGuidance>;
export type NarrativeGuidance = z.output<typeof narrativeGuidance>;
