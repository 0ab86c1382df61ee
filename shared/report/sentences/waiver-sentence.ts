import type { Evaluation, ItemResult } from "../../evaluate/evaluation.ts";
import { figure, type Run, text } from "../document/run.ts";
import { waiverNames } from "../views/waiver-lines.ts";

/** ⟨适用特殊情形…所⟩: how many sections the waivers of a resource item reach, in the reading that applies them, and which. */
export function waiverSentence({ item }: ItemResult, evaluation: Evaluation): readonly Run[] {
  if (item.part !== "resource" || evaluation.mode === "strict") return [];
  const used = evaluation.sections.filter(
    ({ included, values }) => included && (values[item.code]?.figure.working.waivers.length ?? 0) > 0,
  );
  const names = [...new Set(used.flatMap(({ values }) => values[item.code]?.figure.working.waivers ?? []))];
  return used.length === 0
    ? []
    : [
        text("其中适用过渡口径的"),
        figure(`${item.code}.waived`, String(used.length)),
        text(`所（${waiverNames(names, evaluation.pack).join("；")}）。`),
      ];
}
