import type { BackupName } from "../store/backups/backup-names.ts";
import type { Workspace } from "../store/workspace.ts";
import type { Session } from "./session.ts";

const day = 24 * 60 * 60 * 1000;

/** When a backup was made. Its name tells local time, because people read it. */
export function backupMoment({ at }: Pick<BackupName, "at">): Date {
  return new Date(at.replace(" ", "T"));
}

/** Whether a workspace with more in it than its creation was last backed up longer ago than a day. */
export function backupIsDue(workspace: Workspace, now: Date): boolean {
  if (workspace.readOnly || workspace.chainHead().number <= 1) return false;
  const [newest] = workspace.listBackups();
  return newest === undefined || now.getTime() - backupMoment(newest).getTime() > day;
}

/**
 * Makes the backup of the day when a workspace is opened. One that cannot be made, on a full disk for instance,
 * keeps nobody from their data: the page then goes on saying how old the last one is.
 */
export async function backupOnOpening({ workspace, now }: Session): Promise<void> {
  const opened = workspace();
  if (!backupIsDue(opened, now())) return;
  try {
    await opened.backup();
  } catch {
    // Told by the age of the last backup.
  }
}
