import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseStart, runDesktop, type Surroundings } from "../../build/setup/start.mjs";

let folder: string;
/** node_modules without Electron's binary, with it, and with one that is gone. */
let bare: string;
let full: string;
let broken: string;
/** An Electron that lies elsewhere. */
let elsewhere: string;

function makeModules(name: string, pathText?: string, program?: string): string {
  const modules = join(folder, name);
  const dist = join(modules, "electron", "dist");
  mkdirSync(dist, { recursive: true });
  if (pathText) writeFileSync(join(modules, "electron", "path.txt"), pathText);
  if (program) writeFileSync(join(dist, program), "");
  return modules;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "youjun-start-"));
  bare = makeModules("bare");
  full = makeModules("full", "electron\n", "electron");
  broken = makeModules("broken", "electron");
  elsewhere = join(folder, "elsewhere");
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, "electron"), '#!/bin/sh\necho "$0 $@" > "$STARTED"\nexit 7\n');
  chmodSync(join(elsewhere, "electron"), 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const desktop: Surroundings = { platform: "linux", environment: { DISPLAY: ":0" }, isRoot: false };

describe("what is started", () => {
  it.each<readonly [string, () => string, Surroundings, string | undefined]>([
    ["Electron on a desktop", () => full, desktop, undefined],
    [
      "Electron under Wayland",
      () => full,
      { ...desktop, environment: { WAYLAND_DISPLAY: "wayland-0" } },
      undefined,
    ],
    ["Electron on Windows", () => full, { ...desktop, platform: "win32", environment: {} }, undefined],
    ["no binary: the browser", () => bare, desktop, "没有 Electron 程序文件"],
    ["a binary that is gone: the browser", () => broken, desktop, "没有 Electron 程序文件"],
    ["no display: the browser", () => full, { ...desktop, environment: {} }, "没有图形桌面"],
    ["root: the browser", () => full, { ...desktop, isRoot: true }, "Electron 不以 root 身份运行"],
  ])("%s", (_name, modules, surroundings, reason) => {
    expect(chooseStart(modules(), surroundings)).toEqual(
      reason === undefined
        ? { type: "desktop", program: join(full, "electron", "dist", "electron") }
        : { type: "host", reason },
    );
  });

  it("an Electron named by hand comes first, if it is there", () => {
    const at = (path: string) =>
      chooseStart(full, { ...desktop, environment: { DISPLAY: ":0", ELECTRON_OVERRIDE_DIST_PATH: path } });
    expect(at(elsewhere)).toEqual({ type: "desktop", program: join(elsewhere, "electron") });
    expect(at(join(folder, "nowhere"))).toMatchObject({ type: "host" });
  });
});

it("hands arguments on and ends as the desktop program ended", async () => {
  const started = join(folder, "started");
  process.env.STARTED = started;
  const program = join(elsewhere, "electron");
  expect(await runDesktop(program, "main.cjs", ["/数据/青禾县"])).toBe(7);
  expect(readFileSync(started, "utf8").trim()).toBe(`${program} main.cjs /数据/青禾县`);
  expect(await runDesktop(join(folder, "nothing"), "main.cjs", [])).toBe(1);
});

it("without Electron serves the program to the browser and says why", async () => {
  const script = fileURLToPath(new URL("../../build/setup/start.mjs", import.meta.url));
  const { ELECTRON_OVERRIDE_DIST_PATH: _, DISPLAY: __, WAYLAND_DISPLAY: ___, ...env } = process.env;
  const home = join(folder, "home");
  mkdirSync(home);
  const child = spawn(process.execPath, [script, "--config", home, "--workspaces", home], {
    env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: join(folder, "nowhere") },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, errors] = ["", ""];
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  await new Promise<void>((printed) => {
    child.stdout.on("data", (chunk) => {
      out += chunk;
      if (out.includes("\n")) printed();
    });
    void ended.then(() => printed());
  });
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(out).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?token=/);
  expect(errors).toContain("优均：没有 Electron 程序文件，改在浏览器中打开");
});
