import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { CallArguments, CallName, CallOutput } from "../../../shared/contract/contract.ts";

const main = fileURLToPath(new URL("../../../electron/host/main.ts", import.meta.url));

export interface HostFolders {
  readonly workspaces: string;
  readonly config: string;
  /** Compiled code, which makes the second start twice as fast. */
  readonly cache: string;
}

/** `npm start` as a process of its own, and a client that calls it over loopback. */
export interface HostProcess {
  readonly call: <Name extends CallName>(name: Name, input: CallArguments<Name>) => Promise<CallOutput<Name>>;
  /** Ends it at once, as a power cut would; resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Ends it as Ctrl+C does. */
  readonly end: () => Promise<void>;
}

async function linkOf(child: ChildProcess): Promise<URL> {
  let out = "";
  for await (const chunk of child.stdout ?? []) {
    out += String(chunk);
    const [link] = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(out) ?? [];
    if (link !== undefined && out.includes("\n")) return new URL(link);
  }
  throw new Error(`the host ended: ${out}`);
}

function ending(child: ChildProcess, signal: NodeJS.Signals): () => Promise<void> {
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  };
}

export async function startHostProcess({ workspaces, config, cache }: HostFolders): Promise<HostProcess> {
  const child = spawn(process.execPath, [main, "--workspaces", workspaces, "--config", config], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  const link = await linkOf(child);
  const headers = {
    "content-type": "application/json",
    "x-youjun-token": link.searchParams.get("token") ?? "",
  };
  return {
    async call(name, input) {
      const reply = await fetch(new URL(`/api/${name}`, link), {
        method: "POST",
        headers,
        body: JSON.stringify(input),
      });
      const last = (await reply.text()).trim().split("\n").at(-1) ?? "";
      const answer = JSON.parse(last) as { readonly result?: unknown; readonly error?: unknown };
      if (answer.result === undefined) throw new Error(`${name}: ${last}`);
      return answer.result as CallOutput<typeof name>;
    },
    kill: ending(child, "SIGKILL"),
    end: ending(child, "SIGTERM"),
  };
}
