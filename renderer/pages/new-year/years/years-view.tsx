import { Button, type TableColumnsType } from "antd";
import { useState } from "react";
import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { call } from "../../../app/client.ts";
import { hrefOf } from "../../../app/route.ts";
import { useAction, useCall } from "../../../app/use-call.ts";
import { navigate } from "../../../app/use-route.ts";
import { setYear, useWorkspace } from "../../../app/workspace.ts";
import { useConfirm } from "../../../parts/confirm.ts";
import { DataTable } from "../../../parts/data-table.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { formatCount, formatMoment } from "../../../parts/format.ts";
import { Loading } from "../../../parts/loading.tsx";
import { PageHeader } from "../../../parts/page-header.tsx";
import { ReopenDialog } from "./reopen-dialog.tsx";

type Year = CallOutput<"year.list">["years"][number];

function showPending(year: number): void {
  setYear(year);
  navigate("new-year", { path: ["pending"] });
}

function lockWords({ lock }: Year): string {
  return lock ? `已锁定（${lock.operator}，${formatMoment(lock.at)}）` : "未锁定";
}

function headlineOf(years: readonly Year[], last: Year): string {
  const waiting = years.reduce((sum, { pending }) => sum + pending, 0);
  const rest = waiting > 0 ? `，还有 ${formatCount(waiting)} 个沿用的数据待确认` : "";
  return `最近的年度是 ${last.year} 年度${rest}`;
}

/** The years of the workspace: what each was begun from, what waits for confirmation, and what is locked. */
export function YearsView() {
  const { status } = useWorkspace();
  const confirm = useConfirm();
  const { data, error, reload } = useCall("year.list", {});
  const [reopening, setReopening] = useState<number>();
  const locking = useAction(async (year: number) => {
    const sure = await confirm({
      title: `锁定 ${year} 年度？`,
      what: "锁定后，这个年度的数据、名单和核对意见都不能改动；要改时须写明理由重新打开。佐证材料仍可补充。",
      act: "锁定",
    });
    if (sure) await call("year.lock", { year });
  });
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Loading />;
  const withSchools = data.years.filter(({ schools }) => schools > 0);
  const last = withSchools.at(-1);
  if (!last) {
    return (
      <>
        <PageHeader headline="还没有可以沿用的年度" />
        <EmptyState
          what="新学年从上一年度的学校名单开始。"
          why="工作区里还没有学校。请先导入一个年度的数据。"
          next={<a href={hrefOf("import")}>去导入</a>}
        />
      </>
    );
  }
  const columns: TableColumnsType<Year> = [
    { title: "年度", dataIndex: "year", width: 96, render: (year: number) => `${year} 年度` },
    { title: "学校", dataIndex: "schools", width: 80, align: "right", render: formatCount },
    {
      title: "从哪年开始",
      dataIndex: "from",
      width: 120,
      render: (from: number | null) => (from === null ? "—" : `沿用 ${from} 年度`),
    },
    {
      title: "待确认",
      key: "pending",
      width: 120,
      render: (_, { year, pending }) =>
        pending === 0 ? (
          "无"
        ) : (
          <Button type="link" size="small" onClick={() => showPending(year)}>
            {`${formatCount(pending)} 个，去确认`}
          </Button>
        ),
    },
    { title: "锁定", key: "lock", render: (_, row) => lockWords(row) },
    {
      title: "操作",
      key: "act",
      width: 120,
      render: (_, { year, lock }) =>
        lock ? (
          <Button size="small" disabled={status.readOnly} onClick={() => setReopening(year)}>
            重新打开…
          </Button>
        ) : (
          <Button size="small" disabled={status.readOnly} onClick={() => void locking.run(year)}>
            锁定…
          </Button>
        ),
    },
  ];
  return (
    <>
      <PageHeader
        headline={headlineOf(data.years, last)}
        lead="开始新学年时，学校名单和变化慢的数据（面积、教室、场地、建成年份、定额等）从上一年度沿用，逐项确认后才算数；学生、班级、教师和经费从头填报。"
        actions={
          <Button
            type="primary"
            disabled={status.readOnly}
            onClick={() => navigate("new-year", { path: ["begin", String(last.year)] })}
          >
            {`开始 ${last.year + 1} 年度…`}
          </Button>
        }
      />
      {locking.error && <ErrorNotice error={locking.error} onClose={locking.clearError} />}
      <DataTable<Year>
        caption="各年度"
        columns={columns}
        rows={[...data.years].reverse()}
        rowKey={({ year }) => year}
        exported={() => ({
          title: "各年度",
          columns: ["年度", "学校", "从哪年开始", "待确认", "锁定"].map((title) => ({ title, kind: "text" })),
          rows: data.years.map((row) => [
            String(row.year),
            String(row.schools),
            row.from === null ? "" : `${row.from}`,
            String(row.pending),
            lockWords(row),
          ]),
        })}
      />
      {reopening !== undefined && <ReopenDialog year={reopening} onClose={() => setReopening(undefined)} />}
    </>
  );
}
