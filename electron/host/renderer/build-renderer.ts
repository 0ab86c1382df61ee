import { execFile } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { hasSources, sourceMark } from "./source-mark.ts";

const run = promisify(execFile);

/** Inside the built window: from which sources it was built. */
export const markFile = ".sources";

function isCurrent(built: string, mark: string): boolean {
  const file = join(built, markFile);
  return existsSync(file) && readFileSync(file, "utf8") === mark;
}

/** Puts the new build in the place of the old one; two programs that build at once end with one of the two. */
function replaceFolder(built: string, part: string): void {
  const old = `${part}-old`;
  if (existsSync(built)) renameSync(built, old);
  renameSync(part, built);
  rmSync(old, { recursive: true, force: true });
}

/**
 * Builds the window where its sources changed since the last build, and answers the folder of the built one.
 * Without sources, as in an installed program, what is there is taken as it is.
 */
export async function buildRenderer(root: string): Promise<string> {
  const built = join(root, "dist", "renderer");
  if (!hasSources(root)) return built;
  const mark = sourceMark(root);
  if (isCurrent(built, mark)) return built;
  process.stderr.write("优均：正在准备界面（约需几秒）…\n");
  const part = `${built}-${process.pid}`;
  try {
    const vite = join(root, "node_modules", "vite", "bin", "vite.js");
    const options = ["--outDir", part, "--emptyOutDir", "--logLevel", "warn"];
    // Whatever this process is started for, tests included: people get the libraries' production code.
    const env = { ...process.env, NODE_ENV: "production" };
    await run(process.execPath, [vite, "build", join(root, "renderer"), ...options], { cwd: root, env });
    writeFileSync(join(part, markFile), mark);
    replaceFolder(built, part);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return built;
}
