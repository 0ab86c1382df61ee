import { Alert, Button } from "antd";
import type { ContractError } from "../../shared/contract/error.ts";
import { CopyButton } from "./copy-button.tsx";
import styles from "./error-notice.module.css";

export interface ErrorNoticeProps {
  readonly error: ContractError;
  /** Offers 重试. */
  readonly onRetry?: (() => void) | undefined;
  /** Offers to put the notice away. */
  readonly onClose?: (() => void) | undefined;
}

/** All that an error says, as plain text for whoever helps. */
export function errorText({ code, message, safe, remedy, reference, details }: ContractError): string {
  const lines = [`发生了什么：${message}`, `哪些是安全的：${safe}`, `怎么办：${remedy}`, `类别：${code}`];
  if (reference) lines.push(`编号：${reference}`);
  return [...lines, ...details].join("\n");
}

function Details({ details }: { readonly details: readonly string[] }) {
  if (details.length === 0) return null;
  return (
    <details className={styles.details} open={details.length <= 5}>
      <summary>详情（{details.length} 条）</summary>
      <ul>
        {details.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** The one way in which errors are shown: what happened, what is safe, what to do. Announced at once. */
export function ErrorNotice({ error, onRetry, onClose }: ErrorNoticeProps) {
  return (
    <Alert
      role="alert"
      type={error.code === "cancelled" ? "info" : "error"}
      className={styles.notice}
      title={<strong className={styles.title}>{error.message}</strong>}
      {...(onClose ? { closable: { onClose, "aria-label": "关闭提示" } } : {})}
      description={
        <>
          <p>{error.safe}</p>
          <p>{error.remedy}</p>
          <Details details={error.details} />
          <div className={styles.actions}>
            {onRetry && (
              <Button size="small" onClick={onRetry}>
                重试
              </Button>
            )}
            <CopyButton text={() => errorText(error)} label="复制详情" />
          </div>
        </>
      }
    />
  );
}
