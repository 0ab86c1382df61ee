import type { CallOutput } from "../../../shared/contract/contract.ts";
import { type Answer, useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";

export type Checks = CallOutput<"checks.list">;
export type FindingLine = Checks["findings"][number];

/** What contradicts itself in the year that the window shows. */
export function useChecks(): Answer<Checks> {
  const { year } = useWorkspace();
  return useCall("checks.list", { year });
}
