import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

export interface HostArguments {
  /** 存放工作区的文件夹; absent means the service's own choice. */
  readonly workspaces: string | undefined;
  /** Where the list of recent workspaces is kept. */
  readonly config: string;
  readonly port: number | undefined;
}

/** Where programs keep their settings for one person on this system. */
export function configFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === "win32" && environment.APPDATA) return join(environment.APPDATA, "Youjun");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Youjun");
  return join(environment.XDG_CONFIG_HOME || join(homedir(), ".config"), "youjun");
}

/** Reads `--workspaces 文件夹 --config 文件夹 --port 端口`. Throws on anything else. */
export function hostArguments(given: readonly string[]): HostArguments {
  const { values } = parseArgs({
    args: [...given],
    options: {
      workspaces: { type: "string" },
      config: { type: "string" },
      port: { type: "string" },
    },
  });
  const { workspaces, config, port } = values;
  return {
    workspaces: workspaces === undefined ? undefined : resolve(workspaces),
    config: config === undefined ? configFolder(process.env, process.platform) : resolve(config),
    port: port === undefined ? undefined : Number(port),
  };
}
