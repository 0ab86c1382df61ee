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
      changes: z.array(
        z.object({
          batch: batchNumber,
          at: moment,
          operator: z.string(),
          before: z.string(),
          after: z.string(),
        }),
      ),
    }),
  },
  undo: {
    summary: "撤销一个批次；后来改过的数据须确认",
    input: z.strictObject({ batch: batchNumber, confirmed: z.boolean().default(false) }),
    output: z.object({ batch: batchNumber.nullable(), changes: z.int().min(0) }),
    writes: true,
  },
});
