import * as z from "zod";
import { defineArea } from "./call.ts";
import { batchNumber, fieldCode, moment, schoolCode, subject, subjectText, year } from "./values.ts";

const batch = z.object({
  batch: batchNumber,
  at: moment,
  operator: z.string(),
  /** What it was for: create, import, edit … */
  kind: z.string(),
  why: z.string(),
  /** The batch whose changes it takes back. */
  undoes: batchNumber.nullable(),
  /** The batch that took it back. */
  undoneBy: batchNumber.nullable(),
  changes: z.int().min(0),
});

/** A batch as it is listed: with its place in the chain, and whether it still counts. */
const standingBatch = batch.extend({
  /** Not taken back, or what took it back was itself taken back. */
  inForce: z.boolean(),
  /** SHA-256 over the batch and the one before it. */
  hash: z.string(),
});

/** Which batches are looked for; what is absent does not matter. */
const filter = {
  operator: z.string().max(40).optional(),
  kind: z.string().max(20).optional(),
  /** Stands in the reason or the operator's name; a number also finds the batch of that number. */
  text: z.string().trim().min(1).max(100).optional(),
  /** Not before, and before. */
  since: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
  /** Changed something of this school: figures, lists, papers, its place in the roster. */
  school: schoolCode.optional(),
};

/** One line of a batch, in words. */
const change = z.object({
  /**
   * `changed`: another value counts. `source`: the same value from another source. `beside`: a source came or
   * went that does not count. `row`: no figure, but a school of the roster, a person, a file.
   */
  type: z.enum(["changed", "source", "beside", "erased", "row"]),
  /** Place of the figure, for its own history; null where the line is about none. */
  year: year.nullable(),
  subject: subjectText.nullable(),
  field: z.string().nullable(),
  where: z.string(),
  what: z.string(),
  unit: z.string().optional(),
  before: z.string(),
  after: z.string(),
  source: z.string(),
});

const conflict = z.object({
  /** 哪一年哪所学校的哪一项 */
  name: z.string(),
  /** The last batch that touched it. */
  laterBatch: batchNumber,
});

/** Something typed that the keys take back or do again. */
const step = z.object({
  /** The batch that `history.undo` takes back for it. */
  batch: batchNumber,
  at: moment,
  /** Whom and what it typed. */
  words: z.string(),
  /** Why, as it stands in the history. */
  why: z.string(),
  /** How many figures, and the first of them. */
  figures: z.int().min(0),
  cells: z.array(z.object({ year, subject: subjectText, field: z.string() })),
});

export const historyCalls = defineArea("history", {
  list: {
    summary: "列出历史批次，新的在前",
    input: z.strictObject({
      ...filter,
      /** Start at this batch and go back; absent means the newest. */
      from: batchNumber.optional(),
      limit: z.int().min(1).max(1000).default(100),
    }),
    output: z.object({ batches: z.array(standingBatch), next: batchNumber.nullable() }),
  },
  summary: {
    summary: "历史共有多少批、符合条件的有多少、最后一批的校验值",
    input: z.strictObject(filter),
    output: z.object({
      total: z.int().min(0),
      found: z.int().min(0),
      /** Names that stand in the history, and kinds of batches. */
      operators: z.array(z.string()),
      kinds: z.array(z.string()),
      /** 链尾: what a report states about the data it was made from. */
      head: z.object({ batch: z.int().min(0), hash: z.string() }),
      /** What a person would take back next: the newest change of data in force that is itself no undo. */
      nextUndo: batchNumber.nullable(),
    }),
  },
  batch: {
    summary: "逐项列出一个批次改了什么：改前、改后、来源",
    input: z.strictObject({
      batch: batchNumber,
      /** How many lines to pass over. */
      from: z.int().min(0).default(0),
      limit: z.int().min(1).max(5000).default(1000),
    }),
    output: z.object({
      batch: standingBatch,
      total: z.int().min(0),
      changes: z.array(change),
      /** The next `from`; null at the end. */
      next: z.int().min(1).nullable(),
    }),
  },
  school: {
    summary: "谁在什么时候改了一所学校的什么：逐批逐项，新的在前",
    input: z.strictObject({
      ...filter,
      school: schoolCode,
      /** About so many lines; a batch is never cut in two. */
      limit: z.int().min(1).max(20_000).default(5000),
    }),
    output: z.object({
      batches: z.array(z.object({ batch: standingBatch, changes: z.array(change) })),
      /** Older batches were left out. */
      more: z.boolean(),
    }),
  },
  steps: {
    summary: "列出当前操作人自己填报的、可以用快捷键撤销和重做的步骤，最近的在前",
    input: z.strictObject({
      /** Only what was typed for this year. */
      year: year.optional(),
      limit: z.int().min(1).max(500).default(20),
    }),
    output: z.object({
      /** Whose steps these are; null where nobody was chosen, and then there are none. */
      operator: z.string().nullable(),
      undo: z.array(step),
      redo: z.array(step),
    }),
  },
  cell: {
    summary: "列出一个数据的全部变化",
    input: z.strictObject({ year, subject, field: fieldCode }),
    output: z.object({
      /** What happened to each claim of the figure, oldest first. */
      events: z.array(
        z.object({
          batch: batchNumber,
          at: moment,
          operator: z.string(),
          why: z.string(),
          /** 提出、采用、改为备用、撤销、清除个人信息 */
          event: z.string(),
          /** Whether the claim is the fact after the event. */
          accepted: z.boolean(),
          state: z.string(),
          value: z.string().nullable(),
        }),
      ),
      /** Whom and what it is about, in words. */
      where: z.string(),
      what: z.string(),
      unit: z.string().optional(),
    }),
  },
  undoPlan: {
    summary: "说明撤销一个批次会怎样；不写入任何数据",
    input: z.strictObject({ batch: batchNumber }),
    output: z.object({
      batch: standingBatch,
      /** Figures that would go back, and other entries (schools, people, attachments). */
      figures: z.int().min(0),
      rows: z.int().min(0),
      /** The first lines of what would go back. */
      first: z.array(change),
      /** What later batches changed and an undo leaves as it is: how many, and the first of them. */
      conflicts: z.int().min(0),
      conflicting: z.array(conflict),
    }),
  },
  undo: {
    summary: "撤销一个批次；后来改过的数据须确认",
    input: z.strictObject({ batch: batchNumber, confirmed: z.boolean().default(false) }),
    /** `kept`: what later batches changed and stays as they left it. */
    output: z.object({ batch: batchNumber.nullable(), kept: z.array(z.string()) }),
    writes: true,
  },
});
