import * as z from "zod";
import { defineArea } from "./call.ts";
import { batchNumber, fieldCode, moment, subject, year } from "./values.ts";

const batch = z.object({
  batch: batchNumber,
  at: moment,
  operator: z.string(),
  /** What it was for: create, import, edit … */
  kind: z.string(),
  why: z.string(),
  /** The batch whose changes it takes back. */
  undoes: batchNumber.nullable(),
  /** The batch that took it back. */
  undoneBy: batchNumber.nullable(),
  changes: z.int().min(0),
});

export const historyCalls = defineArea("history", {
  list: {
    summary: "列出历史批次，新的在前",
    input: z.strictObject({
      /** Start at this batch and go back; absent means the newest. */
      from: batchNumber.optional(),
      limit: z.int().min(1).max(1000).default(100),
    }),
    output: z.object({ batches: z.array(batch), next: batchNumber.nullable() }),
  },
  cell: {
    summary: "列出一个数据的全部变化",
    input: z.strictObject({ year, subject, field: fieldCode }),
    output: z.object({
      /** What happened to each claim of the figure, oldest first. */
      events: z.array(
        z.object({
          batch: batchNumber,
          at: moment,
          operator: z.string(),
          why: z.string(),
          /** 提出、采用、改为备用、撤销、清除个人信息 */
          event: z.string(),
          /** Whether the claim is the fact after the event. */
          accepted: z.boolean(),
          state: z.string(),
          value: z.string().nullable(),
        }),
      ),
    }),
  },
  undo: {
    summary: "撤销一个批次；后来改过的数据须确认",
    input: z.strictObject({ batch: batchNumber, confirmed: z.boolean().default(false) }),
    /** `kept`: what later batches changed and stays as they left it. */
    output: z.object({ batch: batchNumber.nullable(), kept: z.array(z.string()) }),
    writes: true,
  },
});
