import * as z from "zod";
import { defineArea } from "./call.ts";
import { itemCode, mode, schoolCode, stage, year } from "./values.ts";

/** 达标 / 未达标 / 缺数据 / 不参评. Missing data never passes. */
export const verdict = z.enum(["met", "unmet", "open", "notJudged"]);

/** A decimal as text (exact enough to print, HALF_UP); null where it is open or not judged. */
const decimalText = z.string().nullable();
const passes = z.boolean().nullable();

/** One item of the standard, or one condition beside them, as the county stands. */
export const itemSummary = z.object({
  item: z.string(),
  /** Official wording, and a few characters for narrow columns. */
  name: z.string(),
  shortName: z.string(),
  verdict,
  /** The official sentence filled from facts, or why it cannot be filled. */
  words: z.string(),
  /** 计量单位 and official decimals of the item's figure. */
  unit: z.string(),
  decimals: z.int().min(0),
  /** 临界: the printed figure would be judged differently from the exact one. */
  critical: z.boolean(),
});

export const sectionSummary = z.object({
  code: z.string(),
  name: z.string(),
  stage,
  pupils: z.int().nullable(),
  included: z.boolean(),
  values: z.record(z.string(), decimalText),
  met: z.record(z.string(), passes),
  metCount: z.int().min(0),
  passes,
});

const balanceLine = z.object({ mean: decimalText, cv: decimalText, passes });

/** Figures and verdicts of items that school and county figures decide; their keys differ by item. */
const itemFigures = z.record(z.string(), z.unknown());

/** The part that counties exchange: decimals HALF_UP to 12 places as text, null for open and not judged. */
export const evaluationFigures = z.object({
  sections: z.array(sectionSummary),
  balance: z.record(z.string(), z.record(z.string(), balanceLine)),
  schoolsPassing: z.record(z.string(), z.object({ assessed: z.int(), passing: z.int(), undecided: z.int() })),
  guarantee: itemFigures,
  quality: itemFigures,
  totals: z.record(z.string(), z.unknown()),
});

export const evaluationSummary = evaluationFigures.extend({
  county: z.object({ code: z.string(), name: z.string() }),
  year,
  mode,
  pack: z.string(),
  verdict,
  /** The county's verdict in a sentence. */
  words: z.string(),
  items: z.array(itemSummary),
  /** 每所学校、校际均衡、否决事项、申报条件: what is judged beside the 32 items. */
  conditions: z.array(itemSummary),
});

/** Where a fact was read or who stated it, when it came in, and what the source literally says. */
const traceSource = z.object({
  accepted: z.boolean(),
  /** Ready to print: 文件 / 表!单元格, or the person. */
  place: z.string(),
  raw: z.string(),
  /** Of a cell: the file's name and hash, the sheet and the cell in A1 notation. */
  file: z.string().optional(),
  sha256: z.string().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  form: z.string().optional(),
  /** Who typed it. */
  person: z.string().optional(),
  /** The batch of the history that brought it in. */
  batch: z.int(),
  at: z.string(),
  operator: z.string(),
});

export const traceOperand = z.object({
  kind: z.enum(["fact", "figure", "standard"]),
  label: z.string(),
  /** Printed value, 不适用 or 未填. */
  value: z.string(),
  unit: z.string().optional(),
  /** Weight or factor applied, in words or as a decimal. */
  factor: z.string().optional(),
  /** With `fact`: the figure that a county fills, and where it came from. */
  subject: z.string().optional(),
  /** For people: whose fact or figure it is. */
  subjectName: z.string().optional(),
  field: z.string().optional(),
  sources: z.array(traceSource).optional(),
  /** With `figure`: its id among the figures of the trace. */
  figure: z.string().optional(),
});

export const traceFigure = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  /** Exact value HALF_UP to 12 places and as documents print it; null without a value. */
  value: decimalText,
  printed: decimalText,
  /** Why there is no value. */
  why: z.string().optional(),
  critical: z.boolean(),
  formula: z.string(),
  clause: z.string(),
  waivers: z.array(z.string()),
  operands: z.array(traceOperand),
});

export const evaluationTrace = z.object({
  item: z.string(),
  name: z.string(),
  clause: z.string(),
  mode,
  /** The county, or one section. */
  subject: z.string(),
  verdict,
  words: z.string(),
  /** First the figures that decide, then those that they were computed from. */
  figures: z.array(traceFigure),
  /** Schools under an item that judges every school, where no single one was asked about. */
  schools: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      verdict,
      numbers: z.record(z.string(), z.string().nullable()),
      /** What it has, needs and lacks. */
      words: z.string().optional(),
      waivers: z.array(z.string()),
      /** The facts and limits that decide it; only where one school was asked about. */
      operands: z.array(traceOperand),
    }),
  ),
  /** Contradictions and hints, in words. */
  remarks: z.array(z.string()),
});

/** A field that some verdict waits for. */
export const missingField = z.object({
  field: z.string(),
  label: z.string(),
  unit: z.string().optional(),
  level: z.enum(["county", "school", "section"]),
  /** 由谁提供: where counties find the figure. */
  source: z.string(),
  /** Items that stay undecided without it. */
  items: z.array(z.string()),
  /** Schools that owe it, in roster order; none where the county itself owes it. */
  schools: z.array(z.object({ code: z.string(), name: z.string() })),
  /** How many facts are to be filled: a school with two stages owes two. */
  facts: z.int().min(1),
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
      .refine(({ school, stage }) => stage === undefined || school !== undefined, {
        message: "给出学段时请同时给出学校标识码",
        path: ["school"],
      }),
    output: evaluationTrace,
  },
  missing: {
    summary: "列出使结论不能判定的数据：缺哪一项、哪些学校缺、由谁提供",
    input: z.strictObject({ year, mode: mode.default("strict") }),
    output: z.object({ fields: z.array(missingField) }),
  },
});
