import * as z from "zod";
import { defineArea } from "./call.ts";
import { batchNumber, factState, fieldCode, moment, subject, subjectText, year } from "./values.ts";

const factLine = z.object({
  subject: subjectText,
  field: z.string(),
  state: factState,
  /** Canonical text of the value (plain decimals, true/false, JSON rows); absent in the other states. */
  value: z.string().optional(),
});

const claimLine = factLine.extend({
  /** Whether it is the fact. */
  accepted: z.boolean(),
  /** What the source literally says. */
  raw: z.string(),
  source: z.union([
    z.object({
      type: z.literal("cell"),
      form: z.string(),
      sha256: z.string(),
      fileName: z.string(),
      sheet: z.string(),
      cell: z.string(),
    }),
    z.object({ type: z.literal("person"), operator: z.string() }),
    /** Carried over from an earlier year; 待确认 while it is not accepted and nothing else is said. */
    z.object({ type: z.literal("carried"), year: z.int(), operator: z.string() }),
  ]),
  /** The batch that brought it in. */
  batch: z.object({ number: batchNumber, at: moment, operator: z.string(), why: z.string() }),
});

const entry = z
  .strictObject({
    subject,
    field: fieldCode,
    state: factState,
    value: z.string().max(1_000_000).optional(),
  })
  .refine(({ state, value }) => (state === "value") === (value !== undefined), {
    message: "state 为 value 时须给出 value，其余状态不得给出",
    path: ["value"],
  });

export const factCalls = defineArea("fact", {
  list: {
    summary: "列出某年度已采用的数据",
    input: z.strictObject({ year, subject: subject.optional(), field: fieldCode.optional() }),
    output: z.object({ facts: z.array(factLine) }),
  },
  claims: {
    summary: "列出一个数据的全部来源，采用的和未采用的",
    input: z.strictObject({ year, subject, field: fieldCode }),
    output: z.object({ claims: z.array(claimLine) }),
  },
  enter: {
    summary: "由操作人填报数据，一次写入",
    input: z.strictObject({
      year,
      entries: z.array(entry).min(1, "没有要填报的数据").max(100_000),
      why: z.string().max(500).optional(),
    }),
    output: z.object({ batch: batchNumber.nullable(), changed: z.int().min(0) }),
    writes: true,
  },
});
