import { Button } from "antd";
import { useState } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { hrefOf } from "../../app/route.ts";
import { useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { formatMoment } from "../../parts/format.ts";
import { SidePanel } from "../../parts/side-panel.tsx";
import { UndoBatch } from "../../parts/undo-batch.tsx";
import styles from "./undo-list.module.css";

type Step = CallOutput<"history.steps">["undo"][number];

const mostSteps = 100;

interface StepsProps {
  readonly title: string;
  readonly verb: string;
  readonly steps: readonly Step[];
  readonly onTake: (batch: number) => void;
}

function Steps({ title, verb, steps, onTake }: StepsProps) {
  if (steps.length === 0) return null;
  return (
    <section aria-label={title}>
      <p className={styles.title}>{title}</p>
      <ol className={styles.steps}>
        {steps.map(({ batch, at, words, why }) => (
          <li key={batch}>
            <p>{words}</p>
            <p className={styles.quiet}>
              {formatMoment(at)} {why === "填报" ? "" : why}{" "}
              <a href={hrefOf("history", { path: [String(batch)] })}>第 {batch} 批</a>
            </p>
            <Button size="small" aria-label={`${verb}：${words}`} onClick={() => onTake(batch)}>
              {verb}…
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Panel({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const { data, error, loading } = useCall("history.steps", { year, limit: mostSteps });
  const [taking, setTaking] = useState<number>();
  const { operator = null, undo = [], redo = [] } = data ?? {};
  return (
    <SidePanel
      open
      onClose={onClose}
      title={operator === null ? "填报的步骤" : `${operator}填报的步骤（${year} 年度）`}
      loading={loading && !data}
      error={error}
    >
      {data && undo.length + redo.length === 0 && (
        <EmptyState
          what={operator === null ? "还没有选定操作人。" : `${operator}在这个年度没有可以撤销的填写。`}
          why="这里只列自己填的；导入和别人的改动在“历史”里撤销。"
        />
      )}
      <Steps title="可以重做（Ctrl+Y 从第一条起）" verb="重做" steps={redo} onTake={setTaking} />
      <Steps title="可以撤销（Ctrl+Z 从第一条起）" verb="撤销" steps={undo} onTake={setTaking} />
      <UndoBatch batch={taking} onClose={() => setTaking(undefined)} />
    </SidePanel>
  );
}

/** Opens the operator's own steps in words, the last one first; each can be taken back by itself. */
export function UndoList({ year }: { readonly year: number }) {
  const { status } = useWorkspace();
  const [open, setOpen] = useState(false);
  if (status.readOnly) return null;
  return (
    <>
      <Button size="small" type="link" className={styles.open ?? ""} onClick={() => setOpen(true)}>
        撤销清单
      </Button>
      {open && <Panel year={year} onClose={() => setOpen(false)} />}
    </>
  );
}
