import { type Command, exitCodes } from "../command.ts";
import { flag, folderOf } from "../options.ts";
import { openWorkspace } from "../workspace.ts";

export const verifyCommand: Command = {
  name: "verify",
  summary: "核验历史链、数据与历史、附件",
  usage: "verify <文件夹> [--json]",
  help: ["--json            以 JSON 输出"],
  options: { json: { type: "boolean" } },
  async run(given, context) {
    await openWorkspace(context, folderOf(given));
    const verification = await context.call("workspace.verify", {});
    const broken = verification.checks.filter(({ passed }) => !passed).flatMap(({ lines }) => lines);
    if (flag(given, "json")) context.print(JSON.stringify(verification, null, 2));
    else {
      for (const { passed, lines } of verification.checks) {
        context.print(`${passed ? "✓" : "✗"} ${lines.join("\n  ")}`);
      }
    }
    if (verification.passed) return exitCodes.done;
    context.say(["核验未通过：", ...broken.map((line) => `  ${line}`)].join("\n"));
    context.say("没有改动任何数据。请保留这个文件夹，用最近的备份恢复，并查明原因。");
    return exitCodes.refused;
  },
};
