import { Button, Progress } from "antd";
import { useEffect, useState } from "react";
import { formatDuration, withThousands } from "../../parts/format.ts";
import { type Job, useActivity } from "../activity.ts";
import { useEvaluation } from "../evaluation.ts";
import { useWorkspace } from "../workspace.ts";
import { LastBackup } from "./last-backup.tsx";
import styles from "./status-line.module.css";

const second = 1000;

function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), second);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function stepOf({ progress }: Job): string {
  if (!progress) return "";
  const { label, done, total } = progress;
  if (done === undefined) return label;
  const count = withThousands(String(done));
  return total === undefined ? `${label} ${count}` : `${label} ${count} / ${withThousands(String(total))}`;
}

function RunningJob({ job }: { readonly job: Job }) {
  const now = useSeconds();
  const { done, total } = job.progress ?? {};
  const known = done !== undefined && total !== undefined && total > 0;
  return (
    <li className={styles.job}>
      <span className={styles.words}>
        {job.label}
        {job.progress && `：${stepOf(job)}`}
      </span>
      {known && (
        <Progress
          aria-label={job.label}
          className={styles.progress ?? ""}
          percent={Math.round((done / total) * 100)}
          size="small"
          showInfo={false}
        />
      )}
      <span className={styles.time}>{formatDuration(now - job.began)}</span>
      <Button size="small" type="link" onClick={job.cancel} aria-label={`取消：${job.label}`}>
        取消
      </Button>
    </li>
  );
}

/** The bottom line: what runs in the background, how far, how long, with a way to stop it; else by which standard. */
export function StatusLine() {
  const { jobs } = useActivity();
  const { mode } = useWorkspace();
  const { evaluation, loading } = useEvaluation();
  return (
    <footer className={styles.line}>
      {jobs.length > 0 ? (
        <ul aria-label="后台工作">
          {jobs.map((job) => (
            <RunningJob key={job.id} job={job} />
          ))}
        </ul>
      ) : (
        <span>{loading ? "正在评定…" : "没有后台工作"}</span>
      )}
      <LastBackup />
      <span className={styles.standard} title={evaluation ? `标准 ${evaluation.pack}` : undefined}>
        {mode === "strict" ? "按严格口径评定" : "按过渡口径评定"}
      </span>
    </footer>
  );
}
