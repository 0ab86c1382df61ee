import { execFile } from "node:child_process";
import { mkdir, open } from "node:fs/promises";
import { devNull } from "node:os";
import { promisify } from "node:util";
import { vi } from "vitest";

const run = promisify(execFile);

/**
 * Makes the folder a disk with little room: a real one in memory where the machine lets us mount it, otherwise
 * a system that says "no space" when the first file is sent to the disk.
 *
 * @param size as mount takes it, for instance "size=100k" or "nr_inodes=30"
 * @returns gives the folder back
 */
export async function makeFullDisk(folder: string, size: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  try {
    await run("mount", ["-t", "tmpfs", "-o", size, "tmpfs", folder]);
    return async () => {
      await run("umount", [folder]);
    };
  } catch {
    return pretendFullDisk("datasync", "sync");
  }
}

type FileHandleMethod = "datasync" | "sync";

/** Every call of these on an open file fails as on a full disk. */
export async function pretendFullDisk(...methods: FileHandleMethod[]): Promise<() => Promise<void>> {
  const probe = await open(devNull, "r");
  const prototype = Object.getPrototypeOf(probe) as Record<FileHandleMethod, () => Promise<unknown>>;
  await probe.close();
  const noSpace = Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
  const spies = methods.map((method) => vi.spyOn(prototype, method).mockRejectedValue(noSpace));
  return async () => {
    for (const spy of spies) spy.mockRestore();
  };
}
