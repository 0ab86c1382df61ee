import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { isNetworkFolder } from "./network-folder.ts";
import { StoreError } from "./store-error.ts";

/** What lies where in a workspace folder. People see these names in their file manager. */
export interface WorkspacePaths {
  readonly folder: string;
  readonly database: string;
  readonly attachments: string;
  readonly backups: string;
  readonly exports: string;
  readonly lock: string;
}

export function workspacePaths(folder: string): WorkspacePaths {
  const root = resolve(folder);
  return {
    folder: root,
    database: join(root, "workspace.db"),
    attachments: join(root, "attachments"),
    backups: join(root, "backups"),
    exports: join(root, "exports"),
    lock: join(root, "workspace.lock"),
  };
}

/** A database under construction; a killed creation leaves one, and the next attempt replaces it. */
export const unfinishedDatabase = "workspace.db.part";

/** Files that SQLite keeps beside an open database, or leaves when its process is killed. */
export const sidecarEndings = ["-wal", "-journal"] as const;

export function hasSidecars(database: string): boolean {
  return sidecarEndings.some(
    (ending) => (statSync(database + ending, { throwIfNoEntry: false })?.size ?? 0) > 0,
  );
}

/** Refuses network drives. UNC is looked for before and after resolving, which may fold slashes. */
export function refuseNetworkDrive(folder: string): void {
  if (isNetworkFolder(folder) || isNetworkFolder(resolve(folder)))
    throw new StoreError("networkDrive", folder);
}

/** The paths of an existing workspace; throws `notAWorkspace` where there is no workspace.db. */
export function existingWorkspace(folder: string): WorkspacePaths {
  refuseNetworkDrive(folder);
  const paths = workspacePaths(folder);
  if (!statSync(paths.database, { throwIfNoEntry: false })?.isFile()) {
    throw new StoreError("notAWorkspace", paths.folder);
  }
  return paths;
}

/** The paths of a workspace to be made; throws `alreadyExists` or `folderNotEmpty`. */
export function emptyWorkspace(folder: string): WorkspacePaths {
  refuseNetworkDrive(folder);
  const paths = workspacePaths(folder);
  if (existsSync(paths.database)) throw new StoreError("alreadyExists", paths.folder);
  const stat = statSync(paths.folder, { throwIfNoEntry: false });
  if (!stat) return paths;
  const ownLeftovers = new Set([
    unfinishedDatabase,
    `${unfinishedDatabase}-journal`,
    `${unfinishedDatabase}-wal`,
  ]);
  if (!stat.isDirectory() || readdirSync(paths.folder).some((name) => !ownLeftovers.has(name))) {
    throw new StoreError("folderNotEmpty", paths.folder);
  }
  return paths;
}
