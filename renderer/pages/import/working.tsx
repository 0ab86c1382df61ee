import { Button, Progress } from "antd";
import { useEffect, useState } from "react";
import { formatBytes, formatCount, formatDuration } from "../../parts/format.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import styles from "./import.module.css";
import { cancelWork } from "./import-actions.ts";
import type { ImportState, Phase } from "./import-state.ts";

const second = 1000;

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), second);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Sending one file counts bytes, sending many and reading count files. */
function counted(done: number, total: number, isBytes: boolean): string {
  return isBytes
    ? `${formatBytes(done)} / ${formatBytes(total)}`
    : `${formatCount(done)} / ${formatCount(total)} 个文件`;
}

export interface WorkingProps {
  readonly state: ImportState;
  readonly phase: Extract<Phase, { kind: "working" }>;
}

/** Files are sent or read: what, how far, how long, and a way to stop it. */
export function Working({ state, phase }: WorkingProps) {
  const now = useNow();
  const { label = "", done = 0, total = 0 } = state.progress ?? {};
  const isBytes = label.startsWith("传送 ");
  const what = phase.step === "sending" ? "正在传送文件" : "正在读取文件";
  const percent = total > 0 ? Math.round((done / total) * 100) : 0;
  return (
    <>
      <PageHeader headline={what} lead="只是读取，不写入任何数据。可以去看别的页面，读完会留在这里。" />
      <div className={styles.working} role="status">
        <p>
          {label || what}
          {total > 0 && `：${counted(done, total, isBytes)}`}
          ，已用 {formatDuration(now - phase.began)}
        </p>
        <Progress aria-label={what} percent={percent} showInfo={total > 0} />
        <Button className={styles.cancel ?? ""} onClick={cancelWork}>
          取消
        </Button>
      </div>
    </>
  );
}
