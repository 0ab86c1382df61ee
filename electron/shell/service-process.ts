import { utilityProcess } from "electron";
import type { Trust } from "../api/service/handler.ts";
import { createForwarder } from "./bridge/forwarder.ts";
import type { FromService } from "./bridge/message.ts";
import type { AnswerOf, Question } from "./bridge/question.ts";
import { type StartOptions, toArgument } from "./service/start-options.ts";

/** The process that does the work and alone opens the workspace. */
export interface ServiceProcess {
  /** Never throws. */
  forward(request: Request, trust: Trust): Promise<Response>;
  /** Throws `ContractError`. */
  ask<Asked extends Question>(question: Asked): Promise<AnswerOf<Asked>>;
  /** Closes the workspace and waits for the end of the process, but not for ever. */
  close(): Promise<void>;
  /** Called where the process ends without having been asked to. */
  onCrash(listener: () => void): void;
}

export interface ServiceProcessOptions extends StartOptions {
  /** The bundled service. */
  readonly module: string;
  /** Receives what the service writes for technicians. */
  readonly log: (text: string) => void;
}

// A rollback takes moments; a service that hangs longer is ended, and SQLite rolls back at the next start.
const patienceMilliseconds = 15_000;

export function startServiceProcess({ module, log, ...options }: ServiceProcessOptions): ServiceProcess {
  const child = utilityProcess.fork(module, [toArgument(options)], {
    serviceName: "优均服务",
    stdio: ["ignore", "ignore", "pipe"],
  });
  const forwarder = createForwarder((message) => child.postMessage(message));
  const crashListeners: (() => void)[] = [];
  let closing: Promise<void> | undefined;
  const ended = new Promise<void>((resolve) => {
    child.once("exit", (code) => {
      forwarder.breakOff();
      resolve();
      if (closing) return;
      log(`service process ended with ${code}\n`);
      for (const listener of crashListeners) listener();
    });
  });
  child.on("message", (message: FromService) => forwarder.accept(message));
  child.stderr?.on("data", (chunk: Buffer) => log(chunk.toString("utf8")));

  async function finish(): Promise<void> {
    const impatience = setTimeout(() => child.kill(), patienceMilliseconds);
    await forwarder.ask({ type: "close" }).catch(() => undefined);
    await ended;
    clearTimeout(impatience);
  }

  return {
    forward: forwarder.forward,
    ask: forwarder.ask,
    close() {
      closing ??= finish();
      return closing;
    },
    onCrash(listener) {
      crashListeners.push(listener);
    },
  };
}
