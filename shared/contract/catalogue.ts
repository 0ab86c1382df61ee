import * as z from "zod";
import { defineArea } from "./call.ts";

const column = z.object({
  code: z.string(),
  label: z.string(),
  unit: z.string().optional(),
  type: z.enum(["text", "integer", "decimal", "year", "choice"]),
  choices: z.array(z.string()).readonly().optional(),
});

const field = z.object({
  code: z.string(),
  label: z.string(),
  unit: z.string().optional(),
  level: z.enum(["county", "school", "section"]),
  type: z.enum(["text", "choice", "integer", "decimal", "boolean", "year", "date", "list"]),
  period: z.enum(["时点", "预算年", "自然年", "上学年", "监测年", "评估年"]),
  source: z.string(),
  stages: z
    .array(z.enum(["primary", "junior"]))
    .readonly()
    .optional(),
  choices: z.array(z.string()).readonly().optional(),
  columns: z.array(column).readonly().optional(),
  decimals: z.int().min(0).optional(),
  personal: z.literal(true).optional(),
  long: z.literal(true).optional(),
  note: z.string().optional(),
});

export const catalogueCalls = defineArea("catalogue", {
  fields: {
    summary: "列出数据目录",
    input: z.strictObject({ level: z.enum(["county", "school", "section"]).optional() }),
    output: z.object({ fields: z.array(field).readonly() }),
  },
});
