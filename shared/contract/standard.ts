import * as z from "zod";
import { packSchema } from "../standard/pack-schema.ts";
import { defaultPackId } from "../standard/packs.ts";
import { defineArea } from "./call.ts";
import { sha256 } from "./values.ts";

export const standardCalls = defineArea("standard", {
  pack: {
    summary: "给出一部标准的全文数据：项目、阈值、过渡口径",
    input: z.strictObject({ pack: z.string().default(defaultPackId) }),
    output: z.object({
      pack: packSchema,
      /** Digest of the pack's data: two programs with the same digest judge by the same rules. */
      sha256,
    }),
  },
});
