import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { useCall } from "../../../app/use-call.ts";
import { useWorkspace } from "../../../app/workspace.ts";

export type ComputedFigure = CallOutput<"entry.figures">["figures"][number];

/** Figures of the evaluation by their ids; asked for again with every change of the data. */
export function useFigures(ids: readonly string[]): ReadonlyMap<string, ComputedFigure> {
  const { year, mode } = useWorkspace();
  const { data } = useCall("entry.figures", ids.length === 0 ? undefined : { year, mode, ids: [...ids] });
  return new Map(data?.figures.map((figure) => [figure.id, figure]));
}
