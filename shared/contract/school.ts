import * as z from "zod";
import { defineArea } from "./call.ts";
import { verdict } from "./evaluation.ts";
import { sectionLine, waiverLine } from "./evaluation-detail.ts";
import { factState, mode, schoolCode, stage, subjectText, year } from "./values.ts";

const readings = { strict: verdict, relief: verdict };
const schoolName = z.object({ code: z.string(), name: z.string() });

/** One row of the roster: a school of its own, or a unit attached to one. */
const rosterSchool = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string().nullable(),
  locale: z.string().nullable(),
  township: z.string().nullable(),
  sponsor: z.string().nullable(),
  parent: schoolName.nullable(),
  sections: z.array(
    z.object({
      stage,
      pupils: z.int().nullable(),
      classes: z.int().nullable(),
      metCount: z.int().min(0),
      ...readings,
      values: z.array(
        z.object({
          item: z.string(),
          figure: z.string(),
          value: z.string().nullable(),
          ...readings,
          critical: z.boolean(),
          belowFloor: z.boolean(),
        }),
      ),
    }),
  ),
  /** 未填 facts that leave a verdict about this school open. */
  missing: z.int().min(0),
});

const factView = z.object({
  field: z.string(),
  label: z.string(),
  unit: z.string(),
  state: factState,
  /** As pages show it: 是/否, names of choices, lists in a line. */
  shown: z.string(),
  numeric: z.boolean(),
  period: z.string(),
  /** Where counties find it. */
  from: z.string(),
  /** 未填, and some verdict waits for it. */
  needed: z.boolean(),
  /** Where it was read or who stated it; null where nobody did. */
  place: z.string().nullable(),
});

const schoolView = z.object({
  code: z.string(),
  name: z.string(),
  /** One sentence a stage. */
  words: z.array(z.string()),
  parent: schoolName.nullable(),
  sections: z.array(
    z.object({
      stage,
      included: z.boolean(),
      metCount: z.int().min(0),
      ...readings,
      values: z.array(sectionLine.extend(readings)),
    }),
  ),
  /** Items that judge every school: 音乐美术专用教室, 学校规模, 班额 … */
  checks: z.array(
    z.object({
      item: z.string(),
      stage: stage.nullable(),
      ...readings,
      words: z.string(),
      waivers: z.array(z.string()),
    }),
  ),
  waivers: z.array(waiverLine),
  /** The school's own row first, then those attached to it. */
  rows: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      attached: z.boolean(),
      groups: z.array(z.object({ subject: subjectText, stage: stage.nullable(), facts: z.array(factView) })),
    }),
  ),
});

const question = { year, mode: mode.default("strict") };

export const schoolCalls = defineArea("school", {
  list: {
    summary: "列出全县学校和各学段的七项指标，两种口径并列",
    input: z.strictObject(question),
    output: z.object({ schools: z.array(rosterSchool) }),
  },
  show: {
    summary: "列出一所学校的全部数据和评定",
    input: z.strictObject({ ...question, code: schoolCode }),
    output: schoolView,
  },
});
