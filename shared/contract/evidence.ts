import * as z from "zod";
import { defineArea } from "./call.ts";
import { day, path, year } from "./values.ts";

export const evidenceCalls = defineArea("evidence", {
  write: {
    summary: "写出全部项目的佐证材料目录、索引和缺件清单",
    input: z.strictObject({
      year,
      /** Folder; absent means `exports/` of the workspace. */
      out: path.optional(),
      date: day.optional(),
    }),
    output: z.object({
      folder: z.string(),
      folders: z.int().min(0),
      files: z.int().min(0),
      missing: z.array(z.object({ item: z.string(), title: z.string() })),
    }),
    long: true,
    paths: ["out"],
  },
});
