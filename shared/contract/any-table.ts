import * as z from "zod";
import { fieldCode, schoolCode, stage } from "./values.ts";

// 任意表导入: what a table that no form knows looks like, and how it is read.

const path = z.string().min(1).max(2000);
const kind = z.enum(["code", "name"]);
const unit = z.string().min(1).max(20);

const stageSource = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("column"), path }),
  z.strictObject({ from: z.literal("title") }),
  z.strictObject({ from: z.literal("kind") }),
  z.strictObject({ from: z.literal("fixed"), stage }),
]);

/** 对应关系: columns are known by the path of their heads, never by their place. */
export const anyTableMapping = z.strictObject({
  headRows: z.int().min(1, "表头应为 1–5 行").max(5, "表头应为 1–5 行"),
  key: z.strictObject({ path, kind }),
  /** For columns whose head names no stage. */
  stage: stageSource,
  columns: z
    .array(z.strictObject({ path, field: fieldCode, stage: stage.optional(), unit: unit.optional() }))
    .min(1, "请至少对应一列")
    .max(1000),
  /** Names that are no school's own; null leaves the row out. */
  names: z.array(z.strictObject({ name: z.string().max(200), code: schoolCode.nullable() })).max(2000),
});

const school = z.object({ code: z.string(), name: z.string() });
const head = z.object({ top: z.int(), bottom: z.int() });

const proposedColumn = z.object({
  /** 0-based. */
  column: z.int(),
  letters: z.string(),
  path: z.string(),
  shown: z.string(),
  how: z.enum(["exact", "near", "ambiguous", "none"]),
  field: z.string().nullable(),
  stage: stage.nullable(),
  unit: z.string().nullable(),
  /** Unit of the head that cannot be converted. */
  strangeUnit: z.string().nullable(),
  /** Codes of fields that resemble the head, best first. */
  candidates: z.array(z.string()),
  /** Ten cells from the top. */
  samples: z.array(z.string()),
});

const tableProposal = z.object({
  head,
  key: z.object({ column: z.int(), path: z.string(), shown: z.string(), kind }).nullable(),
  /** Null where a person has to say it. */
  stage: stageSource.nullable(),
  columns: z.array(proposedColumn),
  /** Rows that are read. */
  schools: z.int(),
  leftOut: z.array(
    z.object({ row: z.int(), kind: z.enum(["total", "remark", "head", "nameless"]), text: z.string() }),
  ),
  /** Names that are no school's own, and who may be meant. */
  asked: z.array(
    z.object({
      row: z.int(),
      name: z.string(),
      how: z.enum(["former", "near", "ambiguous", "unknown"]),
      code: z.string().nullable(),
      candidates: z.array(school),
    }),
  ),
  fingerprint: z.string(),
  /** Other sheets of the file that have the same columns; they are read too. */
  alike: z.array(z.string()),
});

export const tableLook = z.object({
  fileName: z.string(),
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), columns: z.int() })),
  sheet: z.string(),
  /** Texts of the first rows. */
  rows: z.array(z.array(z.string())),
  /** Null where no row is recognised as a head: a person has to choose it. */
  proposal: tableProposal.nullable(),
  /** A mapping that was saved for heads like these. */
  saved: z.object({ name: z.string(), mapping: anyTableMapping }).nullable(),
  /** Schools that may be chosen for a name. */
  schools: z.array(school),
});

export const savedMappings = z.object({
  mappings: z.array(z.object({ name: z.string(), fingerprint: z.string(), mapping: anyTableMapping })),
});
