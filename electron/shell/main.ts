import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import { configFolder } from "../host/options.ts";
import { applyContentsRules } from "./contents-rules.ts";
import { handOver } from "./folder-given.ts";
import { runProgram } from "./program.ts";
import { announceScheme } from "./protocol.ts";

// The desktop program. What has to be said before Electron is ready is said here, the rest in program.ts.

/** Belt and braces: even if something slipped through, there is no name that resolves and no proxy to ask. */
const switches = {
  "host-resolver-rules": "MAP * ~NOTFOUND",
  "disable-background-networking": "",
  "disable-component-update": "",
  "disable-domain-reliability": "",
  "disable-quic": "",
  "no-proxy-server": "",
  "no-pings": "",
} as const;

/** Where Chromium keeps its own; a folder that cannot be made leaves Electron's choice. */
function keepOwnFilesIn(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath("userData", folder);
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
  }
}

const config = configFolder(process.env, process.platform);

app.setName("优均");
keepOwnFilesIn(join(config, "window"));
if (process.platform === "win32") app.setAppUserModelId("cn.youjun.desktop");
for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value);
app.enableSandbox();
announceScheme();
app.on("web-contents-created", (_event, contents) => applyContentsRules(contents));
app.on("window-all-closed", () => app.quit());

if (app.requestSingleInstanceLock(handOver())) {
  void app.whenReady().then(() => runProgram({ shellFolder: import.meta.dirname, configFolder: config }));
} else {
  app.quit();
}
