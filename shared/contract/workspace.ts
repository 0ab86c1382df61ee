import * as z from "zod";
import { defineArea } from "./call.ts";
import { operator } from "./operator.ts";
import { countyCode, nothing, path, year } from "./values.ts";

/** The workspace that is open: where it lies, whose it is, what it holds. */
export const workspaceStatus = z.object({
  folder: z.string(),
  county: z.object({ code: z.string(), name: z.string() }),
  readOnly: z.boolean(),
  /** 有数据的评估年度, ascending. */
  years: z.array(year),
  operator: operator.nullable(),
});

export const workspaceVerification = z.object({
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
    input: z.strictObject({ folder: path, name: z.string().trim().min(1, "县名不能为空"), code: countyCode }),
    output: workspaceStatus,
    writes: true,
    paths: ["folder"],
  },
  open: {
    summary: "打开已有的工作区",
    input: z.strictObject({ folder: path, readOnly: z.boolean().optional() }),
    output: workspaceStatus,
    writes: true,
    paths: ["folder"],
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
});
