import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildShell } from "../../../build/package/build-shell.mjs";
import { readAnswer } from "../../../electron/api/service/client.ts";
import type { CallArguments, CallName, CallOutput } from "../../../shared/contract/contract.ts";
import type { Desktop } from "../../../shared/contract/desktop.ts";
import type { BrowserWindow } from "./stand-in/browser-window.ts";
import { createElectron, type StandIn } from "./stand-in/electron.ts";
import { createMachine, type Machine } from "./stand-in/machine.ts";
import { mainRequire, runBundle } from "./stand-in/run-bundle.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The bundles as they are shipped, with a window of one file beside them. */
export interface Built {
  readonly main: string;
  remove(): void;
}

/** Builds the real main, preload and service. Below node_modules, where the service finds its native module. */
export async function buildProgram(): Promise<Built> {
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "youjun-shell-"));
  const main = join(folder, "dist", "shell", "main.cjs");
  await buildShell(dirname(main));
  const renderer = join(folder, "dist", "renderer");
  mkdirSync(join(renderer, "assets"), { recursive: true });
  writeFileSync(join(renderer, "index.html"), '<!doctype html><html nonce="YOUJUN-NONCE"></html>');
  writeFileSync(join(renderer, "assets", "app.js"), "export {};\n");
  writeFileSync(join(folder, "dist", "secret.txt"), "not for pages");
  mkdirSync(join(folder, "build"));
  symlinkSync(join(root, "build", "sample-county"), join(folder, "build", "sample-county"));
  return { main, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface StartOptions {
  readonly machine?: Machine;
  /** The person's home folder: settings and workspaces. */
  readonly home: string;
  readonly args?: readonly string[];
  readonly isPackaged?: boolean;
  /** The folder of an installed program in which its archive lies. */
  readonly resources?: string;
}

export interface Running extends StandIn {
  readonly machine: Machine;
  /** The window, where this start has one. */
  readonly window: BrowserWindow;
  readonly desktop: Desktop<File>;
  call<Name extends CallName>(name: Name, input: CallArguments<Name>): Promise<CallOutput<Name>>;
}

/** A home folder of its own for one test. */
export function makeHome(): string {
  return mkdtempSync(join(tmpdir(), "youjun-home-"));
}

/** Starts the program as the system does; no window where another start holds the lock. */
export async function start(built: Built, options: StartOptions): Promise<Running> {
  const { home, args = [], isPackaged = true, machine = createMachine(), resources } = options;
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: join(home, ".config"),
    HOME: home,
    ...(resources === undefined ? {} : { STAND_IN_RESOURCES: resources }),
  };
  const electron = createElectron(machine, { isPackaged, env });
  const argv = isPackaged ? ["/opt/优均/youjun", ...args] : ["electron", built.main, ...args];
  const overridden = { env, argv, platform: "linux", cwd: () => home };
  const seen = new Proxy(process, {
    get: (target, name) =>
      name in overridden ? Reflect.get(overridden, name) : Reflect.get(target, name, target),
  });
  runBundle(built.main, { require: mainRequire(electron), process: seen });
  await new Promise((done) => setImmediate(done));
  const [window] = electron.app.windows;
  await window?.loaded;
  return {
    ...electron,
    machine,
    get window() {
      if (!window) throw new Error("this start has no window");
      return window;
    },
    get desktop() {
      return window?.webContents.world.youjunDesktop as Desktop<File>;
    },
    async call(name, input) {
      const response = await window?.webContents.fetch(`/api/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: "youjun://app" },
        body: JSON.stringify(input),
      });
      if (!response) throw new Error("this start has no window");
      return (await readAnswer(response)) as never;
    },
  };
}
