import * as z from "zod";
import { defineArea } from "./call.ts";
import { batchNumber, day, fileHandle, schoolCode, year } from "./values.ts";

/** As many papers as one drop brings; more would keep everybody else waiting. */
export const mostPapers = 500;

const serial = z.int("应为序号").min(1, "序号从 1 开始").max(99, "序号最大 99");
const line = (label: string, most: number) => z.string().trim().max(most, `${label}过长`);
const attachmentId = z.int().min(1);

/** 指标码 of the evidence catalogue: A0 and A6 stand for a whole part. */
const evidenceItem = z.string().regex(/^A(?:0|6|[1-6]-\d{1,2})$/, "应为指标码，例如 A2-11");

const purpose = {
  /** The item that the file proves, and the school where it is one school's. */
  item: evidenceItem,
  /** 材料序号; absent where it belongs to no listed material. */
  material: serial.optional(),
  school: schoolCode.optional(),
  /** 校级盒号, where it is put into another box than its item's. */
  box: serial.optional(),
  /** The year that the paper is about. */
  year,
};

const details = {
  /** 文号 */
  documentNumber: line("文号", 100).optional(),
  /** 责任者 */
  issuer: line("责任者", 100).optional(),
  /** 日期 of the paper. */
  documentDate: day.optional(),
  /** 有效期至 */
  validUntil: day.optional(),
  /** 页数 */
  pages: z.int("页数应为整数").min(1, "页数至少为 1").max(99_999, "页数过大").optional(),
  /** 备注 */
  note: line("备注", 500).optional(),
  /** 已盖章（签字） */
  sealed: z.boolean().optional(),
  /** 含个人信息 */
  personal: z.boolean().optional(),
};

const title = line("材料名", 200).min(1, "材料名不能为空");

/** A paper as calls answer it. */
export const attachment = z.object({
  ...purpose,
  ...details,
  id: attachmentId,
  sha256: z.string(),
  title: z.string(),
  fileName: z.string(),
  size: z.int().min(0),
  version: z.int().min(1),
  /** The same for all versions of a paper. */
  series: z.int(),
  /** A later version took its place. */
  replaced: z.boolean(),
  /** 文件本身的问题, a key of `flawWords`. */
  flaw: z.string().optional(),
});

const paper = z.strictObject({
  ...purpose,
  ...details,
  file: fileHandle,
  /** Absent means the file's name. */
  title: title.optional(),
});

/** Where the same content stood already: it is stored once, and both places lead to it. */
const sameContent = z.object({ id: attachmentId, same: z.array(attachment) });

export const attachmentCalls = defineArea("attachment", {
  add: {
    summary: "为一个项目存入佐证材料，按内容编址",
    input: paper,
    output: attachment,
    long: true,
    writes: true,
  },
  addMany: {
    summary: "一次存入多份佐证材料，记为一批",
    input: z.strictObject({
      papers: z.array(paper).min(1, "没有文件").max(mostPapers, `一次最多 ${mostPapers} 份`),
    }),
    output: z.object({
      attachments: z.array(attachment),
      same: z.array(sameContent),
      batch: batchNumber.nullable(),
    }),
    long: true,
    writes: true,
  },
  list: {
    summary: "列出佐证材料",
    input: z.strictObject({
      year: year.optional(),
      item: evidenceItem.optional(),
      school: schoolCode.optional(),
    }),
    output: z.object({ attachments: z.array(attachment) }),
  },
  show: {
    summary: "一份佐证材料的全部版本，以及同一文件用在别处的地方",
    input: z.strictObject({ id: attachmentId }),
    output: z.object({
      attachment,
      /** Newest first, this one among them. */
      versions: z.array(attachment),
      same: z.array(attachment),
    }),
  },
  change: {
    summary: "修改一份佐证材料的归属和说明",
    input: z.strictObject({
      id: attachmentId,
      /** Only what is named changes; null empties it. */
      changes: z
        .strictObject({
          item: evidenceItem,
          material: serial.nullable(),
          school: schoolCode.nullable(),
          box: serial.nullable(),
          year,
          title,
          documentNumber: details.documentNumber.unwrap().nullable(),
          issuer: details.issuer.unwrap().nullable(),
          documentDate: day.nullable(),
          validUntil: day.nullable(),
          pages: details.pages.unwrap().nullable(),
          note: details.note.unwrap().nullable(),
          sealed: z.boolean().nullable(),
          personal: z.boolean().nullable(),
        })
        .partial(),
    }),
    output: z.object({ attachment, batch: batchNumber.nullable() }),
    writes: true,
  },
  replace: {
    summary: "用新的扫描件替换，原来的作为旧版本保留",
    input: z.strictObject({ id: attachmentId, file: fileHandle }),
    output: z.object({ attachment, batch: batchNumber.nullable() }),
    long: true,
    writes: true,
  },
  remove: {
    summary: "移除佐证材料；文件留在工作区里，可以撤销",
    input: z.strictObject({ ids: z.array(attachmentId).min(1, "没有选中材料").max(mostPapers) }),
    output: z.object({ batch: batchNumber.nullable() }),
    writes: true,
  },
  fetch: {
    summary: "取一份佐证材料的文件，供浏览器下载",
    input: z.strictObject({ id: attachmentId }),
    output: z.object({ file: z.string(), name: z.string() }),
  },
  copy: {
    summary: "把一份佐证材料复制到导出文件夹，供打开查看",
    input: z.strictObject({ id: attachmentId }),
    output: z.object({ path: z.string(), name: z.string() }),
  },
});
