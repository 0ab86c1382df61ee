import * as z from "zod";
import { defineArea } from "./call.ts";
import { itemCode, mode, schoolCode, stage, year } from "./values.ts";

/** 达标 / 未达标 / 缺数据 / 不参评. Missing data never passes. */
export const verdict = z.enum(["met", "unmet", "open", "notJudged"]);

/** A decimal as text (exact enough to print, HALF_UP); null where it is open or not judged. */
const figure = z.string().nullable();
const passes = z.boolean().nullable();

/** One item of the standard as the county stands. */
export const itemSummary = z.object({
  item: itemCode,
  /** Official wording. */
  title: z.string(),
  verdict,
  /** The figures in words, filled from facts. */
  words: z.string(),
  /** 临界: the printed figure and the exact verdict disagree at first sight. */
  borderline: z.boolean().optional(),
  /** 计量单位 and official decimals of the item's figure, where it has one. */
  unit: z.string().optional(),
  decimals: z.int().min(0).optional(),
});

export const sectionSummary = z.object({
  code: z.string(),
  name: z.string(),
  stage,
  pupils: z.int().nullable(),
  included: z.boolean(),
  values: z.record(z.string(), figure),
  met: z.record(z.string(), passes),
  metCount: z.int().min(0),
  passes,
});

const balanceLine = z.object({ mean: figure, cv: figure, passes });

/** Figures and verdicts of items that school and county figures decide; their keys differ by item. */
const itemFigures = z.record(z.string(), z.unknown());

export const evaluationSummary = z.object({
  county: z.object({ code: z.string(), name: z.string() }),
  year,
  mode,
  verdict,
  /** The county's verdict in a sentence. */
  words: z.string(),
  items: z.array(itemSummary),
  /** 否决事项、申报条件、校际均衡: what is judged beside the 32 items. */
  conditions: z.array(itemSummary),
  sections: z.array(sectionSummary),
  schoolsPassing: z.record(z.string(), z.object({ assessed: z.int(), passing: z.int(), undecided: z.int() })),
  balance: z.record(z.string(), z.record(z.string(), balanceLine)),
  guarantee: itemFigures,
  quality: itemFigures,
  totals: z.record(z.string(), z.unknown()),
});

/** Where an operand was read, ready to print: 文件 / 表!单元格, or the person. */
const operandSource = z.object({ accepted: z.boolean(), raw: z.string(), source: z.string() });

export const operand = z.object({
  label: z.string(),
  /** Printed value, 不适用 or 未填. */
  value: z.string(),
  unit: z.string().optional(),
  subject: z.string().optional(),
  field: z.string().optional(),
  sources: z.array(operandSource).optional(),
  /** What the operand was itself computed from. */
  get operands() {
    return z.array(operand).optional();
  },
});

export const evaluationTrace = z.object({
  item: itemCode,
  title: z.string(),
  /** Clause of the standard's text. */
  clause: z.string(),
  mode,
  /** county, school or section; absent subject parts are the county's. */
  subject: z.string(),
  verdict,
  /** Exact result HALF_UP to 12 places, null where open. */
  value: figure,
  unit: z.string().optional(),
  /** The comparison in words: ≥ 4.2 … */
  threshold: z.string().optional(),
  formula: z.string(),
  words: z.string(),
  operands: z.array(operand),
});

export const evaluationCalls = defineArea("evaluation", {
  run: {
    summary: "按标准评定全县各项指标",
    input: z.strictObject({ year, mode: mode.default("strict") }),
    output: evaluationSummary,
  },
  trace: {
    summary: "说明一个结果是怎么算出来的，直到每个数据的出处",
    input: z
      .strictObject({
        year,
        item: itemCode,
        school: schoolCode.optional(),
        stage: stage.optional(),
        mode: mode.default("strict"),
      })
      .refine((input) => input.stage === undefined || input.school !== undefined || input.item < "A2", {
        message: "给出学段时请同时给出学校标识码",
        path: ["school"],
      }),
    output: evaluationTrace,
  },
});
