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
    const problems = verification.checks.flatMap((check) => check.problems);
    if (flag(given, "json")) context.print(JSON.stringify(verification, null, 2));
    else {
      for (const { label, passed, checked } of verification.checks) {
        context.print(`${passed ? "✓" : "✗"} ${label}：核验 ${checked} 项`);
      }
    }
    if (verification.passed) return exitCodes.done;
    context.say(["核验未通过：", ...problems.map((problem) => `  ${problem}`)].join("\n"));
    context.say("没有改动任何数据。请保留这个文件夹，用最近的备份恢复，并查明原因。");
    return exitCodes.refused;
  },
};
