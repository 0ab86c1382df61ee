import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { ContractError } from "../../../shared/contract/error.ts";
import { useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import type { Checks } from "./headline.ts";

export interface ReportState {
  readonly checks: Checks | undefined;
  readonly files: CallOutput<"document.files"> | undefined;
  readonly error: ContractError | undefined;
  readonly reload: () => void;
}

/** The checks and the files of the year and reading that the frame shows, asked for again with every change. */
export function useReport(): ReportState {
  const { year, mode } = useWorkspace();
  const checks = useCall("document.checks", { year, mode });
  const files = useCall("document.files", { year, mode });
  return {
    checks: checks.data,
    files: files.data,
    error: checks.error ?? files.error,
    reload: () => {
      if (checks.error) checks.reload();
      files.reload();
    },
  };
}
