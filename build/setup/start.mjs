// `npm start`: opens the desktop program where Electron can run, and serves the same program to the browser
// where it cannot. Arguments go to whichever of the two it is.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Where Electron's program is, if it is there: the same places that Electron itself looks in. */
export function electronProgram(modules, environment) {
  const electron = join(modules, "electron");
  const named = join(electron, "path.txt");
  const program = existsSync(named) ? readFileSync(named, "utf8").trim() : undefined;
  const own = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const usual = process.platform === "win32" ? "electron.exe" : "electron";
  const path = own ? join(own, program ?? usual) : program && join(electron, "dist", program);
  return path && existsSync(path) ? path : undefined;
}

/** Why Electron cannot show a window here; undefined where it can. */
export function windowProblem({ platform, environment, isRoot }) {
  if (platform !== "linux") return undefined;
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return "没有图形桌面";
  return isRoot ? "Electron 不以 root 身份运行" : undefined;
}

/** What to start: the desktop program with this Electron, or the host, and why. */
export function chooseStart(modules, { platform, environment, isRoot }) {
  const program = electronProgram(modules, environment);
  if (program === undefined) return { type: "host", reason: "没有 Electron 程序文件" };
  const reason = windowProblem({ platform, environment, isRoot });
  return reason === undefined ? { type: "desktop", program } : { type: "host", reason };
}

/** Runs the desktop program to its end and answers its exit code. */
export async function runDesktop(program, script, args) {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  const child = spawn(program, [script, ...args], { stdio: "inherit", env: environment });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  return new Promise((done) => {
    child.on("error", (error) => {
      process.stderr.write(`优均：桌面程序没有启动：${error.message}\n`);
      done(1);
    });
    child.on("close", (code) => done(code ?? 1));
  });
}

async function startDesktop(program) {
  const { buildRenderer } = await import("../../electron/host/renderer/build-renderer.ts");
  const { buildShell } = await import("../package/build-shell.mjs");
  await Promise.all([buildRenderer(root), buildShell()]);
  process.exitCode = await runDesktop(
    program,
    join(root, "dist", "shell", "main.cjs"),
    process.argv.slice(2),
  );
}

async function start() {
  const choice = chooseStart(join(root, "node_modules"), {
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
  });
  if (choice.type === "desktop") return startDesktop(choice.program);
  process.stderr.write(`优均：${choice.reason}，改在浏览器中打开（功能相同）。\n`);
  await import("../../electron/host/main.ts");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await start();
