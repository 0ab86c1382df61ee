import { type ChildProcess, fork } from "node:child_process";
import { EventEmitter } from "node:events";
import { fileURLToPath } from "node:url";

const parentPort = fileURLToPath(new URL("./parent-port.ts", import.meta.url));

/** A utility process: a real process of its own, spoken to by copies of messages. */
export class UtilityProcess extends EventEmitter {
  readonly child: ChildProcess;

  constructor(child: ChildProcess) {
    super();
    this.child = child;
    child.on("message", (message) => this.emit("message", message));
    child.on("exit", (code) => this.emit("exit", code ?? 1));
  }

  get stderr() {
    return this.child.stderr;
  }

  postMessage(message: unknown): void {
    // Electron drops what is sent to a process that has ended.
    if (this.child.connected) this.child.send(message as object, () => undefined);
  }

  kill(): boolean {
    return this.child.kill("SIGKILL");
  }
}

export function createUtilityProcess(children: Set<ChildProcess>, env: NodeJS.ProcessEnv) {
  const started: UtilityProcess[] = [];
  return {
    started,
    fork(module: string, args: readonly string[]): UtilityProcess {
      const child = fork(module, [...args], {
        execArgv: ["--import", parentPort],
        serialization: "advanced",
        stdio: ["ignore", "ignore", "pipe", "ipc"],
        env,
      });
      children.add(child);
      child.on("exit", () => children.delete(child));
      const process = new UtilityProcess(child);
      started.push(process);
      return process;
    },
  };
}
