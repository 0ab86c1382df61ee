import * as z from "zod";
import { defineArea } from "./call.ts";
import { batchNumber, moment, stage, subjectText, year } from "./values.ts";

const severity = z.enum(["error", "warning", "hint"]);
const family = z.enum(["field", "row", "form", "year"]);
const cellPlace = z.object({ subject: subjectText, field: z.string() });

const findingId = z.string().min(1, "应为核对意见的编号").max(500, "编号过长");

const acceptance = z.object({ reason: z.string(), operator: z.string(), at: moment, batch: batchNumber });

/** Whom a line is about: a school, one of its stages, or the county where `school` is null. */
const place = {
  subject: subjectText,
  school: z.object({ code: z.string(), name: z.string() }).nullable(),
  stage: stage.nullable(),
  /** 教基4155 4156 专任教师 */
  form: z.string(),
};

const finding = z.object({
  id: z.string(),
  rule: z.string(),
  severity,
  ...place,
  problem: z.string(),
  remedy: z.string(),
  /** The cells that it rests on, the one to go to first; a long list is cut. */
  cells: z.array(
    cellPlace.extend({
      /** 万元第二小学 小学部 在校生数; with the year where it is another. */
      label: z.string(),
      shown: z.string(),
      unit: z.string(),
      year,
    }),
  ),
  /** How many cells there are in all. */
  cellCount: z.int().min(0),
  accepted: acceptance.nullable(),
  /** Accepted with other figures: counts no more. */
  fallen: acceptance.nullable(),
});

const figure = z.object({ shown: z.string(), from: z.string() });

export const checksCalls = defineArea("checks", {
  list: {
    summary: "列出数据中的矛盾：单项、表内、表间、跨年，以及已接受的",
    input: z.strictObject({ year }),
    output: z.object({
      /** The earlier year that was compared; null where there is none. */
      lastYear: year.nullable(),
      /** Schools of the year. */
      schools: z.int().min(0),
      rules: z.array(z.object({ code: z.string(), name: z.string(), family })),
      /** Errors first, then in the order of the roster. */
      findings: z.array(finding),
      /** Accepted before, and gone since. */
      settled: z.int().min(0),
    }),
  },
  accept: {
    summary: "接受几处矛盾并写明理由；数字变了就不再有效",
    input: z.strictObject({
      year,
      findings: z.array(findingId).min(1, "没有要接受的意见").max(5000, "一次最多接受 5000 条"),
      reason: z.string().trim().min(1, "请写明理由").max(500, "理由最多 500 字"),
    }),
    output: z.object({ batch: batchNumber.nullable(), accepted: z.int().min(0) }),
    writes: true,
  },
  withdraw: {
    summary: "撤回已接受的意见",
    input: z.strictObject({
      year,
      findings: z.array(findingId).min(1, "没有要撤回的意见").max(5000, "一次最多撤回 5000 条"),
    }),
    output: z.object({ batch: batchNumber.nullable() }),
    writes: true,
  },
  completeness: {
    summary: "列出各校各表填了多少：已填、未填、不适用",
    input: z.strictObject({ year }),
    output: z.object({
      forms: z.array(z.object({ id: z.string(), name: z.string(), number: z.string() })),
      schools: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          /** 不计校数的附设单位. */
          attached: z.boolean(),
          /** In the order of `forms`. */
          forms: z.array(
            z.object({
              filled: z.int().min(0),
              missing: z.int().min(0),
              notApplicable: z.int().min(0),
              /** The first cell to be filled; null where none is missing. */
              first: cellPlace.nullable(),
            }),
          ),
        }),
      ),
    }),
  },
  comparison: {
    summary: "列出与教育事业统计不一致的数据：统计值、采用值、差额、说明",
    input: z.strictObject({ year }),
    output: z.object({
      /** Facts that 教育事业统计 states. */
      stated: z.int().min(0),
      differences: z.array(
        z.object({
          id: z.string(),
          ...place,
          field: z.string(),
          label: z.string(),
          unit: z.string(),
          statistics: figure,
          fact: figure,
          /** Fact less statistics; null where one is no number. */
          difference: z.string().nullable(),
          accepted: acceptance.nullable(),
          fallen: acceptance.nullable(),
        }),
      ),
    }),
  },
});
