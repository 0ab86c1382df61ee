import * as z from "zod";
import { defineArea } from "./call.ts";
import { fileHandle, moment, nothing } from "./values.ts";

const attachment = z.object({
  sha256: z.string(),
  name: z.string(),
  bytes: z.int().min(0),
  addedAt: moment,
  operator: z.string(),
});

export const attachmentCalls = defineArea("attachment", {
  add: {
    summary: "存入一个附件，按内容编址",
    input: z.strictObject({ file: fileHandle, why: z.string().max(500).optional() }),
    output: attachment,
    long: true,
    writes: true,
  },
  list: {
    summary: "列出附件",
    input: nothing,
    output: z.object({ attachments: z.array(attachment) }),
  },
});
