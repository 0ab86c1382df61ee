import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { ExportedTable } from "../../parts/exported-table.ts";
import { formatCount, formatMoment } from "../../parts/format.ts";
import type { Batch, Change } from "./history-words.ts";

type SchoolBatches = CallOutput<"history.school">["batches"];

/** One thing that was changed about a school, and the batch that did it. */
export interface SchoolLine extends Change {
  readonly key: string;
  readonly batch: Batch;
}

export function schoolLines(batches: SchoolBatches): readonly SchoolLine[] {
  return batches.flatMap(({ batch, changes }) =>
    changes.map((change, at) => ({ ...change, batch, key: `${batch.batch} ${at}` })),
  );
}

/** “12 处改动，张三 10、李四 2”; whom most changes are by comes first. */
export function schoolLinesWords(lines: readonly SchoolLine[]): string {
  if (lines.length === 0) return "没有改动";
  const counts = new Map<string, number>();
  for (const { batch } of lines) counts.set(batch.operator, (counts.get(batch.operator) ?? 0) + 1);
  const people = [...counts]
    .sort((left, right) => right[1] - left[1])
    .map(([name, count]) => `${name === "" ? "（没有记名）" : name} ${formatCount(count)}`);
  return `${formatCount(lines.length)} 处改动：${people.join("、")}`;
}

const text = (title: string) => ({ title, kind: "text" }) as const;

export function schoolLinesTable(title: string, lines: readonly SchoolLine[]): ExportedTable {
  return {
    title,
    columns: [
      text("时间"),
      text("操作人"),
      text("对象"),
      text("数据项"),
      text("单位"),
      text("年度"),
      text("原来"),
      text("改为"),
      text("来源"),
      text("事由"),
      text("批次"),
      text("状态"),
    ],
    rows: lines.map(({ batch, where, what, unit, year, before, after, source }) => [
      formatMoment(batch.at),
      batch.operator,
      where,
      what,
      unit ?? "",
      year === null ? "" : String(year),
      before,
      after,
      source,
      batch.why,
      String(batch.batch),
      batch.inForce ? "" : "已撤销",
    ]),
  };
}
