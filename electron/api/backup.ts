import { basename, resolve } from "node:path";
import { ContractError } from "../../shared/contract/error.ts";
import type { Backup } from "../store/backups/backup.ts";
import { restoreBackup } from "../store/backups/restore-backup.ts";
import type { Handlers } from "./service/handler.ts";
import type { Session } from "./session.ts";

function described({ path, size }: Backup) {
  return { name: basename(path), path, size };
}

/** The handlers of the area `backup`. */
export function backupHandlers(session: Session) {
  return {
    "backup.create": async () => described(await session.workspace().backup()),
    "backup.list": () => ({ backups: session.workspace().listBackups().map(described) }),
    "backup.restore": ({ name, folder }) => {
      const backup = session
        .workspace()
        .listBackups()
        .find((each) => basename(each.path) === name);
      if (!backup)
        throw new ContractError("notFound", {
          message: `没有备份“${name}”。`,
          remedy: "请从备份清单里选择。",
        });
      return restoreBackup(backup.path, resolve(folder));
    },
  } satisfies Partial<Handlers>;
}
