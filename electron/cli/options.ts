import type { Mode } from "../../shared/contract/values.ts";
import { type Arguments, type CommandContext, WrongUse } from "./command.ts";

// Each reads one argument; all throw `WrongUse` with what is missing or wrong.

/** The text of an option; undefined where it is not given. */
export function textOption({ options }: Arguments, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

/** Whether an option without a value is given. */
export function flag({ options }: Arguments, name: string): boolean {
  return options[name] === true;
}

/** The text of an option that must be given. */
export function requiredOption(given: Arguments, name: string): string {
  const value = textOption(given, name);
  if (value === undefined || value === "") throw new WrongUse(`缺少 --${name}。`);
  return value;
}

/** --year, four digits. */
export function yearOption(given: Arguments): number {
  const text = requiredOption(given, "year");
  if (!/^\d{4}$/.test(text)) throw new WrongUse(`--year 应为四位年份，例如 2025，现在是“${text}”。`);
  return Number(text);
}

/** 过渡口径 with --relief, else 严格口径. */
export function modeOption(given: Arguments): Mode {
  return flag(given, "relief") ? "relief" : "strict";
}

/** The positionals, exactly as many as named. */
export function onlyPositionals({ positionals }: Arguments, ...names: readonly string[]): readonly string[] {
  const missing = names[positionals.length];
  if (missing !== undefined) throw new WrongUse(`缺少${missing}。`);
  if (positionals.length > names.length)
    throw new WrongUse(`多余的参数：${positionals.slice(names.length).join(" ")}`);
  return positionals;
}

/** The workspace folder, the only positional. */
export function folderOf(given: Arguments): string {
  return onlyPositionals(given, "工作区文件夹")[0] ?? "";
}

/** A key with its value where there is one, so that absent options stay absent. */
export function optional<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: string });
}

/** The options of a command that writes documents of one year into a folder. */
export const outputOptions = {
  year: { type: "string" },
  out: { type: "string" },
  date: { type: "string" },
  relief: { type: "boolean" },
  overwrite: { type: "boolean" },
} as const;

/** What `outputOptions` say, as the calls that write documents take it. */
export function outputInput(given: Arguments, context: CommandContext) {
  return {
    year: yearOption(given),
    mode: modeOption(given),
    out: context.path(requiredOption(given, "out")),
    overwrite: flag(given, "overwrite"),
    ...optional("date", textOption(given, "date")),
  };
}
