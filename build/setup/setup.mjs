// Makes `npm start`, `npm test` and `npm run youjun` work in a fresh clone: installs what is missing, checks it,
// and leaves a mark so that the next run has nothing to do. Runs on whatever Node the machine has, needs no
// package, and writes to standard error only, because standard output belongs to the command that follows.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const modules = join(root, "node_modules");
const mark = join(modules, ".youjun-setup");
// Tests give another root, so that they see what happens on other machines.
const systemRoot = process.env.YOUJUN_SYSTEM_ROOT ?? "/";
const windows = process.platform === "win32";
const oldestMajor = 24;

/** What the tests need beside npm packages: the Debian package, its proof there, and the command elsewhere. */
const tools = [
  ["libreoffice-writer-nogui", "usr/lib/libreoffice/program/libswlo.so", "soffice"],
  ["libreoffice-calc-nogui", "usr/lib/libreoffice/program/libsclo.so", "soffice"],
  ["poppler-utils", "usr/bin/pdftoppm", "pdftoppm"],
  ["chromium", "usr/bin/chromium", "chromium"],
  ["fonts-noto-cjk", "usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", undefined],
];

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(lines) {
  say(lines.join("\n"));
  process.exit(1);
}

/** What the mark holds: the same lock file on the same kind of machine needs no other node_modules. */
function expectedMark() {
  const lock = readFileSync(join(root, "package-lock.json"));
  return `${createHash("sha256").update(lock).digest("hex")} ${process.platform}-${process.arch}\n`;
}

function isInstalled() {
  return existsSync(mark) && readFileSync(mark, "utf8") === expectedMark();
}

/** Runs a command to its end; what it printed is shown only where it fails. */
function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, ...options });
  const output = [result.stdout, result.stderr, result.error?.message].filter(Boolean).join("\n").trim();
  return { done: result.status === 0, output };
}

/** npm must not run on the Node inside the node_modules that it is about to replace. */
function environmentForNpm() {
  const isOurs = (folder) => resolve(folder).startsWith(modules);
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  const folders = (process.env[name] ?? "").split(delimiter).filter((folder) => !isOurs(folder));
  return { ...process.env, [name]: folders.join(delimiter) };
}

function installModules() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  // The caller may have asked npm to be silent; a failure has to be seen all the same.
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const env = environmentForNpm();
  const result =
    npm && node && existsSync(node)
      ? run(node, [npm, ...args], { env })
      : run("npm", args, { env, shell: windows });
  if (result.done) return;
  fail([
    result.output,
    "优均：安装依赖失败。请检查网络能否访问 npm 源，然后在本文件夹运行：npm ci",
    "Youjun: installing the dependencies failed. Check that the npm registry can be reached, then run: npm ci",
  ]);
}

function checkModules() {
  const node = windows ? join(modules, "node", "bin", "node.exe") : join(modules, ".bin", "node");
  const script = 'require("better-sqlite3")(":memory:").close(); console.log(process.versions.node)';
  const result = run(node, ["-e", script]);
  if (result.done && Number(result.output.split(".")[0]) >= oldestMajor) return;
  fail([
    result.output,
    `优均：自带的 Node 不是 ${oldestMajor} 以上，或数据库组件不能加载。请删除 node_modules 后重试：npm ci`,
    `Youjun: the bundled Node is older than ${oldestMajor} or the database module does not load. Remove node_modules and run: npm ci`,
  ]);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Whether nobody stands behind a turn any more: its process is gone, or it never came to write its number. */
function isAbandoned(turn) {
  const text = readFileSync(turn, "utf8");
  const age = Date.now() - statSync(turn).mtimeMs;
  if (text === "") return age > 10_000;
  const pid = Number(text);
  // The number may belong to another process by now; no installation takes a quarter of an hour.
  return age > 900_000 || pid === process.pid || !isAlive(pid);
}

/** Takes the turn; false while another run has it. */
function takeTurn(turn) {
  try {
    writeFileSync(turn, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  try {
    if (isAbandoned(turn)) rmSync(turn, { force: true });
  } catch (error) {
    // The other run gave its turn back just now.
    if (error.code !== "ENOENT") throw error;
  }
  return false;
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Two commands in one fresh clone install once: the second waits and finds it done. */
function oneAtATime(work) {
  const name = createHash("sha256").update(root).digest("hex").slice(0, 16);
  const turn = join(tmpdir(), `youjun-setup-${name}`);
  while (!takeTurn(turn)) sleep(200);
  process.on("exit", () => rmSync(turn, { force: true }));
  work();
}

function setUpModules() {
  if (isInstalled()) return;
  oneAtATime(() => {
    if (isInstalled()) return;
    say("优均：正在安装依赖（首次约需半分钟）… Installing dependencies…");
    installModules();
    checkModules();
    writeFileSync(mark, expectedMark());
  });
}

function isOnPath(command) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.some((folder) => existsSync(join(folder, command + (windows ? ".exe" : ""))));
}

function missingTools(debian) {
  return tools
    .filter(([, proof, command]) =>
      debian ? !existsSync(join(systemRoot, proof)) : command !== undefined && !isOnPath(command),
    )
    .map(([name]) => name);
}

const aptInstall = ["install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"];

function setUpTools() {
  const debian = existsSync(join(systemRoot, "etc/debian_version"));
  const missing = missingTools(debian);
  if (missing.length === 0) return;
  const byHand = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  if (!debian || process.getuid?.() !== 0) {
    fail([
      `优均：测试还需要：${missing.join("、")}。请安装后重试；在 Debian 上以 root 运行：`,
      `Youjun: the tests also need: ${missing.join(", ")}. Install them; on Debian as root:`,
      `  ${byHand}`,
    ]);
  }
  say(`优均：正在安装测试工具 Installing test tools: ${missing.join(" ")}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const update = run("apt-get", ["update", "-q"], { env });
  const install = update.done ? run("apt-get", [...aptInstall, ...missing], { env }) : update;
  const left = missingTools(debian);
  if (install.done && left.length === 0) return;
  fail([
    install.output,
    `优均：测试工具没有装好：${left.join("、")}。请检查网络能否访问 Debian 软件源，然后运行：`,
    `Youjun: test tools are still missing: ${left.join(", ")}. Check that Debian's packages can be reached, then run:`,
    `  ${byHand}`,
  ]);
}

setUpModules();
if (process.argv.includes("--for-tests")) setUpTools();
