import * as z from "zod";
import { findField } from "../catalogue/catalogue.ts";
import { decimal, divide, type Rational } from "../exact/rational.ts";

const field = z.string().refine((code) => findField(code) !== undefined, "数据目录里没有这一项");

/** "0.85", or "2000/3" where no decimal is exact (亩). */
const number = z
  .string()
  .regex(/^\d+(\.\d+)?(\/\d+)?$/)
  .transform((text): Rational => {
    const [above = "0", below = "1"] = text.split("/");
    return divide(decimal(above), decimal(below));
  });

const level = z.enum(["county", "school", "section"]);
const severity = z.enum(["error", "warning", "hint"]);
const stage = z.enum(["primary", "junior"]);

/** 部分不大于整体. */
const part = z.strictObject({
  level,
  part: field,
  whole: field,
  /** The parent states the part for its attached units too: the whole is theirs together. */
  withAttached: z.literal(true).optional(),
});

/** 各项之和: equal to the total, or at most the whole. */
const sum = z.strictObject({ level, name: z.string(), parts: z.array(field).min(2), total: field });

/** A mistake that moves a figure by a factor: `high` figures are divided by it, `low` ones multiplied. */
const slip = z.strictObject({ when: z.enum(["high", "low"]), factor: number, words: z.string() });

const range = {
  least: number.optional(),
  most: number.optional(),
  slips: z.array(slip).default([]),
};

export const checkLimitsSchema = z.strictObject({
  parts: z.array(part),
  sums: z.array(sum),
  atMost: z.array(sum),
  /** Usual ranges of figures themselves. */
  values: z.array(z.strictObject({ field, stage: stage.optional(), severity, ...range })),
  /** Usual ranges of figures for each pupil, in `unit`. */
  perPupil: z.array(
    z.strictObject({
      field,
      name: z.string(),
      unit: z.string(),
      /** Brings the field's unit to `unit`: 万元 to 元. */
      scale: number.prefault("1"),
      /** Below so many pupils `most` says nothing: a school of eight has one playground too. */
      fewestPupils: number.prefault("0"),
      ...range,
    }),
  ),
  /** Ratios of two figures of one row. */
  ratios: z.array(
    z.strictObject({
      level,
      name: z.string(),
      above: field,
      below: field,
      severity,
      /** A share: that a part is more than its whole is told as that alone. */
      share: z.literal(true).optional(),
      /** Only where the lower figure is at least so large. */
      fewestBelow: number.prefault("1"),
      remedy: z.string(),
      ...range,
    }),
  ),
  /** Not 0 where the other figure is more than 0. */
  positive: z.array(z.strictObject({ level, field, where: field, severity })),
  /** Every school or section has one, so 不适用 is no answer. */
  always: z.array(field),
  rooms: z.strictObject({ fields: z.array(field), least: number, most: number, perMultimediaRoom: number }),
  /** From so many pupils on, each grade has a class of its own. */
  classForEachGrade: number,
  jump: z.strictObject({ ratio: number, smallest: number }),
  /** Changes within a year that are worth a look. */
  changes: z.array(
    z.strictObject({
      field,
      /** Share of last year's figure. */
      share: number,
      /** Only where last year's figure was at least so large. */
      from: number,
      only: z.enum(["less", "more"]).optional(),
    }),
  ),
  /** What stays the same as long as a school keeps its code. */
  lasting: z.array(z.strictObject({ field, severity, remedy: z.string() })),
  /** Figures that never all stay the same from one year to the next. */
  copied: z.array(field).min(3),
  /** County figures against what the schools add up to. */
  totals: z.array(
    z.strictObject({
      field,
      of: z.array(field).min(1),
      name: z.string(),
      is: z.enum(["atMost", "atLeast", "equal"]),
      severity,
      remedy: z.string(),
    }),
  ),
});

export type CheckLimits = z.output<typeof checkLimitsSchema>;
export type Slip = CheckLimits["perPupil"][number]["slips"][number];
