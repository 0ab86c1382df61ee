import * as z from "zod";
import { attachment } from "./attachment.ts";
import { defineArea } from "./call.ts";
import { day, mode, path, place, schoolCode, year } from "./values.ts";

const counts = {
  /** Papers that must be there: present + missing. */
  required: z.int().min(0),
  present: z.int().min(0),
  missing: z.int().min(0),
};

const status = z.enum(["present", "missing", "ifAny", "notNeeded"]);

const asked = { year, mode: mode.default("strict") };

const missingPaper = z.object({
  item: z.string(),
  number: z.string(),
  title: z.string(),
  year: z.int().optional(),
  school: z.string().optional(),
  offices: z.array(z.string()),
});

const line = z.object({
  item: z.string(),
  /** 编号, A2-11-03. */
  number: z.string(),
  material: z.int().optional(),
  /** 材料名 */
  name: z.string(),
  school: z.object({ code: z.string(), name: z.string() }).optional(),
  /** 校级盒号 */
  box: z.int().optional(),
  /** Absent where one valid paper of any year is enough. */
  year: z.int().optional(),
  status,
  /** Whether the catalogue asks for it. */
  due: z.boolean(),
  offices: z.array(z.string()),
  /** 在什么情况下才需要: a case that a person decides, or a 过渡口径. */
  condition: z.string().optional(),
  papers: z.array(attachment),
});

export const evidenceCalls = defineArea("evidence", {
  overview: {
    summary: "佐证材料有多少、缺多少，按指标、科室和学校",
    input: z.strictObject(asked),
    output: z.object({
      total: z.object(counts),
      papers: z.int().min(0),
      items: z.array(
        z.object({
          ...counts,
          code: z.string(),
          name: z.string(),
          shortName: z.string(),
          papers: z.int().min(0),
          materials: z.array(z.object({ ...counts, number: z.int(), status, papers: z.int().min(0) })),
        }),
      ),
      offices: z.array(z.object({ ...counts, office: z.string() })),
      schools: z.array(
        z.object({
          ...counts,
          code: z.string(),
          name: z.string(),
          papers: z.int().min(0),
          boxes: z.array(z.object({ ...counts, box: z.int(), papers: z.int().min(0) })),
        }),
      ),
      /** Papers whose item the catalogue does not have. */
      unknown: z.array(attachment),
    }),
  },
  lines: {
    summary: "逐项列出应有的材料和已有的文件",
    input: z.strictObject({
      ...asked,
      item: z.string().max(10).optional(),
      school: schoolCode.optional(),
      /** 责任科室 */
      office: z.string().max(40).optional(),
      status: status.optional(),
    }),
    output: z.object({ lines: z.array(line) }),
  },
  checks: {
    summary: "核对佐证材料是否齐全、一致",
    input: z.strictObject(asked),
    output: z.object({
      findings: z.array(
        z.object({
          check: z.string(),
          /** 检查项 in words. */
          rule: z.string(),
          weight: z.enum(["wrong", "look", "note"]),
          text: z.string(),
          item: z.string().optional(),
          school: z.string().optional(),
          papers: z.array(z.int()),
        }),
      ),
      /** 检查项 in words that found nothing. */
      passed: z.array(z.string()),
      /** What only people can check. */
      manual: z.array(z.string()),
    }),
  },
  write: {
    summary: "写出全部项目的佐证材料目录、索引和缺件清单",
    input: z
      .strictObject({
        ...asked,
        /** Folder; absent means `exports/` of the workspace. */
        out: path.optional(),
        /** A folder that a person picked; pages name it so. */
        place: place.optional(),
        /** 生成时间 as it is printed; absent means the date that the county stated. The clock is never read. */
        date: day.optional(),
        /** Replace a folder that this program wrote and nobody changed. */
        overwrite: z.boolean().default(false),
        /** 公开副本: without the papers that hold personal data. */
        withoutPersonal: z.boolean().default(false),
      })
      .refine(({ out, place: chosen }) => out === undefined || chosen === undefined, {
        message: "out 与 place 只能给出一个",
        path: ["place"],
      }),
    output: z.object({
      folder: z.string(),
      folders: z.int().min(0),
      files: z.int().min(0),
      /** 卷内目录 among the files. */
      indexes: z.int().min(0),
      /** Papers left out because they hold personal data. */
      leftOut: z.int().min(0),
      /** SHA-256 of 清单.sha256, which vouches for every file. */
      manifest: z.string(),
      /** Unfinished folders of an earlier run that were found beside it and removed. */
      cleaned: z.array(z.string()),
      /** Folders of an earlier run that a person should look at. */
      leftovers: z.array(z.string()),
      missing: z.array(missingPaper),
    }),
    long: true,
    paths: ["out"],
  },
});
