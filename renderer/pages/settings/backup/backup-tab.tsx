import { Alert, Button } from "antd";
import { useState } from "react";
import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { call } from "../../../app/client.ts";
import { useAction, useCall } from "../../../app/use-call.ts";
import { useWorkspace } from "../../../app/workspace.ts";
import { ErrorNotice } from "../../../parts/error-notice.tsx";
import { formatMoment } from "../../../parts/format.ts";
import { Loading } from "../../../parts/loading.tsx";
import { PageHeader } from "../../../parts/page-header.tsx";
import styles from "../settings.module.css";
import { ageWords, backupReminder } from "./backup-age.ts";
import { BackupTable } from "./backup-table.tsx";
import { NewFolderDialog, type NewFolderTask } from "./new-folder-dialog.tsx";
import { Verification } from "./verification.tsx";

type Backup = CallOutput<"backup.list">["backups"][number];

function headlineOf(newest: Backup | undefined, now: Date): string {
  if (!newest) return "还没有备份";
  return `最近一次备份：${ageWords(newest.at, now)}（${formatMoment(newest.at)}）`;
}

/** `20260901-093005` of 备份-20260901-093005.db, for the name of what is made from it. */
function stampOf({ name }: Backup): string {
  return /\d{8}-\d{6}/.exec(name)?.[0] ?? "";
}

function restoreTask(county: string, backup: Backup): NewFolderTask {
  return {
    title: `恢复 ${formatMoment(backup.at)} 的备份`,
    what: "备份恢复到一个新的文件夹，成为另一个工作区；现在打开的工作区不动。核对无误后，再决定用哪一个。",
    folderName: `${county}优质均衡-恢复-${stampOf(backup)}`,
    act: "恢复到新文件夹",
    done: "已恢复",
    purpose: "restore",
    run: (where) => call("backup.restore", { name: backup.name, ...where }),
  };
}

function copyTask(county: string, day: string): NewFolderTask {
  return {
    title: "复制一份带走",
    what: "先备份并核验，再把数据和附件复制成一个完整的工作区。复制出来的文件夹在别的电脑上可以直接打开。",
    folderName: `${county}优质均衡-副本-${day}`,
    act: "备份并复制",
    done: "已复制",
    purpose: "save",
    run: (where) => call("backup.copy", where),
  };
}

/** 备份与恢复: how old the last one is, the list, a copy to take along, verification. */
export function BackupTab() {
  const { status } = useWorkspace();
  const { data, error, reload } = useCall("backup.list", {});
  const [task, setTask] = useState<NewFolderTask>();
  const making = useAction(async () => {
    await call("backup.create", {});
  });
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Loading />;
  const now = new Date();
  const [newest] = data.backups;
  const reminder = status.sample || status.readOnly ? undefined : backupReminder(newest?.at, now);
  const county = status.county.name;
  return (
    <>
      <PageHeader
        headline={headlineOf(newest, now)}
        lead="打开工作区时，如果最近一次备份超过一天，会自动备份一份。保留最近 10 份、近 14 天每天一份、近 12 个月每月一份。"
        actions={
          <>
            <Button
              disabled={status.readOnly}
              onClick={() => setTask(copyTask(county, formatMoment(now.toISOString()).slice(0, 10)))}
            >
              复制到 U 盘…
            </Button>
            <Button
              type="primary"
              disabled={status.readOnly}
              loading={making.running}
              onClick={() => void making.run()}
            >
              立即备份
            </Button>
          </>
        }
      />
      {making.error && <ErrorNotice error={making.error} onClose={making.clearError} />}
      {reminder && <Alert className={styles.notice ?? ""} type="warning" showIcon title={reminder} />}
      {status.sample && (
        <Alert
          className={styles.notice ?? ""}
          type="info"
          showIcon
          title="这是示例县：关闭后连同备份一起删除。想留下来，请用“复制到 U 盘”。"
        />
      )}
      <BackupTable
        backups={data.backups}
        folder={status.folder}
        onRestore={(backup) => setTask(restoreTask(county, backup))}
      />
      <Verification />
      {task && <NewFolderDialog task={task} onClose={() => setTask(undefined)} />}
    </>
  );
}
