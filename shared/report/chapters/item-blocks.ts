import type { Evaluation, ItemResult } from "../../evaluate/evaluation.ts";
import { heading, paragraph } from "../document/blocks.ts";
import type { Block } from "../document/document.ts";
import { headingNumber } from "../document/numbering.ts";
import { itemConclusion } from "../sentences/conclusion.ts";
import { explanationRuns } from "../sentences/explanation.ts";
import { itemSentence } from "../sentences/sentence.ts";
import { waiverSentence } from "../sentences/waiver-sentence.ts";

/** 1.official wording（A2-1）, its sentence, and the verdict in words. */
export function itemBlocks(results: readonly ItemResult[], evaluation: Evaluation): readonly Block[] {
  return results.flatMap((result, index) => {
    const sentence = itemSentence(result, evaluation);
    return [
      heading(3, `${headingNumber(3, index + 1)}${result.item.name}（${result.item.code}）`),
      paragraph(
        ...sentence,
        ...waiverSentence(result, evaluation),
        ...explanationRuns(result, evaluation),
        ...itemConclusion(result, sentence),
      ),
    ];
  });
}
