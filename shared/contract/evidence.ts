import * as z from "zod";
import { defineArea } from "./call.ts";
import { day, mode, path, year } from "./values.ts";

export const evidenceCalls = defineArea("evidence", {
  write: {
    summary: "写出全部项目的佐证材料目录、索引和缺件清单",
    input: z.strictObject({
      year,
      mode: mode.default("strict"),
      /** Folder; absent means `exports/` of the workspace. */
      out: path.optional(),
      /** 生成时间 as it is printed; absent means the date that the county stated. The clock is never read. */
      date: day.optional(),
      /** Replace a folder that this program wrote and nobody changed. */
      overwrite: z.boolean().default(false),
    }),
    output: z.object({
      folder: z.string(),
      folders: z.int().min(0),
      files: z.int().min(0),
      /** SHA-256 of 清单.sha256, which vouches for every file. */
      manifest: z.string(),
      missing: z.array(
        z.object({
          item: z.string(),
          number: z.string(),
          title: z.string(),
          year: z.int().optional(),
          school: z.string().optional(),
          offices: z.array(z.string()),
        }),
      ),
    }),
    long: true,
    paths: ["out"],
  },
});
