import { Button, Input } from "antd";
import { useState } from "react";
import { call } from "../../../app/client.ts";
import { useAction } from "../../../app/use-call.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import styles from "../checks.module.css";

export interface AcceptFormProps {
  readonly findings: readonly string[];
  /** What stood there before the numbers changed. */
  readonly reason?: string | undefined;
  readonly onDone: (accepted: number, batch: number | null) => void;
}

/** Beginnings of what counties write; the person says the rest. */
const phrases = ["已与原始表核对无误：", "统计时点后发生变化：", "统计口径不同：", "撤并、新建或改扩建："];
const longestReason = 500;

/** Accepts findings with a reason, which the report prints. */
export function AcceptForm({ findings, reason: before = "", onDone }: AcceptFormProps) {
  const { year, status } = useWorkspace();
  const [reason, setReason] = useState(before);
  const accepting = useAction(async () => {
    const { accepted, batch } = await call("checks.accept", { year, findings: [...findings], reason });
    onDone(accepted, batch);
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void accepting.run();
      }}
    >
      {accepting.error && <ErrorNotice error={accepting.error} onClose={accepting.clearError} />}
      <div className={styles.phrases}>
        {phrases.map((phrase) => (
          <Button key={phrase} size="small" onClick={() => setReason(phrase)}>
            {phrase.slice(0, -1)}
          </Button>
        ))}
      </div>
      <Input.TextArea
        aria-label="接受理由"
        placeholder="为什么确实如此（会写进报告的数据说明）"
        rows={3}
        maxLength={longestReason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        type="primary"
        htmlType="submit"
        loading={accepting.running}
        disabled={status.readOnly || reason.trim() === ""}
      >
        {findings.length > 1 ? `接受这 ${findings.length} 处` : "接受"}
      </Button>
    </form>
  );
}
