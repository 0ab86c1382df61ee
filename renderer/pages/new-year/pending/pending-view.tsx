import { App, Button, Select } from "antd";
import { useMemo, useState } from "react";
import type { SubjectKey } from "../../../../shared/county/subject.ts";
import { call } from "../../../app/client.ts";
import { hrefOf } from "../../../app/route.ts";
import { useAction, useCall } from "../../../app/use-call.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { useConfirm } from "../../../parts/confirm.ts";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { ExportButton } from "../../../parts/export-button.tsx";
import { formatCount } from "../../../parts/format.ts";
import { Loading } from "../../../parts/loading.tsx";
import { PageHeader } from "../../../parts/page-header.tsx";
import { UndoBatch } from "../../../parts/undo-batch.tsx";
import { exportedTable } from "../../../parts/wide-table/exported.ts";
import { WideTable } from "../../../parts/wide-table/wide-table.tsx";
import styles from "../new-year.module.css";
import { NewValueDialog } from "./new-value-dialog.tsx";
import { pendingColumns } from "./pending-columns.tsx";
import {
  type Choice,
  fieldChoices,
  filterLines,
  type Line,
  type LineFilter,
  schoolChoices,
} from "./pending-lines.ts";

interface FilterProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string | undefined) => void;
}

function Filter({ label, value, choices, onChange }: FilterProps) {
  return (
    <Select<string>
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      aria-label={label}
      placeholder={label}
      style={{ width: 240 }}
      value={value ?? null}
      options={[...choices]}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}

/** From this many on, a person is asked before they are confirmed in one go. */
const askFrom = 2;

/** Confirms lines as one step, and remembers which, to take it back. */
function useConfirming(year: number) {
  const { message } = App.useApp();
  const ask = useConfirm();
  const [batch, setBatch] = useState<number>();
  const action = useAction(async (lines: readonly Line[]) => {
    const sure =
      lines.length < askFrom ||
      (await ask({
        title: `确认 ${formatCount(lines.length)} 个数据与上年度相同？`,
        what: "确认后，这些数据计入本年度的评定、合计和报告。这是一步操作，可以撤销。",
        act: "确认",
      }));
    if (!sure) return;
    const cells = lines.map(({ subject, field }) => ({ subject: subject as SubjectKey, field }));
    const done = await call("year.confirm", { year, cells });
    setBatch(done.batch ?? undefined);
    message.success(`已确认 ${formatCount(done.confirmed)} 个数据。`);
  });
  return { action, batch, forget: () => setBatch(undefined) };
}

/** 待确认: what last year left, school by school and field by field, until somebody says that it still holds. */
export function PendingView({ year }: { readonly year: number }) {
  const { status } = useWorkspace();
  const { data, error, reload } = useCall("year.pending", { year });
  const [filter, setFilter] = useState<LineFilter>({});
  const [retyped, setRetyped] = useState<Line>();
  const [undoing, setUndoing] = useState(false);
  const { action, batch, forget } = useConfirming(year);
  const { run } = action;
  const columns = useMemo(
    () => pendingColumns({ confirm: (line) => void run([line]), retype: setRetyped }),
    [run],
  );
  if (!data)
    return error ? <ErrorNotice error={error} onRetry={reload} /> : <Loading label="正在读取待确认的数据…" />;
  const shown = filterLines(data.lines, filter);
  const whole = shown.length === data.lines.length;
  const count = formatCount(data.lines.length);
  return (
    <div className={styles.page}>
      <PageHeader
        headline={
          data.lines.length === 0
            ? `${year} 年度没有待确认的数据`
            : `${year} 年度有 ${count} 个沿用的数据待确认，确认以前按未填处理`
        }
        actions={
          <>
            {batch !== undefined && <Button onClick={() => setUndoing(true)}>撤销刚才的确认…</Button>}
            {shown.length > 0 && (
              <Button
                type="primary"
                disabled={status.readOnly}
                loading={action.running}
                onClick={() => void run(shown)}
              >
                {`${whole ? "全部确认" : "确认列出的"} ${formatCount(shown.length)} 个`}
              </Button>
            )}
          </>
        }
      />
      {error && <ErrorNotice error={error} onRetry={reload} />}
      {action.error && <ErrorNotice error={action.error} onClose={action.clearError} />}
      {data.lines.length > 0 && (
        <search className={styles.bar} aria-label="筛选待确认的数据">
          <Filter
            label="按学校"
            value={filter.school}
            choices={schoolChoices(filterLines(data.lines, { field: filter.field }))}
            onChange={(school) => setFilter({ ...filter, school })}
          />
          <Filter
            label="按数据项"
            value={filter.field}
            choices={fieldChoices(filterLines(data.lines, { school: filter.school }))}
            onChange={(field) => setFilter({ ...filter, field })}
          />
          <span className={styles.quiet}>逐个确认，或选一所学校、一项数据一次确认；有变化的改填</span>
          <span className={styles.end}>
            <ExportButton table={() => exportedTable(`${year} 年度待确认`, columns, shown)} />
          </span>
        </search>
      )}
      <WideTable
        caption="待确认的数据"
        columns={columns}
        rows={shown}
        rowKey={({ subject, field }) => `${subject} ${field}`}
        empty={
          <EmptyState
            what={
              data.lines.length === 0
                ? "沿用的数据都确认过了，或者这个年度没有沿用数据。"
                : "这里都确认过了。"
            }
            next={<a href={hrefOf("new-year")}>看各年度</a>}
          />
        }
      />
      {retyped && <NewValueDialog year={year} line={retyped} onClose={() => setRetyped(undefined)} />}
      <UndoBatch batch={undoing ? batch : undefined} onClose={() => setUndoing(false)} onDone={forget} />
    </div>
  );
}
