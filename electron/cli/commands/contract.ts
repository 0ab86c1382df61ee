import { contract } from "../../../shared/contract/contract.ts";
import { contractToJsonSchema } from "../../../shared/contract/json-schema.ts";
import { type Command, exitCodes } from "../command.ts";
import { flag, onlyPositionals } from "../options.ts";
import { textTable } from "../text-table.ts";

export const contractCommand: Command = {
  name: "contract",
  summary: "列出全部调用",
  usage: "contract [--json]",
  help: ["--json            以 JSON Schema 输出"],
  options: { json: { type: "boolean" } },
  async run(given, { print }) {
    onlyPositionals(given);
    const rows = Object.entries(contract).map(([name, { summary }]) => [name, summary]);
    print(flag(given, "json") ? JSON.stringify(contractToJsonSchema(), null, 2) : textTable(rows));
    return exitCodes.done;
  },
};
