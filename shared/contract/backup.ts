import * as z from "zod";
import { defineArea } from "./call.ts";
import { moment, nothing } from "./values.ts";
import { workspaceStatus } from "./workspace.ts";

const backup = z.object({ name: z.string(), at: moment, bytes: z.int().min(0) });

export const backupCalls = defineArea("backup", {
  create: { summary: "备份并核验", input: nothing, output: backup, long: true, writes: true },
  list: { summary: "列出备份，新的在前", input: nothing, output: z.object({ backups: z.array(backup) }) },
  restore: {
    summary: "用一份备份恢复工作区；恢复前先备份现状",
    input: z.strictObject({ name: z.string().min(1), confirmed: z.literal(true, "恢复须经确认") }),
    output: workspaceStatus,
    long: true,
    writes: true,
  },
});
