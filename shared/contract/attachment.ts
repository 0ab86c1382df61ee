import * as z from "zod";
import { defineArea } from "./call.ts";
import { fileHandle, itemCode, schoolCode, year } from "./values.ts";

const purpose = {
  /** The item that the file proves, and the school where it is one school's. */
  item: itemCode,
  school: schoolCode.optional(),
  year,
};

const attachment = z.object({
  ...purpose,
  id: z.int(),
  sha256: z.string(),
  title: z.string(),
  fileName: z.string(),
  size: z.int().min(0),
});

export const attachmentCalls = defineArea("attachment", {
  add: {
    summary: "为一个项目存入佐证材料，按内容编址",
    input: z.strictObject({
      ...purpose,
      file: fileHandle,
      /** Absent means the file's name. */
      title: z.string().trim().min(1).max(200).optional(),
    }),
    output: attachment,
    long: true,
    writes: true,
  },
  list: {
    summary: "列出佐证材料",
    input: z.strictObject({
      year: year.optional(),
      item: itemCode.optional(),
      school: schoolCode.optional(),
    }),
    output: z.object({ attachments: z.array(attachment) }),
  },
});
