import * as z from "zod";
import { defineArea } from "./call.ts";
import { nothing, path } from "./values.ts";

const backup = z.object({ name: z.string(), path: z.string(), size: z.int().min(0) });

export const backupCalls = defineArea("backup", {
  create: { summary: "备份并核验", input: nothing, output: backup, long: true, writes: true },
  list: { summary: "列出备份，新的在前", input: nothing, output: z.object({ backups: z.array(backup) }) },
  restore: {
    summary: "把一份备份恢复到一个新的文件夹；原来的工作区不变",
    input: z.strictObject({ name: z.string().min(1, "应为备份的名称"), folder: path }),
    output: z.object({
      folder: z.string(),
      attachments: z.int().min(0),
      /** Attachments that the backup names and that are nowhere any more. */
      lost: z.array(z.object({ sha256: z.string(), titles: z.array(z.string()) })),
    }),
    long: true,
    writes: true,
    paths: ["folder"],
  },
});
