import type { CallOutput } from "../../../../shared/contract/contract.ts";

export type Operator = CallOutput<"operator.list">["operators"][number];
export type Role = Operator["role"];

/** The four roles, as they are chosen. */
export const roleOptions: readonly { readonly value: Role; readonly label: Role }[] = (
  ["管理员", "填报", "审核", "只读"] as const
).map((role) => ({ value: role, label: role }));
