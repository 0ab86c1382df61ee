import * as z from "zod";
import { defineArea } from "./call.ts";
import { day, mode, path, year } from "./values.ts";

export const documentCalls = defineArea("document", {
  report: {
    summary: "写出自评报告（Word）",
    input: z.strictObject({
      year,
      mode: mode.default("strict"),
      /** Folder; absent means `exports/` of the workspace. */
      out: path.optional(),
      /** 报送日期; absent means the one that the county stated, else it is left to be filled in. The clock is never read. */
      date: day.optional(),
      /** Replace a report of the same name. */
      overwrite: z.boolean().default(false),
    }),
    output: z.object({
      files: z.array(z.object({ path: z.string(), bytes: z.int().min(0), sha256: z.string() })),
      /** 待填: slots that no fact fills, in words. */
      gaps: z.array(z.string()),
    }),
    long: true,
    paths: ["out"],
  },
});
