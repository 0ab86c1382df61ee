import { readFile } from "node:fs/promises";
import { answerLine } from "../../../shared/contract/answer-line.ts";
import type { CallDeclaration } from "../../../shared/contract/call.ts";
import { contract, isCallName } from "../../../shared/contract/contract.ts";
import type { ErrorCode } from "../../../shared/contract/error.ts";
import { answerLines, callRequest } from "../../api/service/client.ts";
import { type Command, type CommandContext, type ExitCode, exitCodes, WrongUse } from "../command.ts";
import { errorLines } from "../error-lines.ts";
import { onlyPositionals, textOption } from "../options.ts";
import { actAs, openWorkspace, operatorHelp, operatorOptions } from "../workspace.ts";

const noFolder = "-";

/** The exit code that a refusal ends with: wrong use is the caller's, everything else a refusal. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  return code === "wrongUse" || code === "unknownCall" ? exitCodes.wrongUse : exitCodes.refused;
}

async function textOf(args: string, { readInput, path }: CommandContext): Promise<string> {
  if (args === "-") return readInput();
  if (!args.startsWith("@")) return args;
  return readFile(path(args.slice(1)), "utf8").catch(() => {
    throw new WrongUse(`读不了参数文件：${args.slice(1)}`);
  });
}

async function argumentsOf(args: string, context: CommandContext): Promise<unknown> {
  const text = await textOf(args, context);
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongUse("--args 不是完整的 JSON。");
  }
}

/** Prints each line of the answer as it comes; the last one decides the exit code. */
async function printAnswer(response: Response, { print, say }: CommandContext): Promise<ExitCode> {
  let code: ExitCode = exitCodes.refused;
  for await (const text of answerLines(response)) {
    print(text);
    const line = answerLine.parse(JSON.parse(text));
    if ("result" in line) code = exitCodes.done;
    if (!("error" in line)) continue;
    say(errorLines(line.error));
    code = exitCodeOf(line.error.code);
  }
  return code;
}

/** Folders are opened, and operators chosen, only for calls that work on an open workspace. */
function needsOpening(name: string): boolean {
  return name !== "workspace.create" && name !== "workspace.open";
}

export const callCommand: Command = {
  name: "call",
  summary: "执行任意一项调用，输出它的 NDJSON",
  usage: "call <文件夹> <area.verb> --args <JSON|@文件|->",
  help: [
    `<文件夹>          先打开的工作区；写 ${noFolder} 表示不打开`,
    "--args 参数       JSON 文本，@文件 从文件读，- 从标准输入读；不写时为 {}",
    "                  参数里的文件句柄可写作 path:<路径>",
    ...operatorHelp,
  ],
  options: { args: { type: "string" }, ...operatorOptions },
  async run(given, context) {
    const [folder = "", name = ""] = onlyPositionals(given, "工作区文件夹", "调用的名称");
    const input = await argumentsOf(textOption(given, "args") ?? "{}", context);
    const call: CallDeclaration | undefined = isCallName(name) ? contract[name] : undefined;
    if (call && folder !== noFolder && needsOpening(name)) {
      await openWorkspace(context, folder);
      const operator = textOption(given, "operator");
      if (call.writes) await actAs(context, { name: operator, pin: textOption(given, "pin") });
    }
    const request = callRequest(name, input, context.signal);
    return printAnswer(await context.service.handle(request, { trust: "local" }), context);
  },
};
