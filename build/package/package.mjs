// `npm run package`: builds the window, the shell and the list of licences, then packs them with electron-builder
// as electron-builder.yml says. Arguments go to electron-builder (`--dir`, `--win`, `--linux --arm64` …).
// ELECTRON_OVERRIDE_DIST_PATH names a local Electron, so that nothing is downloaded.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildRenderer } from "../../electron/host/renderer/build-renderer.ts";
import { buildShell, root } from "./build-shell.mjs";
import { rendererInputs, writeLicences } from "./licences.mjs";

function say(text) {
  process.stderr.write(`${text}\n`);
}

function pack(args) {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const given = dist ? [`-c.electronDist=${dist}`] : [];
  const cli = join(root, "node_modules", "electron-builder", "cli.js");
  const options = ["--config", join(root, "electron-builder.yml"), "--publish", "never", ...given, ...args];
  const { status } = spawnSync(process.execPath, [cli, ...options], {
    cwd: root,
    stdio: "inherit",
    // Nothing is signed here; a certificate that happens to lie about must not be taken.
    env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: "false" },
  });
  return status ?? 1;
}

export async function packageProgram(args) {
  say("优均：正在准备界面和程序…");
  await buildRenderer(root);
  rmSync(join(root, "dist", "shell"), { recursive: true, force: true });
  const inputs = [...(await buildShell()), ...(await rendererInputs(root))];
  const list = join(root, "dist", "licences", "THIRD-PARTY-LICENSES.txt");
  say(`优均：随程序分发的第三方组件 ${writeLicences(root, inputs, list)} 个，许可证清单已写好。`);
  return pack(args);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await packageProgram(process.argv.slice(2));
}
