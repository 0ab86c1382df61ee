import * as z from "zod";
import { defineArea } from "./call.ts";
import { factState, fieldCode, mode, subject, subjectText, year } from "./values.ts";

const said = z.object({
  state: factState,
  /** Canonical text of the value; absent in the other states. */
  value: z.string().optional(),
  /** Index into `origins`. */
  origin: z.int().min(0),
  /** A1 notation, where a workbook says it. */
  cell: z.string().optional(),
});

/** Where figures were read, each sheet once, or who typed them: thousands of facts share a few. */
const origin = z.union([
  z.object({ type: z.literal("cell"), form: z.string(), file: z.string(), sheet: z.string() }),
  z.object({ type: z.literal("person"), operator: z.string() }),
]);

export const entryCalls = defineArea("entry", {
  sheet: {
    summary: "列出某年度的填报表：学校、已采用的数据和各自的出处",
    input: z.strictObject({
      year,
      /** Only these; for looking again at what was just written. */
      cells: z
        .array(z.strictObject({ subject, field: fieldCode }))
        .max(1000)
        .optional(),
    }),
    output: z.object({
      /** 学校标识码 in their lasting order. */
      roster: z.array(z.string()),
      origins: z.array(origin),
      /** A figure that is not here is 未填 and nobody said anything about it. */
      facts: z.array(
        said.extend({
          subject: subjectText,
          field: z.string(),
          /** What a workbook says where a person overrode it; the newest. */
          beside: said.optional(),
        }),
      ),
    }),
  },
  figures: {
    summary: "按编号列出评定算出的数，供填报时对照",
    input: z.strictObject({
      year,
      mode: mode.default("strict"),
      /** Ids as documents print them: `A2-11.moved`, `total.pupils.primary`. */
      ids: z.array(z.string().min(1, "应为数的编号")).max(300),
    }),
    output: z.object({
      /** In the order asked for; ids that the evaluation does not know are left out. */
      figures: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          unit: z.string(),
          /** As documents print it; null without a value. */
          printed: z.string().nullable(),
          /** Why there is no value. */
          why: z.string().nullable(),
        }),
      ),
    }),
  },
});
