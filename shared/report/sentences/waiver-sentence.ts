import type { Evaluation, ItemResult } from "../../evaluate/evaluation.ts";
import { type Run, text } from "../document/run.ts";

/** ⟨适用特殊情形…所⟩: how many sections the waivers of a resource item reach, in the reading that applies them. */
export function waiverSentence({ item }: ItemResult, evaluation: Evaluation): readonly Run[] {
  if (item.part !== "resource" || evaluation.mode === "strict") return [];
  const used = evaluation.sections.filter(
    ({ included, values }) => included && (values[item.code]?.figure.working.waivers.length ?? 0) > 0,
  );
  return used.length === 0 ? [] : [text(`其中适用过渡口径的${used.length}所。`)];
}
