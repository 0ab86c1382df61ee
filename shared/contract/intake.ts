import * as z from "zod";
import { defineArea } from "./call.ts";
import { batchNumber, fileHandle, nothing, year } from "./values.ts";

export const findingSeverity = z.enum(["note", "repair", "warning", "confirm", "error"]);

/** 文件 / 表!单元格 / 问题 / 怎么改 */
export const finding = z.object({
  severity: findingSeverity,
  code: z.string(),
  file: z.string(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  problem: z.string(),
  remedy: z.string(),
});

const namedSchool = z.object({ code: z.string(), name: z.string() });

/** What accepting would do; nothing is written yet. */
export const intakeProposal = z.object({
  proposal: z.string(),
  year,
  /** False where an error refuses the import. */
  acceptable: z.boolean(),
  /** Accepting needs a person's yes. */
  needsConfirmation: z.boolean(),
  files: z.array(z.object({ name: z.string(), sha256: z.string(), form: z.string() })),
  schools: z.object({
    matched: z.int().min(0),
    new: z.array(namedSchool),
    missing: z.array(namedSchool),
  }),
  facts: z.object({ added: z.int().min(0), changed: z.int().min(0), unchanged: z.int().min(0) }),
  /** The values that change, as many as the list holds; `facts.changed` counts all. */
  changes: z.array(
    z.object({
      subject: z.string(),
      name: z.string(),
      field: z.string(),
      label: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  findings: z.array(finding),
});

export const intakeCalls = defineArea("intake", {
  propose: {
    summary: "一并读取若干工作簿，说明接受后会怎样；不写入任何数据",
    input: z.strictObject({ year, files: z.array(fileHandle).min(1, "请至少选择一个文件").max(500) }),
    output: intakeProposal,
    long: true,
  },
  accept: {
    summary: "接受一份导入方案，一次写入",
    input: z.strictObject({ proposal: z.string(), confirmed: z.boolean().default(false) }),
    output: z.object({
      /** Null where nothing changed. */
      batch: batchNumber.nullable(),
      schools: z.int().min(0),
      claims: z.int().min(0),
      facts: z.int().min(0),
    }),
    long: true,
    writes: true,
  },
  discard: {
    summary: "放弃一份导入方案",
    input: z.strictObject({ proposal: z.string() }),
    output: nothing,
  },
});
