import * as z from "zod";
import { lineageKinds } from "../county/new-year/roster-change.ts";
import { schoolKinds } from "../county/stage.ts";
import { defineArea } from "./call.ts";
import { batchNumber, fieldCode, moment, schoolCode, subject, subjectText, year } from "./values.ts";

/** 学校标识码 as an earlier year has it: whatever its workbooks said. */
const knownCode = z.string().min(1).max(40);
const name = z.string().max(100, "学校名称过长");
const kind = z.enum(schoolKinds, "不是办学类型");

/** What became of a school between two years; codes are checked together with the roster, not here. */
const change = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("opened"), code: knownCode, name, kind, parent: knownCode.optional() }),
  z.strictObject({ type: z.literal("closed"), school: knownCode }),
  z.strictObject({ type: z.literal("merged"), school: knownCode, into: knownCode }),
  z.strictObject({ type: z.literal("split"), school: knownCode, into: z.array(knownCode).max(20) }),
  z.strictObject({ type: z.literal("renamed"), school: knownCode, name }),
  z.strictObject({ type: z.literal("recoded"), school: knownCode, code: knownCode }),
  z.strictObject({ type: z.literal("rekinded"), school: knownCode, kind }),
  z.strictObject({ type: z.literal("attached"), school: knownCode, parent: knownCode.nullable() }),
]);

const question = { from: year, year, changes: z.array(change).max(10_000).default([]) };

const namedSchool = z.object({ code: z.string(), name: z.string() });
const lock = z.object({ operator: z.string(), at: moment });
const lineageLine = z.object({
  /** The school in the new year; null for one that was closed. */
  school: namedSchool.nullable(),
  /** The school in the year before; null for one newly opened. */
  predecessor: namedSchool.nullable(),
  how: z.enum(lineageKinds),
  /** 沿用、更名、并入 … */
  words: z.string(),
});

export const yearCalls = defineArea("year", {
  list: {
    summary: "列出各年度：学校数、从哪年开始、待确认多少、是否锁定",
    input: z.strictObject({}),
    output: z.object({
      years: z.array(
        z.object({
          year,
          schools: z.int().min(0),
          /** The year it was begun from. */
          from: year.nullable(),
          pending: z.int().min(0),
          lock: lock.nullable(),
        }),
      ),
    }),
  },
  propose: {
    summary: "说明新年度会怎样开始：名单、沿革、沿用的数据、要解决的问题；不写入任何数据",
    input: z.strictObject(question),
    output: z.object({
      /** Last year's schools, in their order. */
      before: z.array(
        namedSchool.extend({
          kind: kind.nullable(),
          parent: z.string().nullable(),
          pupils: z.int().nullable(),
        }),
      ),
      schools: z.array(
        namedSchool.extend({
          kind: kind.nullable(),
          parent: z.string().nullable(),
          /** How many of last year's facts wait to be confirmed; 0 for schools newly opened or split. */
          proposed: z.int().min(0),
        }),
      ),
      lineage: z.array(lineageLine),
      /** What is carried over as 待确认, field by field. */
      carried: z.array(
        z.object({
          field: z.string(),
          label: z.string(),
          level: z.enum(["county", "school", "section"]),
          facts: z.int().min(1),
        }),
      ),
      problems: z.array(
        z.object({ severity: z.enum(["error", "warning"]), school: z.string(), problem: z.string() }),
      ),
      /** The year has figures of its own already; they stay. */
      hasFacts: z.boolean(),
      /** It was begun before and cannot begin again. */
      begun: z.boolean(),
    }),
  },
  begin: {
    summary: "开始新年度：沿用名单和变化慢的数据（待确认），锁定上一年度；一步，可撤销",
    input: z.strictObject({ ...question, lock: z.boolean().default(true) }),
    output: z.object({
      batch: batchNumber.nullable(),
      schools: z.int().min(0),
      proposed: z.int().min(0),
    }),
    writes: true,
  },
  lineage: {
    summary: "列出某年度的校史沿革：每所学校从上一年度哪所学校来",
    input: z.strictObject({ year }),
    output: z.object({ from: year.nullable(), lines: z.array(lineageLine) }),
  },
  pending: {
    summary: "列出某年度沿用而待确认的数据",
    input: z.strictObject({ year }),
    output: z.object({
      lines: z.array(
        z.object({
          subject: subjectText,
          field: z.string(),
          /** 学校标识码; null for the county. */
          school: z.string().nullable(),
          where: z.string(),
          label: z.string(),
          unit: z.string().nullable(),
          /** Last year's value as pages show it. */
          shown: z.string(),
          numeric: z.boolean(),
          /** 沿用 2024 年度; from which schools, where they were put together. */
          raw: z.string(),
        }),
      ),
    }),
  },
  confirm: {
    summary: "确认沿用的数据：逐个、按学校、按数据项或全部；一步，可撤销",
    input: z
      .strictObject({
        year,
        cells: z
          .array(z.strictObject({ subject, field: fieldCode }))
          .min(1)
          .max(100_000)
          .optional(),
        school: schoolCode.optional(),
        field: fieldCode.optional(),
        all: z.literal(true).optional(),
      })
      .refine(
        ({ cells, school, field, all }) =>
          [cells, school, field, all].filter((choice) => choice !== undefined).length === 1,
        "须在 cells、school、field、all 中给出一个",
      ),
    output: z.object({ batch: batchNumber.nullable(), confirmed: z.int().min(0) }),
    writes: true,
  },
  lock: {
    summary: "锁定一个年度，之后不能改动其数据",
    input: z.strictObject({ year }),
    output: z.object({ batch: batchNumber.nullable() }),
    writes: true,
  },
  reopen: {
    summary: "写明理由，重新打开一个锁定的年度",
    input: z.strictObject({
      year,
      reason: z.string().trim().min(1, "请写明理由").max(500, "理由最多 500 字"),
    }),
    output: z.object({ batch: batchNumber.nullable() }),
    writes: true,
  },
});
