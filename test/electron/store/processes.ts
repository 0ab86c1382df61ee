import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const script = fileURLToPath(new URL("./child.ts", import.meta.url));

export interface Child {
  readonly process: ChildProcess;
  /** Resolves when it first prints something; fails where it ends without. */
  readonly spoke: Promise<string>;
  readonly ended: Promise<{ readonly signal: NodeJS.Signals | null; readonly output: string }>;
}

/** Starts child.ts in a process of its own; it ends with the test at the latest. */
export function startChild(...values: string[]): Child {
  const child = spawn(process.execPath, [script, ...values], { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const ended = once(child, "close").then(([, signal]) => ({
    signal: signal as NodeJS.Signals | null,
    output,
  }));
  const spoke = Promise.race([
    once(child.stdout, "data").then(([text]) => String(text).trim()),
    ended.then(() => {
      if (output === "") throw new Error(`the process said nothing: ${errors}`);
      return output.trim();
    }),
  ]);
  spoke.catch(() => undefined);
  return { process: child, spoke, ended };
}

/** What child.ts answers of a folder, as this user or as one without rights. */
export async function answerOf(
  folder: string,
  who: "answer" | "answerAsNobody" = "answer",
): Promise<unknown> {
  return JSON.parse(await startChild(who, folder).spoke);
}
