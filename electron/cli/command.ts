import type { ParseArgsOptionsConfig } from "node:util";
import type { CallArguments, CallName, CallOutput } from "../../shared/contract/contract.ts";
import type { Service } from "../api/service/service.ts";

/** What a command came to; the codes that scripts rely on. */
export const exitCodes = {
  done: 0,
  /** 用法不对. */
  wrongUse: 2,
  /** 被拒绝, or verification failed; standard error says why. */
  refused: 3,
  /** Ctrl+C, as shells count it. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command line was written wrongly; the message says how it should be. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}

/** The arguments after the command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** What a command may use; nothing else of the machine. */
export interface CommandContext {
  readonly service: Service;
  /** Calls the service with this command's signal, showing progress. */
  call<Name extends CallName>(name: Name, input: CallArguments<Name>): Promise<CallOutput<Name>>;
  /** Standard output: results only. */
  print(text: string): void;
  /** Standard error: everything that is said to a person beside the result. */
  say(text: string): void;
  /** All of standard input. */
  readInput(): Promise<string>;
  /** A path as the person wrote it, seen from the folder in which they wrote it. */
  path(text: string): string;
  readonly signal: AbortSignal;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** How to write it, after `youjun`. */
  readonly usage: string;
  /** More lines of help, one an option. */
  readonly help: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  run(given: Arguments, context: CommandContext): Promise<ExitCode>;
}
