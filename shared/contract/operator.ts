import * as z from "zod";
import { defineArea } from "./call.ts";
import { nothing } from "./values.ts";

export const operatorRole = z.enum(["管理员", "填报", "审核", "只读"]);

/** 操作人: names who did something; it does not protect. */
export const operator = z.object({
  id: z.int(),
  name: z.string(),
  unit: z.string(),
  role: operatorRole,
  hasPin: z.boolean(),
});

const pin = z.string().regex(/^\d{4,12}$/, "PIN 应为 4–12 位数字");

export const operatorCalls = defineArea("operator", {
  list: {
    summary: "列出操作人和当前的操作人",
    input: nothing,
    output: z.object({ operators: z.array(operator), chosen: z.int().nullable() }),
  },
  add: {
    summary: "登记一名操作人",
    input: z.strictObject({
      name: z.string().trim().min(1, "姓名不能为空").max(40, "姓名过长"),
      unit: z.string().trim().max(80, "单位名称过长").default(""),
      role: operatorRole,
      pin: pin.optional(),
    }),
    output: operator,
    writes: true,
  },
  choose: {
    summary: "选定当前的操作人，此后的改动记在其名下",
    input: z.strictObject({ id: z.int(), pin: pin.optional() }),
    output: operator,
  },
});
