import { App, Button } from "antd";
import { useEffect, useMemo, useState } from "react";
import { call } from "../../../app/client.ts";
import { hrefOf } from "../../../app/route.ts";
import { useAction, useCall } from "../../../app/use-call.ts";
import { navigate } from "../../../app/use-route.ts";
import { setYear, useWorkspace } from "../../../app/workspace.ts";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { formatCount } from "../../../parts/format.ts";
import { Loading } from "../../../parts/loading.tsx";
import { PageHeader } from "../../../parts/page-header.tsx";
import styles from "../new-year.module.css";
import { CarriedStep } from "./carried-step.tsx";
import { changesOf, noEdits, type Plan, type RosterEdits } from "./roster-edits.ts";
import { RosterStep } from "./roster-step.tsx";
import { SummaryStep } from "./summary-step.tsx";

const steps = ["学校名单", "沿用的数据", "核对并开始"] as const;

/** What was decided so far, kept while somebody looks at another page. One folder and year at a time. */
let kept: { readonly key: string; readonly edits: RosterEdits } | undefined;

function Problems({ problems }: { readonly problems: Plan["problems"] }) {
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <ul className={styles.problems} aria-label="名单里要解决的问题" tabIndex={0}>
      {problems.map(({ severity, problem }) => (
        <li key={problem} className={severity === "error" ? styles.error : undefined}>
          {severity === "error" ? "✗ " : "△ "}
          {problem}
        </li>
      ))}
    </ul>
  );
}

function headlineOf(plan: Plan, from: number, year: number): string {
  const changed = plan.lineage.filter(({ how }) => how !== "kept").length;
  const words = changed === 0 ? "名单没有变动" : `名单有 ${formatCount(changed)} 处变动`;
  return `从 ${from} 年度开始 ${year} 年度：${formatCount(plan.schools.length)} 个学校和附设单位，${words}`;
}

/** 开始新年度 in three steps; nothing is written before the last. */
export function BeginView({ from }: { readonly from: number }) {
  const year = from + 1;
  const { status } = useWorkspace();
  const { message } = App.useApp();
  const key = `${status.folder} ${from}`;
  const [edits, setEdits] = useState<RosterEdits>(kept?.key === key ? kept.edits : noEdits);
  const [step, setStep] = useState(0);
  const [lock, setLock] = useState(true);
  const question = useMemo(() => ({ from, year, changes: changesOf(edits) }), [from, year, edits]);
  const { data: plan, error, loading, reload } = useCall("year.propose", question);
  useEffect(() => {
    kept = { key, edits };
  }, [key, edits]);
  const beginning = useAction(async () => {
    const { batch, proposed } = await call("year.begin", { ...question, lock });
    kept = undefined;
    message.success(`已开始 ${year} 年度，记为第 ${batch} 批；${formatCount(proposed)} 个数据待确认。`);
    setYear(year);
    navigate("new-year", { path: ["pending"] });
  });
  if (!plan)
    return error ? <ErrorNotice error={error} onRetry={reload} /> : <Loading label="正在读取名单…" />;
  if (plan.begun && !beginning.running) {
    return (
      <>
        <PageHeader headline={`${year} 年度已经开始`} />
        <EmptyState
          what={`${year} 年度已经沿用上一年度的名单开始。`}
          why="要重新来过，请在“历史”里撤销开始新年度的那一批。"
          next={<a href={hrefOf("new-year")}>看各年度</a>}
        />
      </>
    );
  }
  const blocked = plan.problems.some(({ severity }) => severity === "error");
  const last = step === steps.length - 1;
  return (
    <div className={styles.page}>
      <PageHeader
        headline={headlineOf(plan, from, year)}
        actions={
          <>
            <Button onClick={() => (step === 0 ? navigate("new-year") : setStep(step - 1))}>
              {step === 0 ? "返回" : "上一步"}
            </Button>
            {last ? (
              <Button
                type="primary"
                disabled={blocked || loading || status.readOnly}
                loading={beginning.running}
                onClick={() => void beginning.run()}
              >
                {`开始 ${year} 年度`}
              </Button>
            ) : (
              <Button type="primary" disabled={blocked || loading} onClick={() => setStep(step + 1)}>
                下一步
              </Button>
            )}
          </>
        }
      />
      <ol className={styles.steps} aria-label="步骤">
        {steps.map((name, at) => (
          <li key={name} aria-current={at === step ? "step" : undefined}>
            {at + 1}. {name}
          </li>
        ))}
      </ol>
      {error && <ErrorNotice error={error} onRetry={reload} />}
      {beginning.error && <ErrorNotice error={beginning.error} onClose={beginning.clearError} />}
      <Problems problems={plan.problems} />
      {step === 0 && <RosterStep plan={plan} edits={edits} onChange={setEdits} />}
      {step === 1 && <CarriedStep plan={plan} from={from} />}
      {last && <SummaryStep plan={plan} from={from} year={year} lock={lock} onLock={setLock} />}
    </div>
  );
}
