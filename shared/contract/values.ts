import * as z from "zod";
import { parseSubject, type SubjectKey } from "../county/subject.ts";

// The small values that calls share. Their messages are what people read when an argument is wrong.

/** 评估年度: the year whose 1 September is the 统计时点. */
export const year = z
  .int("应为年份，例如 2025")
  .min(2000, "年份应在 2000–2100")
  .max(2100, "年份应在 2000–2100");

/** 学校标识码 */
export const schoolCode = z.string().regex(/^\d{10}$/, "应为 10 位学校标识码");

/** 行政区划代码 of a county. */
export const countyCode = z.string().regex(/^\d{6}$/, "应为 6 位行政区划代码");

export const stage = z.enum(["primary", "junior"], "应为 primary（小学）或 junior（初中）");

/** A1-1 … A4-1. */
export const itemCode = z.string().regex(/^A[1-6]-\d{1,2}$/, "应为项目代码，例如 A1-5");

/** 严格口径 strict, 过渡口径 relief. */
export const mode = z.enum(["strict", "relief"], "应为 strict（严格口径）或 relief（过渡口径）");
export type Mode = z.output<typeof mode>;

function isSubjectKey(text: string): boolean {
  const parsed = parseSubject(text);
  return parsed?.level === "county" || schoolCode.safeParse(parsed?.school).success;
}

export const subject = z
  .string()
  .refine(isSubjectKey, "应为 county、school:学校标识码 或 section:学校标识码:primary|junior")
  .transform((text) => text as SubjectKey);

/** The same, where it is answered. */
export const subjectText = z.string();

export const fieldCode = z.string().min(1, "应为数据项代码");

/** A path of this computer: whoever declares one names it in `paths` too. */
export const path = z.string().min(1, "路径不能为空").max(4096, "路径过长");

/** What `POST /files` answered; a local caller may write `path:<路径>` instead. */
export const fileHandle = z.string().min(1, "应为文件句柄").max(4200, "文件句柄过长");

/**
 * A folder that the service knows by an opaque name: `workspace.places` answered it, or a person picked it in
 * the program's own dialog. Pages name folders in no other way.
 */
export const place = z.string().min(1, "应为文件夹句柄").max(200, "文件夹句柄过长");

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "应为 SHA-256");

/** A calendar day, 2025-09-01. */
export const day = z.iso.date("应为日期，例如 2025-12-20");

/** A moment as the history keeps it, 2025-09-01T08:00:00.000Z. */
export const moment = z.string();

export const factState = z.enum(["value", "notApplicable", "missing"]);

export const nothing = z.strictObject({});

/** What a call that writes answers: the batch in the history, null where nothing changed. */
export const batchNumber = z.int().min(1);
