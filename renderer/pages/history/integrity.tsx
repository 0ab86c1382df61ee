import { Button } from "antd";
import { useState } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { call } from "../../app/client.ts";
import { useAction, useCall } from "../../app/use-call.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { formatCount, formatMoment } from "../../parts/format.ts";
import styles from "./history.module.css";

type Verification = CallOutput<"workspace.verify">;
type Head = CallOutput<"history.summary">["head"];

/** Enough to tell two apart; the whole one is copied. */
const shownDigits = 16;

function verifiedWords({ at, batch, passed }: Verification, head: Head): string {
  const since = head.batch - batch;
  const later = since > 0 ? `，此后又有 ${formatCount(since)} 批` : "";
  return `上次核验 ${formatMoment(at)}（至第 ${batch} 批）：${passed ? "通过" : "有问题"}${later}`;
}

function Result({ checks }: Verification) {
  return (
    <ul className={styles.checks} aria-label="核验结果">
      {checks.map(({ check, passed, lines }) => (
        <li key={check}>
          <span className={passed ? styles.good : styles.bad}>{passed ? "✓ 通过" : "✗ 有问题"}</span>
          <div>
            {lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function resultText({ at, checks }: Verification): string {
  const lines = checks.flatMap(({ passed, lines }) => lines.map((line) => `${passed ? "✓" : "✗"} ${line}`));
  return [`核验时间 ${formatMoment(at)}`, ...lines].join("\n");
}

/**
 * 校验与核验: the head of the chain, which reports print, and whether all of it still holds together. Whoever
 * changes the data outside of the program, changes the head or breaks the chain.
 */
export function Integrity({ head }: { readonly head: Head }) {
  const { data } = useCall("workspace.verified", {});
  const [fresh, setFresh] = useState<Verification>();
  const [open, setOpen] = useState(false);
  const verifying = useAction(async () => {
    setFresh(await call("workspace.verify", {}, { label: "核验历史和数据" }));
    setOpen(true);
  });
  const last = fresh ?? data?.last ?? undefined;
  return (
    <section className={styles.integrity} aria-label="校验与核验">
      <div className={styles.strip}>
        <span title={`报告里印的就是这个校验值：${head.hash}`}>
          最后一批（第 {head.batch} 批）的校验值 <code>{head.hash.slice(0, shownDigits)}…</code>
        </span>
        <CopyButton text={head.hash} label="复制校验值" />
        <span className={last && !last.passed ? styles.bad : styles.quiet}>
          {last ? `${last.passed ? "✓" : "✗"} ${verifiedWords(last, head)}` : "还没有在这台电脑上核验过"}
        </span>
        <Button size="small" loading={verifying.running} onClick={() => void verifying.run()}>
          核验
        </Button>
        {last && (
          <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? "收起结果" : "看结果"}
          </Button>
        )}
        {last && open && <CopyButton text={() => resultText(last)} label="复制结果" />}
      </div>
      {verifying.error && <ErrorNotice error={verifying.error} onClose={verifying.clearError} />}
      {last && open && <Result {...last} />}
    </section>
  );
}
