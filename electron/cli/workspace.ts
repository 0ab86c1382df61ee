import type { CommandContext } from "./command.ts";

/** Who stands in the history for what the command line does where `--operator` names nobody. */
export const commandLineOperator = "命令行";

export async function openWorkspace(context: CommandContext, folder: string): Promise<void> {
  await context.call("workspace.open", { folder: context.path(folder) });
}

/** Makes the named operator the one who acts; a new name is registered with the role 填报. */
export async function actAs(
  { call }: CommandContext,
  {
    name = commandLineOperator,
    pin,
  }: { readonly name?: string | undefined; readonly pin?: string | undefined },
): Promise<void> {
  const { operators } = await call("operator.list", {});
  if (!operators.some((operator) => operator.name === name))
    await call("operator.add", { name, role: "填报" });
  await call("operator.choose", pin === undefined ? { name } : { name, pin });
}

export const operatorOptions = {
  operator: { type: "string" },
  pin: { type: "string" },
} as const;

export const operatorHelp = [
  `--operator 姓名   记在谁名下；不写时记为“${commandLineOperator}”，没有登记过的姓名按“填报”登记`,
  "--pin PIN         该操作人设有 PIN 时填写",
] as const;
