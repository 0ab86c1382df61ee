import { formatTime } from "../../parts/format.ts";
import { useActivity } from "../activity.ts";
import { useWorkspace } from "../workspace.ts";
import styles from "./saved-state.module.css";

function words(saving: number, failed: boolean, savedAt: Date | undefined): string {
  if (saving > 0) return "正在保存…";
  if (failed) return "有改动未保存";
  return savedAt ? `已保存 ${formatTime(savedAt)}` : "已全部保存";
}

/** 正在保存 / 已保存 16:05: everything saves as it is typed, and this says so. */
export function SavedState() {
  const { saving, saveFailed, savedAt } = useActivity();
  const { status } = useWorkspace();
  if (status.readOnly) {
    return (
      <span className={styles.state} title="这个工作区以只读方式打开，改动不会保存">
        只读
      </span>
    );
  }
  const failed = saveFailed && saving === 0;
  return (
    <span className={failed ? `${styles.state} ${styles.failed}` : styles.state} role="status">
      {words(saving, saveFailed, savedAt)}
    </span>
  );
}
