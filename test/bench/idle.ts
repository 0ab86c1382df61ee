import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { aimWords, printLine } from "./measure.ts";

const main = fileURLToPath(new URL("../../electron/host/main.ts", import.meta.url));

/** Resident memory of a process in MB (Linux). */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** Starts the service as `npm start` does and reads its memory once it is idle. */
export async function benchIdle(): Promise<void> {
  const start = performance.now();
  const child = spawn(process.execPath, [main], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    await new Promise((ready) => child.stdout.once("data", ready));
    const readyMs = performance.now() - start;
    await new Promise((quiet) => setTimeout(quiet, 2_000));
    const memory = await residentMegabytes(child.pid ?? 0);
    printLine(
      "service: ready, then idle memory",
      [`ready ${readyMs.toFixed(0)} ms`, `${memory.toFixed(0)} MB`],
      aimWords(memory, { value: 200, unit: "MB" }),
    );
  } finally {
    child.kill();
  }
}
