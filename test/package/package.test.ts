import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { extractAll, listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHome, start } from "../electron/shell/program.ts";
import { makeElectronDist, type Platform } from "./electron-dist.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

interface Target {
  readonly platform: Platform;
  readonly arch: "x64" | "arm64";
  readonly binary: string;
  readonly native: string;
}

const targets: readonly Target[] = [
  { platform: "linux", arch: "x64", binary: "youjun", native: "linux-x64.node" },
  { platform: "linux", arch: "arm64", binary: "youjun", native: "linux-arm64.node" },
  { platform: "win", arch: "x64", binary: "youjun.exe", native: "win32-x64.node" },
];

/** A switch as the binary holds it. */
const [off, on] = ["0".charCodeAt(0), "1".charCodeAt(0)];

let output: string;

beforeAll(() => {
  output = mkdtempSync(join(tmpdir(), "youjun-package-"));
});

afterAll(() => rmSync(output, { recursive: true, force: true }));

/** Packs for one target and answers the folder that would be installed. */
async function pack({ platform, arch }: Target): Promise<string> {
  const dist = await makeElectronDist(platform);
  const folder = join(output, `${platform}-${arch}`);
  const script = join(root, "build", "package", "package.mjs");
  const options = ["--dir", `--${platform}`, `--${arch}`, `-c.directories.output=${folder}`];
  try {
    await run(process.execPath, [script, ...options], {
      cwd: root,
      env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dist.folder },
    });
  } finally {
    dist.remove();
  }
  const [unpacked = ""] = readdirSync(folder).filter((name) => name.endsWith("-unpacked"));
  return join(folder, unpacked);
}

describe.each(targets)("the program for $platform $arch", (target) => {
  let folder: string;
  const inside = () =>
    listPackage(join(folder, "resources", "app.asar"), { isPack: false }).map((path) =>
      path.replaceAll("\\", "/"),
    );

  beforeAll(async () => {
    folder = await pack(target);
  });

  it("has a plain name and its switches are set", async () => {
    const fuses = await getCurrentFuseWire(join(folder, target.binary));
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    });
  });

  it("holds the bundles, the window and the one native module, and nothing else", () => {
    const files = inside().filter((path) => /\.\w+$/.test(path));
    expect(files).toEqual(
      expect.arrayContaining([
        "/package.json",
        "/dist/shell/main.cjs",
        "/dist/shell/preload.cjs",
        "/dist/shell/service.cjs",
        "/dist/shell/intake-workbook-worker.cjs",
        "/dist/shell/icon.png",
        "/dist/renderer/index.html",
        "/node_modules/better-sqlite3/package.json",
        "/node_modules/better-sqlite3/lib/index.js",
      ]),
    );
    const allowed = /^\/(package\.json|dist\/(shell|renderer)\/.*|node_modules\/better-sqlite3\/.*)$/;
    expect(files.filter((path) => !allowed.test(path))).toEqual([]);
    expect(files.filter((path) => /\.(tsx?|map|md|cpp|c|h|test\.\w+)$/.test(path))).toEqual([]);
    expect(
      inside().filter((path) => /^\/(test|renderer|electron|shared|build|\.\w+)(\/|$)/.test(path)),
    ).toEqual([]);
  });

  it("holds the binary of this platform only, outside the archive", () => {
    expect(inside().filter((path) => path.endsWith(".node"))).toEqual([
      `/node_modules/better-sqlite3/prebuilds/${target.native}`,
    ]);
    const unpacked = join(
      folder,
      "resources",
      "app.asar.unpacked",
      "node_modules",
      "better-sqlite3",
      "prebuilds",
    );
    expect(readdirSync(unpacked)).toEqual([target.native]);
  });

  it("brings the sample county, the licences and two languages", () => {
    const sample = readdirSync(join(folder, "resources", "sample-county"), { recursive: true });
    const original = readdirSync(join(root, "build", "sample-county"), { recursive: true });
    expect([...sample].sort()).toEqual([...original].sort());
    expect(readdirSync(join(folder, "locales")).sort()).toEqual(["en-US.pak", "zh-CN.pak"]);
    for (const name of ["LICENSE.youjun.txt", "LICENSE.electron.txt", "LICENSES.chromium.html"]) {
      expect(existsSync(join(folder, name))).toBe(true);
    }
    const licences = readFileSync(join(folder, "THIRD-PARTY-LICENSES.txt"), "utf8");
    for (const name of ["better-sqlite3", "react-dom", "antd", "docx", "zod", "hucre"]) {
      expect(licences.includes(`\n${name} `), name).toBe(true);
    }
    expect(licences.includes("undefined")).toBe(false);
  });
});

it("runs from what was packed and from nothing else", async () => {
  const [target] = targets;
  const packed = join(output, `${target?.platform}-${target?.arch}`, "linux-unpacked", "resources");
  // Named like the archive, because the program looks for its resources beside one.
  const resources = join(output, "installed");
  extractAll(join(packed, "app.asar"), join(resources, "app.asar"));
  const built = { main: join(resources, "app.asar", "dist", "shell", "main.cjs"), remove: () => undefined };
  const home = makeHome();
  const program = await start(built, { home, resources: packed });
  try {
    expect(program.window.webContents.document?.text).toContain('<div id="root">');
    const { county } = await program.call("workspace.openSample", {});
    expect(county.name).toBe("青禾县");
    const { items } = await program.call("evaluation.run", { year: 2025, mode: "strict" });
    expect(items.length).toBeGreaterThan(20);
  } finally {
    program.app.exit(0);
    rmSync(home, { recursive: true, force: true });
  }
});
