import type { CommandContext } from "./command.ts";

/** Who stands in the history for what the command line does where `--operator` names nobody. */
export const commandLineOperator = "命令行";

export async function openWorkspace(context: CommandContext, folder: string): Promise<void> {
  await context.call("workspace.open", { folder: context.path(folder) });
}

function yearsText(years: readonly number[]): string {
  return years.length === 0 ? "还没有任何年度的数据" : `已有：${years.join("、")}年度`;
}

/** Opens the workspace for reading one year, and says so where there are no data of it. */
export async function openForYear(context: CommandContext, folder: string, year: number): Promise<void> {
  const { years } = await context.call("workspace.open", { folder: context.path(folder) });
  if (!years.includes(year)) context.say(`提示：工作区没有${year}年度的数据（${yearsText(years)}）。`);
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
