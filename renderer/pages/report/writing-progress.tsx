import { Alert, Button, Progress } from "antd";
import { desktop } from "../../app/desktop.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import styles from "./report.module.css";
import type { WritingState } from "./use-writing.tsx";

/** How far the writing is, with a way to stop it; then what was written. */
export function WritingProgress({ writing }: { readonly writing: WritingState }) {
  const { step, written, error, clearError, cancel } = writing;
  if (step) {
    const { done, total, name } = step;
    return (
      <div className={styles.progress} role="status">
        <span>
          正在生成{name}（第 {done + 1} 份，共 {total} 份）
        </span>
        <Progress
          aria-label="生成进度"
          className={styles.bar ?? ""}
          percent={Math.round((done / total) * 100)}
          size="small"
          showInfo={false}
          status="active"
        />
        <Button size="small" onClick={cancel}>
          取消
        </Button>
      </div>
    );
  }
  if (error) return <ErrorNotice error={error} onClose={clearError} />;
  if (written.length === 0) return null;
  const where = desktop ? "点“打开”查看" : "点“下载”另存";
  return (
    <Alert
      className={styles.notice ?? ""}
      type="success"
      showIcon
      title={`已生成 ${written.length} 个文件：${written.map(({ name }) => name).join("、")}；${where}。`}
    />
  );
}
