import * as z from "zod";
import { anyTableMapping, savedMappings, tableLook } from "./any-table.ts";
import { defineArea } from "./call.ts";
import { batchNumber, fileHandle, nothing, sha256, year } from "./values.ts";

const row = z.int().min(0).max(1_048_575);
const mappingName = z.string().trim().min(1, "对应关系要有名称").max(40, "名称过长");
const severity = z.enum(["note", "repair", "warning", "confirm", "error"]);

/** 文件 / 表!单元格 / 问题 / 怎么改 */
const finding = z.object({
  severity,
  code: z.string(),
  file: z.string(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  problem: z.string(),
  remedy: z.string(),
  /** All of it in one line. */
  line: z.string(),
});

const school = z.object({ code: z.string(), name: z.string() });

/** A figure that would be another than before, in canonical text, and the cell that says so. */
const change = z.object({
  subject: z.string(),
  field: z.string(),
  label: z.string(),
  before: z.string(),
  after: z.string(),
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
});

/** What accepting would do; nothing is written yet. */
export const intakeProposal = z.object({
  proposal: z.string(),
  year,
  /** `refused` where there is an error, `needsConfirmation` where a person has to say yes. */
  decision: z.enum(["refused", "needsConfirmation", "ready"]),
  files: z.array(
    z.object({
      fileName: z.string(),
      sha256: z.string(),
      forms: z.array(z.string()),
      formNames: z.array(z.string()),
      claims: z.int().min(0),
    }),
  ),
  schools: z.object({ matched: z.array(school), added: z.array(school), missing: z.array(school) }),
  values: z.object({
    added: z.int().min(0),
    changed: z.int().min(0),
    unchanged: z.int().min(0),
    changes: z.array(change),
  }),
  findings: z.object({
    error: z.array(finding),
    confirm: z.array(finding),
    warning: z.array(finding),
    repair: z.array(finding),
    note: z.array(finding),
  }),
});

export const intakeCalls = defineArea("intake", {
  propose: {
    summary: "一并读取若干工作簿，说明接受后会怎样；不写入任何数据",
    input: z.strictObject({
      year,
      files: z.array(fileHandle).min(1, "请至少选择一个文件").max(500),
      /** Files that no form knows, and how they are read; each is one of `files`. */
      tables: z
        .array(z.strictObject({ file: fileHandle, mapping: anyTableMapping }))
        .max(500)
        .optional(),
    }),
    output: intakeProposal,
    long: true,
  },
  table: {
    summary: "看一张不认得的表：前几行、各列像是哪些数据、哪些行不读入；不写入任何数据",
    input: z.strictObject({
      year,
      file: fileHandle,
      /** Absent: the sheet that looks most like a table of schools. */
      sheet: z.string().max(255).optional(),
      /** Rows that a person chose as the head, 0-based, both ends included. */
      head: z.strictObject({ top: row, bottom: row }).optional(),
      /** The column that a person chose as the key, 0-based. */
      keyColumn: z.int().min(0).max(16_383).optional(),
    }),
    output: tableLook,
  },
  mappings: {
    summary: "列出保存过的任意表对应关系",
    input: nothing,
    output: savedMappings,
  },
  saveMapping: {
    summary: "按名称保存一份任意表对应关系，同名的被替换",
    input: z.strictObject({ name: mappingName, fingerprint: sha256, mapping: anyTableMapping }),
    output: nothing,
    writes: true,
  },
  removeMapping: {
    summary: "删除一份任意表对应关系",
    input: z.strictObject({ name: mappingName }),
    output: nothing,
    writes: true,
  },
  accept: {
    summary: "接受一份导入方案，一次写入",
    input: z.strictObject({ proposal: z.string(), confirmed: z.boolean().default(false) }),
    output: z.object({
      /** Null where nothing changed. */
      batch: batchNumber.nullable(),
      /** Claims that became the fact, that stand beside it, that said nothing new. */
      accepted: z.int().min(0),
      beside: z.int().min(0),
      unchanged: z.int().min(0),
      /** 学校标识码 of schools that the year did not have. */
      newSchools: z.array(z.string()),
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
