import { closeSync, fsyncSync, openSync } from "node:fs";

/** Has the operating system write the file down; only then may it be renamed to where it will be trusted. */
export function flushFile(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
