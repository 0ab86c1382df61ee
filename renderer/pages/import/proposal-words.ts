import { findField } from "../../../shared/county/catalogue/catalogue.ts";
import { factWords, subjectWords } from "../../../shared/county/value-words.ts";
import type { ExportedTable } from "../../parts/exported-table.ts";
import { formatCount } from "../../parts/format.ts";
import { shownValue } from "../../parts/shown-value.ts";
import type { Accepted, Proposal } from "./import-state.ts";

export type Severity = keyof Proposal["findings"];
export type Finding = Proposal["findings"][Severity][number];
export type ProposedChange = Proposal["values"]["changes"][number];

/** In the order in which a person deals with them. */
export const severities: readonly Severity[] = ["error", "confirm", "warning", "repair", "note"];

function hasNothingNew({ values }: Proposal): boolean {
  return values.added === 0 && values.changed === 0;
}

function outcome(proposal: Proposal): string {
  const { error, confirm } = proposal.findings;
  if (proposal.decision === "refused") return `${formatCount(error.length)} 处错误，不能接受`;
  if (proposal.decision === "needsConfirmation") return `${formatCount(confirm.length)} 项需确认后才能接受`;
  return hasNothingNew(proposal) ? "与已有数据相同" : "可以接受";
}

/** “3 个文件：新填 10,008 个数据，改变 0 个，4 处错误，不能接受” */
export function decisionWords(proposal: Proposal): string {
  const { files, values } = proposal;
  const figures = `新填 ${formatCount(values.added)} 个数据，改变 ${formatCount(values.changed)} 个`;
  return `${formatCount(files.length)} 个文件：${figures}，${outcome(proposal)}`;
}

/** What to do next, under the headline. */
export function nextStep(proposal: Proposal): string {
  switch (proposal.decision) {
    case "refused":
      return "请按“怎么改”在原表里改好、保存，再把改好的文件拖到这里：同名的替换，其余文件不用重新选。没有写入任何数据。";
    case "needsConfirmation":
      return "请核对“需确认”的各项。接受以前不写入任何数据。";
    case "ready":
      return "请核对下面的内容。接受以前不写入任何数据。";
  }
}

/** What accepting writes, for the person who is about to. */
export function writingWords({ year, values, schools }: Proposal): string {
  const parts = [
    `新填 ${formatCount(values.added)} 个数据`,
    `改变 ${formatCount(values.changed)} 个`,
    ...(schools.added.length > 0 ? [`新增 ${formatCount(schools.added.length)} 所学校`] : []),
  ];
  return `写入 ${year} 年度：${parts.join("，")}`;
}

/** “已导入：第 5 批，新填 10,008 个数据，改变 0 个” */
export function acceptedWords({ batch }: Accepted, { values }: Proposal): string {
  if (batch === null) return "没有新的数据，什么都没有写入";
  return `已导入：第 ${batch} 批，新填 ${formatCount(values.added)} 个数据，改变 ${formatCount(values.changed)} 个`;
}

/** Figures that are now known from these files although their value is the one from before. */
export function sameValueCount({ accepted }: Accepted, { values }: Proposal): number {
  return Math.max(0, accepted - values.added - values.changed);
}

/** `Sheet1!BJ5`; a finding about a whole sheet or file says so. */
export function placeWords({ sheet, cell }: Pick<Finding, "sheet" | "cell">): string {
  if (sheet === undefined || sheet === "") return "整个文件";
  return cell === undefined || cell === "" ? sheet : `${sheet}!${cell}`;
}

const stateWords: ReadonlySet<string> = new Set(["未填", "不适用"]);

/** A value of the preview in words; numbers with thousands separated, years without. */
export function changeValue(field: string, text: string): string {
  if (stateWords.has(text)) return text;
  return shownValue(field, factWords(field, "value", text));
}

export function schoolNamesOf({ schools }: Proposal): ReadonlyMap<string, string> {
  const known = [...schools.missing, ...schools.matched, ...schools.added];
  return new Map(known.map(({ code, name }) => [code, name]));
}

export interface ChangeRow {
  readonly key: string;
  readonly where: string;
  readonly what: string;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
  readonly file: string;
  readonly place: string;
}

/** The figures that would change, in words. */
export function changeRows(proposal: Proposal): readonly ChangeRow[] {
  const names = schoolNamesOf(proposal);
  return proposal.values.changes.map((change) => ({
    key: `${change.subject} ${change.field}`,
    where: subjectWords(change.subject, names),
    what: change.label,
    unit: findField(change.field)?.unit ?? "",
    before: changeValue(change.field, change.before),
    after: changeValue(change.field, change.after),
    file: change.file,
    place: placeWords(change),
  }));
}

const text = (title: string) => ({ title, kind: "text" }) as const;

export function findingsTable(title: string, findings: readonly Finding[]): ExportedTable {
  return {
    title,
    columns: [text("文件"), text("表!单元格"), text("问题"), text("怎么改")],
    rows: findings.map((finding) => [finding.file, placeWords(finding), finding.problem, finding.remedy]),
  };
}

export function changesTable(rows: readonly ChangeRow[]): ExportedTable {
  return {
    title: "改变的数据",
    columns: [
      text("对象"),
      text("数据项"),
      text("单位"),
      text("原来"),
      text("改为"),
      text("文件"),
      text("表!单元格"),
    ],
    rows: rows.map(({ where, what, unit, before, after, file, place }) => [
      where,
      what,
      unit,
      before,
      after,
      file,
      place,
    ]),
  };
}

/** Whether any of the texts contains the words looked for. */
export function contains(texts: readonly string[], sought: string): boolean {
  const words = sought.trim().toLowerCase();
  return words === "" || texts.some((each) => each.toLowerCase().includes(words));
}
