import { type Answer, useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import type { Checks } from "./checks-answer.ts";

/** What contradicts itself in the year that the window shows. */
export function useChecks(): Answer<Checks> {
  const { year } = useWorkspace();
  return useCall("checks.list", { year });
}
