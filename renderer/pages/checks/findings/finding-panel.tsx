import { App, Button } from "antd";
import { call } from "../../../app/client.ts";
import { useAction } from "../../../app/use-call.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { formatMoment } from "../../../parts/format.ts";
import { SidePanel } from "../../../parts/side-panel.tsx";
import { entryHref } from "../../../parts/why/cell-links.ts";
import { openWhy } from "../../../parts/why/why-state.ts";
import styles from "../checks.module.css";
import type { FindingLine } from "../checks-answer.ts";
import { SeverityMark } from "../severity-mark.tsx";
import { AcceptForm } from "./accept-form.tsx";
import { placeName, stageName } from "./finding-columns.tsx";

function Cells({ finding }: { readonly finding: FindingLine }) {
  const { year } = useWorkspace();
  const { cells, cellCount } = finding;
  return (
    <>
      <ul className={styles.cells}>
        {cells.map((cell) => (
          <li key={`${cell.year} ${cell.subject} ${cell.field}`}>
            <span>{cell.label}</span>
            <span className={styles.value}>
              {cell.year === year ? (
                <button
                  type="button"
                  title={`${cell.shown}：看出处`}
                  onClick={() => openWhy({ kind: "fact", ...cell, label: cell.label })}
                >
                  {cell.shown}
                </button>
              ) : (
                cell.shown
              )}
              {cell.unit}
            </span>
            {cell.year === year ? (
              <a className={styles.link} href={entryHref(cell)} aria-label={`填报 ${cell.label}`}>
                填报
              </a>
            ) : (
              <span />
            )}
          </li>
        ))}
      </ul>
      {cellCount > cells.length && (
        <p className={styles.quiet}>
          共涉及 {cellCount} 个数据，这里列出前 {cells.length} 个。
        </p>
      )}
    </>
  );
}

type Acceptance = NonNullable<FindingLine["accepted"]>;

function Said({ acceptance, fallen }: { readonly acceptance: Acceptance; readonly fallen: boolean }) {
  const { reason, operator, at, batch } = acceptance;
  return (
    <div className={styles.standing}>
      <p className={fallen ? styles.changed : styles.done}>
        {fallen ? "△ 曾经接受，后来数字变了，请重新确认" : "✓ 已接受"}
      </p>
      <p>{reason}</p>
      <p className={styles.quiet}>
        {operator} · {formatMoment(at)} · 第 {batch} 批
      </p>
    </div>
  );
}

function Withdraw({ finding }: { readonly finding: FindingLine }) {
  const { year, status } = useWorkspace();
  const { message } = App.useApp();
  const withdrawing = useAction(async () => {
    await call("checks.withdraw", { year, findings: [finding.id] });
    message.success("已撤回，这处矛盾重新列为未处理。");
  });
  return (
    <>
      {withdrawing.error && <ErrorNotice error={withdrawing.error} onClose={withdrawing.clearError} />}
      <Button disabled={status.readOnly} loading={withdrawing.running} onClick={() => void withdrawing.run()}>
        撤回接受
      </Button>
    </>
  );
}

function Content({ finding, ruleName }: { readonly finding: FindingLine; readonly ruleName: string }) {
  const { message } = App.useApp();
  const { severity, problem, remedy, accepted, fallen } = finding;
  return (
    <>
      <p className={styles.words}>
        <SeverityMark severity={severity} /> <span className={styles.quiet}>{ruleName}</span>
      </p>
      <p className={styles.problem}>{problem}</p>
      <p className={styles.words}>{remedy}</p>
      <h2 className={styles.panelHeading}>涉及的数据</h2>
      <Cells finding={finding} />
      <h2 className={styles.panelHeading}>处理</h2>
      {accepted && <Said acceptance={accepted} fallen={false} />}
      {fallen && <Said acceptance={fallen} fallen />}
      {accepted ? (
        <Withdraw finding={finding} />
      ) : (
        <AcceptForm
          key={finding.id}
          findings={[finding.id]}
          reason={fallen?.reason}
          onDone={() => void message.success("已接受，理由会写进报告的数据说明。")}
        />
      )}
    </>
  );
}

export interface FindingPanelProps {
  /** Undefined is closed. */
  readonly finding: FindingLine | undefined;
  readonly ruleName: string;
  readonly onClose: () => void;
}

/** One finding: numbers, remedy, the ways to its cells, accepting and withdrawing. */
export function FindingPanel({ finding, ruleName, onClose }: FindingPanelProps) {
  const title = finding ? [placeName(finding), finding.stage ? stageName(finding) : ""].join(" ").trim() : "";
  return (
    <SidePanel open={finding !== undefined} onClose={onClose} title={title}>
      {finding && <Content finding={finding} ruleName={ruleName} />}
    </SidePanel>
  );
}
