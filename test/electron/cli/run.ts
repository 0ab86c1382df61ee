import type { Handlers } from "../../../electron/api/service/handler.ts";
import { createService } from "../../../electron/api/service/service.ts";
import { runCli } from "../../../electron/cli/run-cli.ts";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { fakeHandlers } from "../api/service/fake-handlers.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What the command called, in order. */
  readonly calls: readonly string[];
  readonly released: number;
}

export interface RunOptions {
  readonly handlers?: Partial<Handlers>;
  readonly folder?: string;
  readonly input?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: () => void;
}

const status: CallOutput<"workspace.status"> = {
  folder: "/w",
  county: { code: "410999", name: "青禾县" },
  readOnly: false,
  years: [2025],
  operator: null,
};

const operator = { id: 1, name: "命令行", unit: "", role: "填报", hasPin: false } as const;

const usual: Partial<Handlers> = {
  "workspace.open": () => status,
  "operator.list": () => ({ operators: [operator], chosen: null, notice: "" }),
  "operator.add": ({ name, unit, role }) => ({ id: 2, name, unit, role, hasPin: false }),
  "operator.choose": () => operator,
};

function recorded(handlers: Partial<Handlers>, calls: string[]): Partial<Handlers> {
  const entries = Object.entries(handlers) as [string, (input: unknown, context: unknown) => unknown][];
  const wrapped = entries.map(([name, handler]) => [
    name,
    (input: unknown, context: unknown) => {
      calls.push(`${name} ${JSON.stringify(input)}`);
      return handler(input, context);
    },
  ]);
  return Object.fromEntries(wrapped);
}

/** Runs a command line in this process on a service with the given handlers. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const calls: string[] = [];
  let released = 0;
  const code = await runCli(args, {
    openService: () =>
      createService({
        handlers: fakeHandlers(recorded({ ...usual, ...options.handlers }, calls)),
        reportDefect: (_reference, error) => err.push(String(error)),
        release: () => {
          released += 1;
        },
      }),
    print: (text) => out.push(text),
    say: (text) => err.push(text),
    showProgress: () => options.onProgress?.(),
    readInput: async () => options.input ?? "",
    folder: options.folder ?? "/somewhere",
    signal: options.signal ?? new AbortController().signal,
  });
  return { code, out: out.join("\n"), err: err.join("\n"), calls, released };
}
