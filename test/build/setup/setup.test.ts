import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../../build/setup/setup.mjs", import.meta.url));

let folder: string;
let clone: string;
let commands: string;
let system: string;
let log: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "youjun-setup-test-"));
  [clone, commands, system, log] = ["clone", "commands", "system", "log"].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  await mkdir(join(clone, "build/setup"), { recursive: true });
  await mkdir(commands);
  await mkdir(system);
  await copyFile(script, join(clone, "build/setup/setup.mjs"));
  await writeFile(join(clone, "package-lock.json"), '{"lockfileVersion":3}');
  await writeFile(log, "");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A stand-in for a command: notes how it was called, then does what the lines say. */
async function command(name: string, lines: readonly string[] = []): Promise<void> {
  const path = join(commands, name);
  await writeFile(path, ["#!/bin/sh", `echo "${name} $*" >> "${log}"`, ...lines, ""].join("\n"));
  await chmod(path, 0o755);
}

/** An npm that installs a Node of the given version which finds its database module, or does not. */
function npm(version: string, loads = true): Promise<void> {
  const node = `#!/bin/sh\\necho ${version}\\n${loads ? "" : "exit 1\\n"}`;
  return command("npm", [
    `rm -rf "${clone}/node_modules"`,
    `mkdir -p "${clone}/node_modules/.bin"`,
    `printf '${node}' > "${clone}/node_modules/.bin/node"`,
    `chmod +x "${clone}/node_modules/.bin/node"`,
  ]);
}

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const path = () => [commands, "/usr/bin", "/bin"].join(delimiter);

function setup(...args: readonly string[]): Promise<Run> {
  return setupWith(path(), args);
}

function setupWith(searchPath: string, args: readonly string[]): Promise<Run> {
  return new Promise((done, failed) => {
    const { npm_execpath: _npm, npm_node_execpath: _node, ...rest } = process.env;
    const child = spawn(process.execPath, [join(clone, "build/setup/setup.mjs"), ...args], {
      env: {
        ...rest,
        PATH: searchPath,
        YOUJUN_SYSTEM_ROOT: system,
        TMPDIR: folder,
      },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.on("error", failed);
    child.on("close", (code) => done({ code, out, err }));
  });
}

async function called(): Promise<readonly string[]> {
  return (await readFile(log, "utf8")).split("\n").filter((line) => line !== "");
}

const install = "npm ci --no-audit --no-fund --loglevel=error";

describe("the dependencies", () => {
  it("are installed where there are none, and then left alone without a word", async () => {
    await npm("24.21.0");
    const first = await setup();
    expect(first).toMatchObject({ code: 0, out: "" });
    expect(first.err.trim().split("\n")).toHaveLength(1);
    expect(await setup()).toEqual({ code: 0, out: "", err: "" });
    expect(await called()).toEqual([install]);
  });

  it("are installed anew when the lock file changed", async () => {
    await npm("24.21.0");
    await setup();
    await writeFile(join(clone, "package-lock.json"), '{"lockfileVersion":3,"packages":{}}');
    await setup();
    expect(await called()).toEqual([install, install]);
  });

  it("are installed once by two commands at the same time", async () => {
    await npm("24.21.0");
    const runs = await Promise.all([setup(), setup(), setup()]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(await called()).toEqual([install]);
  });

  it("do not wait for a run that was killed", async () => {
    await npm("24.21.0");
    const name = createHash("sha256").update(clone).digest("hex").slice(0, 16);
    // No process has this number: it is above the largest one that Linux gives.
    await writeFile(join(folder, `youjun-setup-${name}`), "99999999");
    expect(await setup()).toMatchObject({ code: 0 });
  });

  it("that npm cannot install end it, with npm's words and what to do", async () => {
    await command("npm", ["echo network is down >&2", "exit 1"]);
    const { code, out, err } = await setup();
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("network is down");
    expect(err).toMatch(/安装依赖失败.*npm ci/);
    expect(err).toMatch(/Youjun: installing the dependencies failed.*npm ci/);
  });

  it.each([
    ["an old Node", "20.20.2", true],
    ["a database module that does not load", "24.21.0", false],
  ])("with %s are not taken as installed", async (_name, version, loads) => {
    await npm(version, loads);
    expect(await setup()).toMatchObject({ code: 1, err: expect.stringMatching(/Node.*24/) });
    await setup();
    expect(await called()).toEqual([install, install]);
  });
});

const packages = [
  "libreoffice-writer-nogui",
  "libreoffice-calc-nogui",
  "poppler-utils",
  "chromium",
  "fonts-noto-cjk",
];
const proofs = [
  "usr/lib/libreoffice/program/libswlo.so",
  "usr/lib/libreoffice/program/libsclo.so",
  "usr/bin/pdftoppm",
  "usr/bin/chromium",
  "usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
];

async function file(path: string): Promise<void> {
  await mkdir(dirname(join(system, path)), { recursive: true });
  await writeFile(join(system, path), "");
}

const isRoot = process.getuid?.() === 0;

describe("the tools of the tests", () => {
  beforeEach(() => npm("24.21.0"));

  it("are not asked for by start", async () => {
    await file("etc/debian_version");
    await command("apt-get");
    expect(await setup()).toMatchObject({ code: 0 });
    expect(await called()).toEqual([install]);
  });

  it("are left alone where they are there", async () => {
    await Promise.all(["etc/debian_version", ...proofs].map(file));
    await command("apt-get");
    expect(await setup("--for-tests")).toMatchObject({ code: 0, out: "" });
    expect(await called()).toEqual([install]);
  });

  it("are installed on Debian by root, only those missing; others are told the command", async () => {
    await Promise.all(["etc/debian_version", ...proofs.slice(1)].map(file));
    await command("apt-get", [
      `mkdir -p "${dirname(join(system, proofs[0] ?? ""))}"`,
      `touch "${join(system, proofs[0] ?? "")}"`,
    ]);
    const { code, err } = await setup("--for-tests");
    const apt = (await called()).slice(1);
    if (isRoot) {
      expect(code).toBe(0);
      expect(apt).toEqual([
        "apt-get update -q",
        "apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 libreoffice-writer-nogui",
      ]);
    } else {
      expect(code).toBe(1);
      expect(apt).toEqual([]);
      expect(err).toContain("apt-get install -y --no-install-recommends libreoffice-writer-nogui");
    }
  });

  it("that cannot be had end it with what is missing and the exact command", async () => {
    await file("etc/debian_version");
    await command("apt-get", ["echo no network >&2", "exit 100"]);
    const { code, err } = await setup("--for-tests");
    expect(code).toBe(1);
    expect(err).toContain(
      `apt-get update && apt-get install -y --no-install-recommends ${packages.join(" ")}`,
    );
  });

  it("are a person's matter on other systems", async () => {
    await command("apt-get");
    await setup();
    const { code, err } = await setupWith(commands, ["--for-tests"]);
    expect(code).toBe(1);
    expect(err).toContain("libreoffice-writer-nogui、libreoffice-calc-nogui、poppler-utils、chromium");
    for (const name of ["soffice", "pdftoppm", "chromium"]) await command(name);
    expect(await setupWith(commands, ["--for-tests"])).toEqual({ code: 0, out: "", err: "" });
    expect(await called()).toEqual([install]);
  });
});
