import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { ContractError } from "../../shared/contract/error.ts";
import { safeName } from "../../shared/dossier/safe-name.ts";
import type { Backup } from "../store/backups/backup.ts";
import { type RestoreResult, restoreBackup } from "../store/backups/restore-backup.ts";
import { backupMoment } from "./backup-age.ts";
import type { Handlers } from "./service/handler.ts";
import type { Session } from "./session.ts";

function described(backup: Backup) {
  const { name, path, size, beforeUpgrade } = backup;
  return { name, path, size, at: backupMoment(backup).toISOString(), beforeUpgrade };
}

function findBackup(session: Session, name: string): Backup {
  const backup = session
    .workspace()
    .listBackups()
    .find((each) => each.name === name);
  if (backup) return backup;
  throw new ContractError("notFound", { message: `没有备份“${name}”。`, remedy: "请从备份清单里选择。" });
}

interface NewFolder {
  readonly folder?: string | undefined;
  readonly parent?: string | undefined;
  readonly folderName?: string | undefined;
}

/** A name that is still free, so that a second copy of a day stands beside the first. */
function freeName(parent: string, name: string): string {
  let free = name;
  for (let serial = 2; existsSync(join(parent, free)); serial += 1) free = `${name}-${serial}`;
  return free;
}

function newFolder({ places }: Session, { folder, parent, folderName }: NewFolder, otherwise: string) {
  if (folder !== undefined) return resolve(folder);
  const inside = parent === undefined ? places.root : places.folderOf(parent);
  return join(
    inside,
    folderName === undefined ? freeName(inside, safeName(otherwise)) : safeName(folderName),
  );
}

function copied({ places }: Session, result: RestoreResult) {
  return { ...result, place: places.register(result.folder) };
}

/** `20260901-093005` of 备份-20260901-093005.db */
function stampOf({ name }: Backup): string {
  return /\d{8}-\d{6}/.exec(name)?.[0] ?? "";
}

/** The handlers of the area `backup`. */
export function backupHandlers(session: Session) {
  return {
    "backup.create": async () => described(await session.workspace().backup()),
    "backup.list": () => ({ backups: session.workspace().listBackups().map(described) }),
    "backup.restore": async ({ name, ...where }) => {
      const backup = findBackup(session, name);
      const { county } = session.workspace();
      const folder = newFolder(session, where, `${county.name}优质均衡-恢复-${stampOf(backup)}`);
      return copied(session, await restoreBackup(backup.path, folder));
    },
    "backup.copy": async (where) => {
      const workspace = session.workspace();
      // A place that is gone must not cost a backup first.
      const inside = where.parent === undefined ? session.places.root : session.places.folderOf(where.parent);
      const backup = await workspace.backup();
      const folder = newFolder(
        session,
        { ...where, parent: session.places.register(inside) },
        `${workspace.county.name}优质均衡-副本-${stampOf(backup)}`,
      );
      return { ...copied(session, await restoreBackup(backup.path, folder)), backup: backup.name };
    },
  } satisfies Partial<Handlers>;
}
