import type { Command } from "../command.ts";
import { exitCodes } from "../command.ts";
import { folderOf, requiredOption } from "../options.ts";

export const createCommand: Command = {
  name: "create",
  summary: "新建某县的工作区",
  usage: "create <文件夹> --name 县名 --code 行政区划代码",
  help: ["--name 县名       例如 青禾县", "--code 代码       6 位行政区划代码，例如 410999"],
  options: { name: { type: "string" }, code: { type: "string" } },
  async run(given, { call, path, print }) {
    const folder = path(folderOf(given));
    const name = requiredOption(given, "name");
    const status = await call("workspace.create", { folder, name, code: requiredOption(given, "code") });
    print(`已新建${status.county.name}（${status.county.code}）的工作区：${status.folder}`);
    return exitCodes.done;
  },
};
