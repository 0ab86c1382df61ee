import { useActivity } from "../../app/activity.ts";
import { call } from "../../app/client.ts";
import { useAction } from "../../app/use-call.ts";
import { enterWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import styles from "./start.module.css";

/** 打开示例县: made from sample workbooks in a temporary folder, thrown away when it is closed. */
export function SampleChoice() {
  const opening = useAction(async () => enterWorkspace(await call("workspace.openSample", {})));
  const { jobs } = useActivity();
  const job = jobs[0];
  const { label, done, total } = job?.progress ?? {};
  return (
    <section className={styles.choice} aria-labelledby="sample">
      <h2 id="sample">打开示例县</h2>
      <p>青禾县是虚构的县，样表齐全，可以随意修改；关闭后自动删除，不影响别的数据。</p>
      <button
        type="button"
        className={`${styles.act} ${styles.primary}`}
        disabled={opening.running}
        onClick={() => void opening.run()}
      >
        {opening.running ? "正在准备示例县…" : "打开示例县"}
      </button>
      {opening.running && job && (
        <p role="status" className={styles.progress}>
          {label ? `${label}${done === undefined ? "" : ` ${done} / ${total ?? done}`}` : "正在准备…"}
          <button type="button" className={styles.link} onClick={job.cancel}>
            取消
          </button>
        </p>
      )}
      {opening.error && <ErrorNotice error={opening.error} onClose={opening.clearError} />}
    </section>
  );
}
