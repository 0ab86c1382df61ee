import * as z from "zod";
import { defineArea } from "./call.ts";
import { traceFigure, verdict } from "./evaluation.ts";
import { itemCode, mode, stage, year } from "./values.ts";

const decimalText = z.string().nullable();

/** A waiver whose facts hold in one place, and what must still be proved on paper. */
export const waiverLine = z.object({
  id: z.string(),
  item: z.string(),
  name: z.string(),
  clause: z.string(),
  documents: z.array(z.string()),
  code: z.string(),
  school: z.string(),
  stage: stage.nullable(),
});

/** One of the seven figures of a section, held against its standard. */
export const sectionLine = z.object({
  item: z.string(),
  code: z.string(),
  name: z.string(),
  stage,
  /** Its id, for `evaluation.figure`. */
  figure: z.string(),
  value: decimalText,
  verdict,
  critical: z.boolean(),
  belowFloor: z.boolean(),
  /** 标准 in official decimals, 85 % of it as it is. */
  standard: z.string(),
  floor: z.string(),
  shortage: decimalText,
  why: z.string().nullable(),
  waivers: z.array(z.string()),
});

const figureLine = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  value: decimalText,
  printed: decimalText,
  why: z.string().nullable(),
  critical: z.boolean(),
  /** What it is made of, for 分子 and 分母. */
  facts: z.array(z.string()),
});

const run = z.union([
  z.object({ kind: z.enum(["text", "emphasis"]), text: z.string(), figure: z.string().optional() }),
  z.object({ kind: z.literal("missing"), text: z.string(), slot: z.string().optional() }),
]);

const itemView = z.object({
  item: z.string(),
  part: z.enum([
    "resource",
    "guarantee",
    "quality",
    "recognition",
    "veto",
    "admission",
    "balance",
    "sections",
  ]),
  name: z.string(),
  shortName: z.string(),
  clause: z.string(),
  unit: z.string(),
  decimals: z.int().min(0),
  judgedAt: z.enum(["section", "school", "county"]),
  verdict,
  /** The county's sentence; `missing` runs are still to be filled and stand in red. */
  sentence: z.array(run),
  stages: z.array(
    z.object({
      stage,
      standard: z.string(),
      floor: z.string(),
      mean: decimalText,
      meanFigure: z.string(),
      assessed: z.int(),
      met: z.int(),
      open: z.int(),
    }),
  ),
  /** 参评 sections, lowest value first, those without a value before them. */
  sections: z.array(sectionLine),
  schools: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      stage: stage.nullable(),
      verdict,
      numbers: z.record(z.string(), z.string().nullable()),
      words: z.string(),
      waivers: z.array(z.string()),
    }),
  ),
  figures: z.array(figureLine),
  coefficients: z.array(
    z.object({
      item: z.string(),
      name: z.string(),
      stage,
      value: decimalText,
      limit: z.string(),
      mean: figureLine,
      verdict,
      critical: z.boolean(),
      figure: z.string(),
      why: z.string().nullable(),
    }),
  ),
  waivers: z.array(waiverLine),
  remarks: z.array(z.string()),
});

/** One figure with its working: what the “为什么” panel shows. */
const figureAnswer = z.object({
  figure: traceFigure,
  /** The item that it belongs to: A1-5; null for totals of the county's form. */
  item: z.string().nullable(),
  /** 万元第二小学 小学, or the county. */
  place: z.string(),
  /** Null where the figure alone decides nothing. */
  verdict: verdict.nullable(),
  /** 6.10 平方米，标准 10.20 平方米，差 4.10 平方米 */
  words: z.string(),
  /** The formula with its numbers; null where there is no value or no arithmetic. */
  working: z.string().nullable(),
});

export const evaluationDetailCalls = defineArea("evaluation", {
  figure: {
    summary: "说明一个数值是怎么算出来的，直到每个数据的出处",
    input: z.strictObject({
      year,
      mode: mode.default("strict"),
      /** As evaluations name it: A1-5/2141000951/primary, A2-11.moved. */
      id: z.string().min(1, "应为数值代码").max(120, "数值代码过长"),
    }),
    output: figureAnswer,
  },
  item: {
    summary: "列出一项指标的评定：原文、全县表述、各学段或各学校、数值、过渡口径",
    input: z.strictObject({
      year,
      mode: mode.default("strict"),
      /** A1 is 每所学校, A1-8 校际均衡. */
      item: z.union([itemCode, z.literal("A1")]),
    }),
    output: itemView,
  },
});
