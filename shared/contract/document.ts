import * as z from "zod";
import { defineArea } from "./call.ts";
import { preview } from "./document-preview.ts";
import { day, mode, moment, nothing, path, subjectText, year } from "./values.ts";

/** A file that a call wrote. `GET /files/<file>` answers its bytes as a download, until the service closes. */
export const writtenFile = z.object({
  name: z.string(),
  /** Where it lies, for people and for the program's own “打开文件夹”. */
  path: z.string(),
  file: z.string(),
  bytes: z.int().min(0),
  sha256: z.string(),
});

/** What is asked about the documents as they would be written now. */
const question = {
  year,
  mode: mode.default("strict"),
  /** 报送日期; absent means the one that the county stated. */
  date: day.optional(),
};

/** Where the remedy of a finding is done. */
const checkLink = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("fact"), subject: subjectText, field: z.string() }),
  z.object({ kind: z.literal("item"), item: z.string() }),
  z.object({ kind: z.literal("school"), school: z.string() }),
  z.object({ kind: z.literal("evidence"), item: z.string().optional() }),
  z.object({ kind: z.literal("history") }),
]);

const checkFinding = z.object({
  /** 必须改 / 请核对 */
  severity: z.enum(["mustFix", "lookAt"]),
  problem: z.string(),
  remedy: z.string(),
  link: checkLink.optional(),
  /** Where it is printed: the document's id and the heading or table. */
  place: z.object({ document: z.string(), under: z.string() }).optional(),
});

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
      files: z.array(writtenFile),
      /** 待填: slots that no fact fills, in words. */
      gaps: z.array(z.string()),
    }),
    long: true,
    paths: ["out"],
  },
  forms: {
    summary: "写出申报表（Word 和 Excel）",
    input: z.strictObject({
      year,
      mode: mode.default("strict"),
      /** Folder; absent means `exports/` of the workspace. */
      out: path.optional(),
      /** 报送日期; absent means the one that the county stated, else it is left to be filled in. The clock is never read. */
      date: day.optional(),
      /** Replace forms of the same name. Both files are written or none. */
      overwrite: z.boolean().default(false),
    }),
    output: z.object({
      files: z.array(writtenFile),
      /** 待填: slots that no fact fills, in words. */
      gaps: z.array(z.string()),
    }),
    long: true,
    paths: ["out"],
  },
  figures: {
    summary: "列出自评报告和申报表印出的每个数值，连同精确值和所在位置",
    input: z.strictObject(question),
    output: z.object({
      documents: z.array(z.object({ id: z.string(), name: z.string() })),
      figures: z.array(
        z.object({
          /** What `evaluation.figure` explains. */
          id: z.string(),
          name: z.string(),
          unit: z.string(),
          /** As it is printed, HALF_UP in the official decimals. */
          printed: z.string(),
          /** Exact: a decimal, or a fraction (13/7) where the decimal has no end; null for a text. */
          value: z.string().nullable(),
          places: z.array(
            z.object({
              /** The document's id. */
              document: z.string(),
              /** Heading or table. */
              under: z.string(),
              /** The row of a table by its first two cells. */
              row: z.string().optional(),
            }),
          ),
        }),
      ),
    }),
  },
  checks: {
    summary: "报送前检查：待填、数字一致、学校顺序、年度、个人信息、佐证、署名",
    input: z.strictObject(question),
    output: z.object({
      /** 报送日期 that the documents would carry; absent where none is stated. */
      date: day.optional(),
      documents: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          /** 待填 in it. */
          gaps: z.int().min(0),
        }),
      ),
      /** 佐证材料: pieces that are due, and how many of them are there. */
      evidence: z.object({ required: z.int().min(0), present: z.int().min(0), missing: z.int().min(0) }),
      mustFix: z.int().min(0),
      lookAt: z.int().min(0),
      /** Every check; one without findings has passed. */
      checks: z.array(
        z.object({
          code: z.string(),
          /** What its findings are about. */
          name: z.string(),
          /** What it makes sure of. */
          title: z.string(),
          findings: z.array(checkFinding),
        }),
      ),
    }),
  },
  files: {
    summary: "说明导出文件夹里的报送文件是否还与现有数据一致",
    input: z.strictObject(question),
    output: z.object({
      folder: z.string(),
      documents: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          files: z.array(
            z.object({
              name: z.string(),
              path: z.string(),
              /** `outdated`: written from other data, another reading or date, or changed since. */
              state: z.enum(["absent", "current", "outdated"]),
              written: z
                .object({ writtenAt: moment, bytes: z.int().min(0), sha256: z.string(), file: z.string() })
                .optional(),
            }),
          ),
        }),
      ),
    }),
  },
  preview: {
    summary: "按打印的样子排出自评报告或申报表的每一页",
    input: z.strictObject({ ...question, document: z.enum(["report", "forms"]) }),
    output: preview,
  },
  fonts: {
    summary: "检查本机是否装有公文版式用的字体",
    input: nothing,
    output: z.object({
      /** False where this system does not tell which fonts it has. */
      known: z.boolean(),
      fonts: z.array(
        z.object({
          name: z.string(),
          /** 标题, 正文 … */
          usedFor: z.array(z.string()),
          state: z.enum(["installed", "replaced", "absent", "unknown"]),
          /** The font that stands in for it. */
          instead: z.string().optional(),
          /** A font that may be had freely and lawfully. */
          free: z.string().optional(),
        }),
      ),
    }),
  },
});
