import { realpathSync } from "node:fs";
import { StoreError } from "./store-error.ts";

/**
 * Workspaces that this process has open. POSIX drops a process's file locks as soon as it closes any handle
 * of the file, so nothing here may touch a workspace.db that is open already, not even to look at its head.
 */
const openFolders = new Set<string>();

/** Claims the folder for this process; returns the release. Throws `locked` where it is open already. */
export function claimFolder(folder: string): () => void {
  const key = realpathSync(folder);
  if (openFolders.has(key)) throw new StoreError("locked", `本程序已经打开了“${folder}”`);
  openFolders.add(key);
  return () => {
    openFolders.delete(key);
  };
}
