import * as z from "zod";
import { defineArea } from "./call.ts";
import { moment, nothing, path, place } from "./values.ts";

const backup = z.object({
  name: z.string(),
  path: z.string(),
  size: z.int().min(0),
  /** When it was made. */
  at: moment,
  /** Made before the workspace was brought to a newer format; rotation leaves it alone. */
  beforeUpgrade: z.boolean(),
});

const folderName = z.string().trim().min(1, "文件夹名不能为空").max(80, "文件夹名过长");

/** A workspace made from a backup. */
const copiedWorkspace = z.object({
  folder: z.string(),
  /** What `workspace.open` takes. */
  place,
  attachments: z.int().min(0),
  /** Attachments that the backup names and that are nowhere any more. */
  lost: z.array(z.object({ sha256: z.string(), titles: z.array(z.string()) })),
});

export const backupCalls = defineArea("backup", {
  create: { summary: "备份并核验", input: nothing, output: backup, long: true, writes: true },
  list: { summary: "列出备份，新的在前", input: nothing, output: z.object({ backups: z.array(backup) }) },
  restore: {
    summary: "把一份备份恢复到一个新的文件夹；原来的工作区不变",
    input: z
      .strictObject({
        name: z.string().min(1, "应为备份的名称"),
        /** The very folder; only a local caller names one. */
        folder: path.optional(),
        /** The folder to make it in; absent means the folder of workspaces. */
        parent: place.optional(),
        /** Name of the folder to be made; absent means one that says what it is. */
        folderName: folderName.optional(),
      })
      .refine(({ folder, parent, folderName: name }) => folder === undefined || !(parent ?? name), {
        message: "给出 folder 时不得给出 parent 和 folderName",
        path: ["folder"],
      }),
    output: copiedWorkspace,
    long: true,
    writes: true,
    paths: ["folder"],
  },
  copy: {
    summary: "备份，并把核验过的备份和附件作为一个完整的工作区复制到另一处（例如 U 盘）",
    input: z.strictObject({
      /** The folder to make the copy in; absent means the folder of workspaces. */
      parent: place.optional(),
      folderName: folderName.optional(),
    }),
    output: copiedWorkspace.extend({ backup: z.string() }),
    long: true,
    writes: true,
  },
});
