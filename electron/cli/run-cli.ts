import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Progress } from "../../shared/contract/answer-line.ts";
import { ContractError } from "../../shared/contract/error.ts";
import { createClient } from "../api/service/client.ts";
import type { Service } from "../api/service/service.ts";
import {
  type Arguments,
  type Command,
  type CommandContext,
  type ExitCode,
  exitCodes,
  WrongUse,
} from "./command.ts";
import { callCommand, exitCodeOf } from "./commands/call.ts";
import { contractCommand } from "./commands/contract.ts";
import { createCommand } from "./commands/create.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { evidenceCommand } from "./commands/evidence.ts";
import { figuresCommand } from "./commands/figures.ts";
import { formsCommand } from "./commands/forms.ts";
import { importCommand } from "./commands/import.ts";
import { reportCommand } from "./commands/report.ts";
import { traceCommand } from "./commands/trace.ts";
import { verifyCommand } from "./commands/verify.ts";
import { errorLines } from "./error-lines.ts";
import { textTable } from "./text-table.ts";

export const commands: readonly Command[] = [
  createCommand,
  importCommand,
  evaluateCommand,
  traceCommand,
  verifyCommand,
  reportCommand,
  formsCommand,
  figuresCommand,
  evidenceCommand,
  callCommand,
  contractCommand,
];

/** What the command line has of its surroundings. */
export interface Surroundings {
  readonly openService: () => Service;
  readonly print: (text: string) => void;
  readonly say: (text: string) => void;
  readonly showProgress: (progress: Progress) => void;
  readonly readInput: () => Promise<string>;
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

const prefix = "npm run -s youjun -- ";

function overview(): string {
  const list = textTable(commands.map(({ name, summary }) => [`  ${name}`, summary]));
  return `优均：县域义务教育优质均衡发展工作台\n\n用法：${prefix}<命令> …\n\n${list}\n\n各命令的用法：${prefix}<命令> --help\n退出码：0 完成，2 用法不对，3 被拒绝或核验未通过，130 被中断`;
}

function helpOf({ summary, usage, help }: Command): string {
  return [
    summary,
    "",
    `用法：${prefix}${usage}`,
    ...(help.length > 0 ? ["", ...help.map((line) => `  ${line}`)] : []),
  ].join("\n");
}

/** Node's English complaint about an option in our words. */
function complaint(error: Error & { readonly code?: unknown }): string {
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? "";
  return error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
    ? `不认识的选项 ${option}。`
    : `选项 ${option} 的写法不对。`;
}

function parse(command: Command, args: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
      strict: true,
    });
    return { options: values as Arguments["options"], positionals };
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse(complaint(error));
    throw error;
  }
}

function explain(error: unknown, { say, signal }: Surroundings): ExitCode {
  if (error instanceof WrongUse) {
    say(error.message);
    return exitCodes.wrongUse;
  }
  if (signal.aborted && error instanceof Error && error.name === "AbortError") return exitCodes.interrupted;
  if (!(error instanceof ContractError)) {
    say(`程序出现内部错误。\n${error instanceof Error ? error.stack : String(error)}`);
    return exitCodes.refused;
  }
  say(errorLines(error.toAnswer()));
  return error.code === "cancelled" && signal.aborted ? exitCodes.interrupted : exitCodeOf(error.code);
}

async function perform(command: Command, given: Arguments, around: Surroundings): Promise<ExitCode> {
  const service = around.openService();
  const client = createClient(service, { trust: "local" });
  const context: CommandContext = {
    service,
    call: (name, input) => client(name, input, { signal: around.signal, onProgress: around.showProgress }),
    print: around.print,
    say: around.say,
    readInput: around.readInput,
    path: (text) => resolve(around.folder, text),
    signal: around.signal,
  };
  try {
    return await command.run(given, context);
  } finally {
    await service.close();
  }
}

/** Runs one command line to its end and says how it ended. Never throws. */
export async function runCli(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    around.print(overview());
    return exitCodes.done;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    around.say(name === undefined ? overview() : `没有“${name}”这个命令。\n\n${overview()}`);
    return exitCodes.wrongUse;
  }
  try {
    const given = parse(command, rest);
    if (given.options.help === true) {
      around.print(helpOf(command));
      return exitCodes.done;
    }
    return await perform(command, given, around);
  } catch (error) {
    const code = explain(error, around);
    if (error instanceof WrongUse) around.say(`用法：${prefix}${command.usage}`);
    return code;
  }
}
