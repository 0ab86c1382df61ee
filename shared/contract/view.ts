import * as z from "zod";
import { defineArea } from "./call.ts";
import { fieldCode } from "./values.ts";

const sheet = z.enum(["school", "section"]);
const viewName = z.string().trim().min(1, "视图要有名称").max(40, "视图名称过长");
const codes = z.array(fieldCode).max(500);

const view = z.strictObject({
  sheet,
  /** Unique for its operator and sheet. */
  name: viewName,
  hidden: codes,
  /** Stay at the left edge. */
  pinned: codes,
  /** From left to right; columns that it does not name follow in their own order. */
  order: codes,
});

export const viewCalls = defineArea("view", {
  list: {
    summary: "列出当前操作人保存的填报视图",
    input: z.strictObject({}),
    output: z.object({
      views: z.array(
        z.object({
          sheet,
          name: z.string(),
          hidden: z.array(z.string()),
          pinned: z.array(z.string()),
          order: z.array(z.string()),
        }),
      ),
    }),
  },
  save: {
    summary: "保存一个填报视图（隐藏、次序、固定的列），同名的被替换",
    input: view,
    output: z.object({}),
    writes: true,
  },
  remove: {
    summary: "删除一个填报视图",
    input: z.strictObject({ sheet, name: viewName }),
    output: z.object({}),
    writes: true,
  },
});
