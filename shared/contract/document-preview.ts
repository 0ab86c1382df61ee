import * as z from "zod";
import { formatNames } from "../report/layout/paragraph-formats.ts";

// Pages for drawing, as shared/report/layout lays them out. Lengths in twips (1/1440 inch), from the top left
// corner of the paper.

const length = z.number();
const box = { left: length, top: length, width: length, height: length };

const stretch = z.object({ text: z.string(), look: z.enum(["plain", "emphasis", "missing"]) });

const line = z.object({
  kind: z.literal("line"),
  format: z.enum(formatNames),
  ...box,
  align: z.enum(["left", "center", "right", "both"]),
  stretches: z.array(stretch),
  /** An entry of 目录: dots and this number at its right edge. */
  leader: z.string().optional(),
});

const cell = z.object({
  kind: z.literal("cell"),
  head: z.boolean(),
  ...box,
  shaded: z.boolean(),
  lines: z.array(line),
});

const chart = z.object({
  kind: z.literal("chart"),
  ...box,
  caption: z.string(),
  direction: z.enum(["up", "across"]),
  categories: z.array(z.string()),
  series: z.array(
    z.object({
      name: z.string(),
      drawn: z.enum(["bars", "line"]),
      /** One a category, as printed; null where there is none. */
      points: z.array(z.string().nullable()),
    }),
  ),
  axisTitle: z.string(),
  maximum: z.number().optional(),
});

export const previewPage = z.object({
  orientation: z.enum(["portrait", "landscape"]),
  width: length,
  height: length,
  /** Printed at its foot; absent on cover and contents. */
  number: z.int().optional(),
  items: z.array(z.discriminatedUnion("kind", [line, cell, chart])),
});

export const preview = z.object({
  title: z.string(),
  /** 待填 in the whole document. */
  gaps: z.int().min(0),
  pages: z.array(previewPage),
  /** Headings to jump to: the printed number of their page and its index. */
  contents: z.array(
    z.object({
      level: z.union([z.literal(1), z.literal(2)]),
      text: z.string(),
      page: z.int(),
      index: z.int().min(0),
    }),
  ),
  /** Headings, tables and attachments by name, as findings of `document.checks` name their place. */
  places: z.array(z.object({ under: z.string(), index: z.int().min(0) })),
});

export type DocumentPreview = z.output<typeof preview>;
export type PreviewPage = z.output<typeof previewPage>;
export type PreviewItem = PreviewPage["items"][number];
export type PreviewLine = z.output<typeof line>;
export type PreviewCell = z.output<typeof cell>;
export type PreviewChart = z.output<typeof chart>;
