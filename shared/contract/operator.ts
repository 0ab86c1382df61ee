import * as z from "zod";
import { defineArea } from "./call.ts";
import { nothing } from "./values.ts";

export const operatorRole = z.enum(["管理员", "填报", "审核", "只读"]);

/** 操作人: names who did something; it does not protect. Names are unique in a workspace. */
export const operator = z.object({
  id: z.int(),
  name: z.string(),
  unit: z.string(),
  role: operatorRole,
  hasPin: z.boolean(),
});

const operatorName = z.string().trim().min(1, "姓名不能为空").max(40, "姓名过长");
const pin = z.string().min(4, "PIN 至少 4 位").max(32, "PIN 最多 32 位");

export const operatorCalls = defineArea("operator", {
  list: {
    summary: "列出操作人和当前的操作人",
    input: nothing,
    output: z.object({
      operators: z.array(operator),
      /** Name of the chosen one. */
      chosen: z.string().nullable(),
      /** 如实说明: what names and PINs do and do not do. */
      notice: z.string(),
    }),
  },
  add: {
    summary: "登记一名操作人",
    input: z.strictObject({
      name: operatorName,
      unit: z.string().trim().max(80, "单位名称过长").default(""),
      role: operatorRole,
      pin: pin.optional(),
    }),
    output: operator,
    writes: true,
  },
  choose: {
    summary: "选定当前的操作人，此后的改动记在其名下",
    input: z.strictObject({ name: operatorName, pin: z.string().max(32).optional() }),
    output: operator,
  },
  setRole: {
    summary: "改变一名操作人的角色；由管理员来改",
    input: z.strictObject({ name: operatorName, role: operatorRole }),
    output: operator,
    writes: true,
  },
  setPin: {
    summary: "设置、更换或取消一名操作人的 PIN；本人凭原 PIN，或由管理员来改",
    input: z.strictObject({
      name: operatorName,
      /** Null takes the PIN away. */
      pin: pin.nullable(),
      /** The PIN until now. */
      current: z.string().max(32).optional(),
    }),
    output: operator,
    writes: true,
  },
});
