import * as z from "zod";
import { defineArea } from "./call.ts";

export const standardCalls = defineArea("standard", {
  pack: {
    summary: "给出一部标准的全文数据：项目、阈值、过渡口径",
    input: z.strictObject({ pack: z.string().default("national-2017") }),
    /** The pack as `shared/standard` keeps it. */
    output: z.object({ pack: z.unknown() }),
  },
});
