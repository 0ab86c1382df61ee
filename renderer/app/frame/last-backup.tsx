import { findPage } from "../pages.tsx";
import { hrefOf } from "../route.ts";
import { useCall } from "../use-call.ts";
import { useWorkspace } from "../workspace.ts";
import { backupTime } from "./backup-time.ts";
import styles from "./status-line.module.css";

/** When the last backup was made: always in sight, with the way to make one. */
export function LastBackup() {
  const { status } = useWorkspace();
  // A sample and a medium that cannot be written to have no backups to care about.
  const cared = !status.sample && !status.readOnly;
  const { data } = useCall("backup.list", cared ? {} : undefined);
  if (!cared || !data) return <span className={styles.backup} />;
  const newest = data.backups.map(({ name }) => backupTime(name)).find((time) => time !== undefined);
  const words = newest ? `上次备份 ${newest}` : "还没有备份";
  return (
    <span className={styles.backup}>
      {findPage("settings") ? <a href={hrefOf("settings")}>{words}</a> : words}
    </span>
  );
}
