import { type AttachmentReport, verifyAttachments } from "./attachments/attachments.ts";
import { integrityProblems } from "./check-database.ts";
import type { Connection } from "./connection.ts";
import { verifyHistory } from "./history/verify-history.ts";

/** One check of the workspace and how it came out. */
export interface VerifyCheck {
  readonly check: "database" | "chain" | "facts" | "attachments";
  readonly ok: boolean;
  /** For people, the finding first and then what is wrong, one line each. */
  readonly lines: readonly string[];
}

export interface VerifyReport {
  readonly ok: boolean;
  /** The first batch of the history that is broken. */
  readonly brokenBatch: number | undefined;
  readonly checks: readonly VerifyCheck[];
  readonly attachments: AttachmentReport;
  /** All lines of all checks. */
  readonly lines: readonly string[];
}

/** More would bury the finding; the number of the rest is said. */
const mostProblems = 50;

function withProblems(finding: string, problems: readonly string[]): readonly string[] {
  const rest = problems.length - mostProblems;
  const more = rest > 0 ? [`　……另有 ${rest} 处`] : [];
  return [finding, ...problems.slice(0, mostProblems).map((problem) => `　${problem}`), ...more];
}

function checkOf(
  check: VerifyCheck["check"],
  problems: readonly string[],
  texts: { readonly good: string; readonly bad: string },
): VerifyCheck {
  const ok = problems.length === 0;
  return { check, ok, lines: ok ? [texts.good] : withProblems(texts.bad, problems) };
}

function attachmentCheck(report: AttachmentReport): VerifyCheck {
  const name = ({ sha256, titles }: { sha256: string; titles: readonly string[] }): string =>
    titles.length > 0 ? titles.map((title) => `“${title}”`).join("、") : sha256;
  const problems = [
    ...report.missing.map((problem) => `附件文件缺失：${name(problem)}`),
    ...report.altered.map((problem) => `附件文件被改动：${name(problem)}`),
  ];
  const check = checkOf("attachments", problems, {
    good: `附件：${report.checked} 个文件与保存时一致`,
    bad: `附件：${problems.length} 个文件有问题，请从原件重新添加`,
  });
  if (report.orphans.length === 0) return check;
  const note = `　附件文件夹里有 ${report.orphans.length} 个未登记的文件，不影响使用`;
  return { ...check, lines: [...check.lines, note] };
}

/** Checks everything that can be checked. Changes nothing. */
export async function verify(connection: Connection): Promise<VerifyReport> {
  const database = checkOf("database", integrityProblems(connection.database, "full"), {
    good: "数据文件：结构完好",
    bad: "数据文件：结构损坏，请从备份恢复到新文件夹",
  });
  const history = verifyHistory(connection);
  const { batches, changes, brokenBatch } = history;
  const chain = checkOf("chain", history.chainProblems, {
    good: `历史记录：${batches} 批、${changes} 条改动，首尾相接，未被改动`,
    bad: `历史记录：从第 ${brokenBatch} 批起不可信`,
  });
  const facts = checkOf("facts", history.rowProblems, {
    good: "现有数据：与历史记录完全一致",
    bad: `现有数据：${history.rowProblems.length} 处与历史记录不一致`,
  });
  const attachments = await verifyAttachments(connection);
  const checks = [database, chain, facts, attachmentCheck(attachments)];
  return {
    ok: checks.every(({ ok }) => ok),
    brokenBatch,
    checks,
    attachments,
    lines: checks.flatMap(({ lines }) => lines),
  };
}
