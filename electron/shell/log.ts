import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

// Two files of this size tell of weeks; more would only be forgotten on the disk.
const largestLog = 1024 * 1024;

/**
 * A file for technicians: references of internal errors and what stands behind them, no data of the county.
 * A log that cannot be written is left out.
 */
export function openLog(folder: string, now: () => Date): (text: string) => void {
  const file = join(folder, "service.log");
  return (text) => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.1`);
      appendFileSync(file, `${now().toISOString()} ${text}`, { mode: 0o600 });
    } catch {
      // Nobody is helped by an error about the log of errors.
    }
  };
}
