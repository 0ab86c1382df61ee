import { attachmentProblems, type DossierAttachment } from "./attachment.ts";

/** What to look at in papers taken together, by their hash. */
export interface ContentFinding {
  readonly attachment: DossierAttachment;
  /** In words for people. */
  readonly problem: string;
}

/** 检查项 E3 (one file standing for two years) and E11/E14 of each attachment. */
export function contentFindings(attachments: readonly DossierAttachment[]): readonly ContentFinding[] {
  const single = attachments.flatMap((attachment) =>
    attachmentProblems(attachment).map((problem) => ({ attachment, problem })),
  );
  const shared = [...Map.groupBy(attachments, (attachment) => attachment.sha256).values()].flatMap(yearClash);
  return [...single, ...shared];
}

function yearClash(same: readonly DossierAttachment[]): ContentFinding[] {
  const years = [...new Set(same.map((attachment) => attachment.year))].sort((left, right) => left - right);
  if (years.length < 2) return [];
  const problem = `同一个文件被当作 ${years.join("、")} 年的材料，请核对年度`;
  return same.map((attachment) => ({ attachment, problem }));
}
