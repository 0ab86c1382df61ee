import * as z from "zod";
import { defineArea } from "./call.ts";
import { operator } from "./operator.ts";
import { countyCode, moment, nothing, path, place, year } from "./values.ts";

/** The workspace that is open: where it lies, whose it is, what it holds. */
export const workspaceStatus = z.object({
  folder: z.string(),
  county: z.object({ code: z.string(), name: z.string() }),
  readOnly: z.boolean(),
  /** 有数据的评估年度, ascending. */
  years: z.array(year),
  /** 已锁定的年度; absent where none is. */
  lockedYears: z.array(year).optional(),
  operator: operator.nullable(),
  /** 示例县: made anew each time, deleted when it is closed. */
  sample: z.literal(true).optional(),
  /** When it was open on this computer the time before; absent the first time. */
  previouslyOpened: moment.optional(),
});

/** A workspace that lies in the folder of workspaces or was open before. */
export const knownWorkspace = z.object({
  place,
  /** Name of the folder, and the whole path for people to read. */
  name: z.string(),
  folder: z.string(),
  /** Whose it was when it was last open here; absent where it never was. */
  county: z.object({ code: z.string(), name: z.string() }).optional(),
  /** When it was last open here. */
  opened: moment.optional(),
  /** `missing`: the folder is gone, or holds no workspace any more. */
  state: z.enum(["available", "missing"]),
});

export const workspaceVerification = z.object({
  /** When it was checked, and the last batch of the history then. */
  at: moment,
  batch: z.int().min(0),
  passed: z.boolean(),
  checks: z.array(
    z.object({
      /** database, chain, facts, attachments */
      check: z.string(),
      passed: z.boolean(),
      /** The finding first, then what is wrong, one line each. */
      lines: z.array(z.string()),
    }),
  ),
});

export const workspaceCalls = defineArea("workspace", {
  create: {
    summary: "在一个空文件夹里新建某县的工作区并打开",
    input: z
      .strictObject({
        name: z.string().trim().min(1, "县名不能为空").max(40, "县名过长"),
        code: countyCode,
        /** The very folder; only a local caller names one. */
        folder: path.optional(),
        /** The folder to make it in; absent means the folder of workspaces. */
        parent: place.optional(),
        /** Name of the folder to be made; absent means 某县优质均衡. */
        folderName: z.string().trim().min(1, "文件夹名不能为空").max(80, "文件夹名过长").optional(),
      })
      .refine(({ folder, parent, folderName }) => folder === undefined || !(parent ?? folderName), {
        message: "给出 folder 时不得给出 parent 和 folderName",
        path: ["folder"],
      }),
    output: workspaceStatus,
    writes: true,
    paths: ["folder"],
  },
  open: {
    summary: "打开已有的工作区",
    input: z
      .strictObject({
        /** Only a local caller names a path; a page names a place. */
        folder: path.optional(),
        place: place.optional(),
        readOnly: z.boolean().optional(),
      })
      .refine(({ folder, place }) => (folder === undefined) !== (place === undefined), {
        message: "请给出 place 或 folder 之一",
        path: ["place"],
      }),
    output: workspaceStatus,
    writes: true,
    paths: ["folder"],
  },
  openSample: {
    summary: "打开示例县（青禾县）：用样表临时做成，关闭即删除",
    input: nothing,
    output: workspaceStatus,
    long: true,
    writes: true,
  },
  places: {
    summary: "列出可以打开的工作区，最近打开的在前",
    input: nothing,
    output: z.object({
      /** 存放工作区的文件夹: where new ones are made unless a person picks another. */
      root: z.object({ place, folder: z.string() }),
      workspaces: z.array(knownWorkspace),
    }),
  },
  forget: {
    summary: "从最近打开的清单里去掉一个工作区；文件夹和数据不动",
    input: z.strictObject({ place }),
    output: nothing,
    writes: true,
  },
  close: {
    summary: "关闭打开的工作区，使文件夹可以复制",
    input: nothing,
    output: nothing,
    writes: true,
  },
  status: { summary: "打开的是哪个工作区", input: nothing, output: workspaceStatus },
  verify: {
    summary: "核验历史链、数据与历史是否一致、附件是否完好",
    input: nothing,
    output: workspaceVerification,
    long: true,
  },
  verified: {
    summary: "上次在这台电脑上核验的时间和结果",
    input: nothing,
    output: z.object({ last: workspaceVerification.nullable() }),
  },
});
