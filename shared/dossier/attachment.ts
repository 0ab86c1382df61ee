/** One piece of evidence that a county has attached; the bytes lie in the workspace under their hash. */
export interface DossierAttachment {
  /** 指标码, for instance "A2-11". */
  readonly item: string;
  /** 材料序号; absent where the paper belongs to no listed material. */
  readonly material?: number;
  /** 学校标识码; absent for 县本级. */
  readonly school?: string;
  /** The year the paper is about. */
  readonly year: number;
  readonly title: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  /** Name of the file as it was brought in. */
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** 1 unless the scan replaced an earlier one. */
  readonly version?: number;
  /** 页数, where it is known. */
  readonly pages?: number;
  /** 校级盒号, where a person put it into another box than its item's. */
  readonly box?: number;
  /** 文号 */
  readonly documentNumber?: string;
  /** 责任者 */
  readonly issuer?: string;
  /** 日期 of the paper, 2025-09-01. */
  readonly documentDate?: string;
  /** 有效期至 */
  readonly validUntil?: string;
  /** 备注 */
  readonly note?: string;
  /** 已盖章（签字）; absent where nobody has said. */
  readonly sealed?: boolean;
  /** 含个人信息; absent where nobody has said, and then the catalogue says. */
  readonly personal?: boolean;
  /** What the bytes say against the file, one of `flawWords`. */
  readonly flaw?: string;
  /** Number by which the workspace knows it, for links back. */
  readonly id?: number;
}

/** What is wrong with a file, in words for people (检查项 E11). */
export const flawWords: Readonly<Record<string, string>> = {
  empty: "文件是空的（0 字节），请重新扫描",
  encrypted: "文件加了密码，别人打不开，请另存一份不加密的",
  damaged: "文件不完整（可能没有传完），请重新扫描或重新复制",
  wrongType: "文件内容与扩展名不符，可能打不开，请核对",
};

/** A school that owes school-level evidence, in roster order. */
export interface DossierSchool {
  readonly code: string;
  readonly name: string;
}

const uploadLimit = 20 * 1024 * 1024;

/** What a person should look at in one attachment (检查项 E11, E14 and the limit of upload platforms). */
export function attachmentProblems(attachment: DossierAttachment): readonly string[] {
  const problems: string[] = [];
  const flaw = flawWords[attachment.size === 0 ? "empty" : (attachment.flaw ?? "")];
  if (flaw !== undefined) problems.push(flaw);
  if (attachment.size > uploadLimit) problems.push("文件超过 20 MB，网上填报时可能传不上去，请压缩或拆分");
  return problems;
}

/** A fixed order of attachments, so that the order in which they were brought in changes no package. */
export function compareAttachments(left: DossierAttachment, right: DossierAttachment): number {
  return (
    compareText(left.item, right.item) ||
    compareText(left.school ?? "", right.school ?? "") ||
    (left.material ?? 0) - (right.material ?? 0) ||
    right.year - left.year ||
    compareText(left.title, right.title) ||
    (left.version ?? 1) - (right.version ?? 1) ||
    compareText(left.sha256, right.sha256) ||
    compareText(left.fileName, right.fileName)
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
