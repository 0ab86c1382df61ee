import { addAbortSignal } from "node:stream";
import { text } from "node:stream/consumers";
import type { Progress } from "../../shared/contract/answer-line.ts";
import { openService } from "../api/open-service.ts";
import type { Surroundings } from "./run-cli.ts";

function progressText({ label, done, total }: Progress): string {
  if (done === undefined) return label;
  return total === undefined ? `${label} ${done}` : `${label} ${done}/${total}`;
}

/** On a terminal, one line that changes; elsewhere nothing, so that logs stay readable. */
function progressOn(stream: NodeJS.WriteStream): Surroundings["showProgress"] {
  if (!stream.isTTY) return () => undefined;
  return (progress) => void stream.write(`\r\u001b[2K${progressText(progress)}`);
}

/** A reader that stopped reading (`| head`) is no error: the work goes on, its words go nowhere. */
function withoutBrokenPipe(stream: NodeJS.WriteStream): (text: string) => void {
  let broken = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    broken = true;
  });
  return (line) => {
    if (!broken) stream.write(`${stream.isTTY && stream === process.stderr ? "\r\u001b[2K" : ""}${line}\n`);
  };
}

function interruption(): AbortSignal {
  const abort = new AbortController();
  const cancel = () => abort.abort();
  // Once: a second Ctrl+C ends the program at once; the store's transactions keep the data whole.
  process.once("SIGINT", cancel);
  process.once("SIGTERM", cancel);
  return abort.signal;
}

/** npm runs a script in the program's folder and says in which folder it was called. */
function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: called } = process.env;
  return script === "youjun" && called ? called : process.cwd();
}

/** This process: its streams, its signals, the folder in which the person typed the command. */
export function surroundingsOfThisProcess(): Surroundings {
  const signal = interruption();
  return {
    openService,
    print: withoutBrokenPipe(process.stdout),
    say: withoutBrokenPipe(process.stderr),
    showProgress: progressOn(process.stderr),
    readInput: () => text(addAbortSignal(signal, process.stdin)),
    folder: callersFolder(),
    signal,
  };
}
