import type { TableColumnsType } from "antd";
import { DataTable } from "../../../parts/data-table.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { formatCount } from "../../../parts/format.ts";
import type { Plan } from "./roster-edits.ts";

type Carried = Plan["carried"][number];

const levelNames: Readonly<Record<Carried["level"], string>> = {
  county: "县级",
  school: "学校",
  section: "学段",
};

const columns: TableColumnsType<Carried> = [
  { title: "数据项", dataIndex: "label" },
  { title: "层级", dataIndex: "level", width: 96, render: (level: Carried["level"]) => levelNames[level] },
  { title: "沿用多少个", dataIndex: "facts", width: 120, align: "right", render: formatCount },
];

/** Step 2: which facts go along, waiting for confirmation. */
export function CarriedStep({ plan, from }: { readonly plan: Plan; readonly from: number }) {
  const facts = plan.carried.reduce((sum, { facts: count }) => sum + count, 0);
  return (
    <>
      <p>
        下面 {plan.carried.length} 项、{formatCount(facts)} 个数据从 {from} 年度沿用，标为
        <strong>待确认</strong>
        ：确认以前一律按未填处理，不进入评定、合计和报告。学生、班级、教师、经费等其余数据从头填报。
      </p>
      <DataTable<Carried>
        caption="沿用的数据"
        columns={columns}
        rows={plan.carried}
        rowKey={({ field }) => field}
        empty={<EmptyState what="没有可以沿用的数据。" why="上一年度的这些数据项都没有填。" />}
        exported={() => ({
          title: "沿用的数据",
          columns: [
            { title: "数据项", kind: "text" },
            { title: "层级", kind: "text" },
            { title: "沿用多少个", kind: "number", decimals: 0 },
          ],
          rows: plan.carried.map(({ label, level, facts: count }) => [
            label,
            levelNames[level],
            String(count),
          ]),
        })}
      />
    </>
  );
}
