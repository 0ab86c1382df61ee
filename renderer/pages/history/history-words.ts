import { batchKindName } from "../../../shared/contract/batch-kind.ts";
import type { CallArguments, CallOutput } from "../../../shared/contract/contract.ts";
import { findField } from "../../../shared/county/catalogue/catalogue.ts";
import type { FactState } from "../../../shared/county/fact.ts";
import { factWords } from "../../../shared/county/value-words.ts";
import type { ExportedTable } from "../../parts/exported-table.ts";
import { formatCount, formatMoment } from "../../parts/format.ts";
import { shownValue } from "../../parts/shown-value.ts";

export type Batch = CallOutput<"history.list">["batches"][number];
export type Change = CallOutput<"history.batch">["changes"][number];
export type CellEvent = CallOutput<"history.cell">["events"][number];
export type BatchFilter = Omit<CallArguments<"history.list">, "from" | "limit">;

export function isFiltered(filter: BatchFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

/** “共 12 批改动，最近一批是张三 2025-09-01 16:05 导入” */
export function headlineWords(total: number, newest: Batch | undefined): string {
  if (!newest) return `共 ${formatCount(total)} 批改动`;
  const { operator, at, kind } = newest;
  const who = operator === "" ? "" : `${operator} `;
  return `共 ${formatCount(total)} 批改动，最近一批是 ${who}${formatMoment(at)} ${batchKindName(kind)}`;
}

/** Nothing takes these back: the creation, and what was erased for good. */
export function isUndoable({ kind, inForce }: Batch): boolean {
  return inForce && kind !== "create" && kind !== "erase";
}

/** 已由第 9 批撤销 / 撤销第 5 批 / 撤销后又恢复; empty where there is nothing to say. */
export function standingWords({ undoes, undoneBy, inForce }: Batch): string {
  const taking = undoes === null ? [] : [`撤销第 ${undoes} 批`];
  if (undoneBy === null) return taking.join("，");
  const taken = inForce ? `曾由第 ${undoneBy} 批撤销，已恢复` : `已由第 ${undoneBy} 批撤销`;
  return [...taking, taken].join("，");
}

/** What a claim stated at an event of the cell's history. */
export function eventValue(field: string, { state, value }: CellEvent): string {
  const known = findField(field);
  if (state === "value" && value === null) return known?.personal ? "（个人信息，不显示）" : "（清单）";
  return shownValue(field, factWords(field, state as FactState, value ?? ""));
}

const statedName = "提出";

/** What happened to a claim, in words: 提出并采用, 提出，存为备用, 采用, 改为备用, 随撤销收回. */
export function eventWords({ event, accepted }: CellEvent): string {
  if (event === statedName) return accepted ? "提出并采用" : "提出，存为备用";
  return event === "撤销" ? "随撤销收回" : event;
}

const text = (title: string) => ({ title, kind: "text" }) as const;
const count = (title: string) => ({ title, kind: "number", decimals: 0 }) as const;

export function batchesTable(batches: readonly Batch[]): ExportedTable {
  return {
    title: "历史批次",
    columns: [
      count("批次"),
      text("时间"),
      text("操作人"),
      text("类别"),
      text("事由"),
      count("改动"),
      text("状态"),
      text("校验值"),
    ],
    rows: batches.map((each) => [
      String(each.batch),
      formatMoment(each.at),
      each.operator,
      batchKindName(each.kind),
      each.why,
      String(each.changes),
      standingWords(each),
      each.hash,
    ]),
  };
}

export function changesTable(batch: number, changes: readonly Change[]): ExportedTable {
  return {
    title: `第 ${batch} 批的改动`,
    columns: [
      text("对象"),
      text("数据项"),
      text("单位"),
      text("年度"),
      text("原来"),
      text("改为"),
      text("来源"),
    ],
    rows: changes.map(({ where, what, unit, year, before, after, source }) => [
      where,
      what,
      unit ?? "",
      year === null ? "" : String(year),
      before,
      after,
      source,
    ]),
  };
}

/** Whether any of the texts contains the words looked for. */
export function contains(texts: readonly string[], sought: string): boolean {
  const words = sought.trim().toLowerCase();
  return words === "" || texts.some((each) => each.toLowerCase().includes(words));
}
