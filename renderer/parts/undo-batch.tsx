import { App, Button, Modal } from "antd";
import { useState } from "react";
import type { CallOutput } from "../../shared/contract/contract.ts";
import { call } from "../app/client.ts";
import { useAction, useCall } from "../app/use-call.ts";
import { ErrorNotice } from "./error-notice.tsx";
import { formatCount, formatMoment } from "./format.ts";
import { Loading } from "./loading.tsx";
import { shownValue } from "./shown-value.ts";
import styles from "./undo-batch.module.css";

type Plan = CallOutput<"history.undoPlan">;

/** “10,008 个数据、3 处学校名单等记录” */
function amount({ figures, rows }: Plan): string {
  const parts = [
    ...(figures > 0 ? [`${formatCount(figures)} 个数据`] : []),
    ...(rows > 0 ? [`${formatCount(rows)} 条学校名单等记录`] : []),
  ];
  return parts.length > 0 ? parts.join("、") : "没有可以退回的数据";
}

function Conflicts({ plan }: { readonly plan: Plan }) {
  const { conflicts, conflicting } = plan;
  if (conflicts === 0) return null;
  const rest = conflicts - conflicting.length;
  return (
    <section className={styles.conflicts} aria-label="后来又有改动的地方">
      <p>
        <strong>△ 有 {formatCount(conflicts)} 处后来又改过，撤销时保持后来的样子：</strong>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul tabIndex={0} aria-label="后来又有改动的地方">
        {conflicting.map(({ name, laterBatch }) => (
          <li key={name}>
            {name}（第 {laterBatch} 批改过）
          </li>
        ))}
        {rest > 0 && <li>……另有 {formatCount(rest)} 处</li>}
      </ul>
    </section>
  );
}

function Examples({ plan }: { readonly plan: Plan }) {
  const lines = plan.first.filter(({ type }) => type === "changed").slice(0, 5);
  if (lines.length === 0 || plan.figures === 0) return null;
  return (
    <section aria-label="这一批改了什么">
      <p>这一批改的是{plan.figures > lines.length ? "（前几项）" : ""}：</p>
      <ul>
        {lines.map(({ where, what, field, before, after }) => (
          <li key={`${where} ${what}`}>
            {where} {what}：{shownValue(field, before)} → {shownValue(field, after)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PlanText({ plan }: { readonly plan: Plan }) {
  const { at, operator, why } = plan.batch;
  return (
    <div className={styles.plan}>
      <p>
        {formatMoment(at)} {operator}：{why}
      </p>
      <p>
        退回 <strong>{amount(plan)}</strong>，恢复到这一批以前的样子。
      </p>
      <Examples plan={plan} />
      <Conflicts plan={plan} />
      <p className={styles.quiet}>撤销本身另记一批，原来的记录还在；撤销错了，可以再把这次撤销撤销。</p>
    </div>
  );
}

export interface UndoBatchProps {
  /** The batch that somebody wants to take back; undefined shows nothing. */
  readonly batch: number | undefined;
  readonly onClose: () => void;
  /** Told the new batch; null where nothing was left to take back. */
  readonly onDone?: (undo: number | null) => void;
}

/** Asks before a batch is taken back: what goes, what stays because it was changed again. */
export function UndoBatch({ batch, onClose, onDone }: UndoBatchProps) {
  return (
    <Modal
      open={batch !== undefined}
      title={batch === undefined ? "" : `撤销第 ${batch} 批？`}
      onCancel={onClose}
      destroyOnHidden
      width={560}
      footer={null}
    >
      {batch !== undefined && <Question batch={batch} onClose={onClose} {...(onDone ? { onDone } : {})} />}
    </Modal>
  );
}

function Question({ batch, onClose, onDone }: UndoBatchProps & { readonly batch: number }) {
  const { message } = App.useApp();
  const [done, setDone] = useState(false);
  // Once it is done the plan would be of something else, and the dialog is about to close.
  const { data: plan, error, reload } = useCall("history.undoPlan", done ? undefined : { batch });
  const undoing = useAction(async () => {
    const { batch: undo } = await call("history.undo", { batch, confirmed: (plan?.conflicts ?? 0) > 0 });
    setDone(true);
    if (undo === null) message.info(`第 ${batch} 批没有可以退回的数据，什么都没有改动。`);
    else message.success(`已撤销第 ${batch} 批，记为第 ${undo} 批。`);
    onDone?.(undo);
    onClose();
  });
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!plan) return done ? null : <Loading label="正在查看这一批改了什么…" />;
  const empty = plan.figures + plan.rows === 0;
  return (
    <>
      {undoing.error && <ErrorNotice error={undoing.error} onClose={undoing.clearError} />}
      <PlanText plan={plan} />
      <div className={styles.buttons}>
        <Button onClick={onClose}>不撤销</Button>
        <Button type="primary" disabled={empty} loading={undoing.running} onClick={() => void undoing.run()}>
          {plan.conflicts > 0 ? "保留后来的，撤销其余" : "撤销"}
        </Button>
      </div>
    </>
  );
}
