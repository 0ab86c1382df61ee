import { figure, type Run, text } from "../document/run.ts";
import { cell, column, missingCell, type Table, type TableCell, table } from "../document/table.ts";
import { plainRuns } from "../sentences/sentence.ts";
import { dash } from "../tables/item-cells.ts";
import type { Problem } from "./problems.ts";

/** More names than these make a cell taller than they help; 附件6 has all of them. */
const namesShown = 3;

/** A cell of runs; a dash where there are none. */
export function runsCell(runs: readonly Run[], options: Omit<TableCell, "text" | "runs"> = {}): TableCell {
  return runs.length === 0
    ? cell(dash, { ...options, align: "center", state: "notApplicable" })
    : cell(plainRuns(runs), { ...options, runs });
}

function schoolsCell({ schools, count }: Problem): TableCell {
  if (schools.length === 0 || count === undefined) return runsCell([]);
  const names = schools.slice(0, namesShown).join("、");
  const number = figure(count, String(schools.length));
  return schools.length > namesShown
    ? runsCell([text(`${names}等`), number, text("所")])
    : runsCell([text(`${names}（`), number, text("所）")]);
}

/** 问题 × 涉及学校 × 差额, and what people still have to decide: 措施, 责任单位, 完成时限. */
export function problemTable(problems: readonly Problem[], caption: string): Table {
  return table({
    caption,
    columns: [
      column(11),
      column(38, "left"),
      column(32, "left"),
      column(26, "left"),
      column(17),
      column(16),
      column(16),
    ],
    headRows: [
      ["序号", "问题", "涉及学校", "差额", "整改措施", "责任单位", "完成时限"].map((head) => cell(head)),
    ],
    rows: problems.map((problem, index) => [
      cell(String(index + 1)),
      cell(`${problem.title}（${problem.code}）`),
      schoolsCell(problem),
      runsCell(problem.shortage),
      missingCell(),
      missingCell(),
      missingCell(),
    ]),
    notes: [
      "注：差额按标准和现有数量逐校逐学段计算，人、间、元向上取整；资源配置只计综合评估未达标的学校；逐校差额见附件6。",
    ],
  });
}
