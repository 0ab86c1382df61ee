import { type Evaluation, findItem, type ItemResult } from "../../evaluate/evaluation.ts";
import type { Run } from "../document/run.ts";
import { cell, type TableCell } from "../document/table.ts";
import { itemSentence, plainRuns } from "../sentences/sentence.ts";

/** What the sentences of the report call its attachments; the form has none of its own. */
const attachment = /见附件(?=\d)/g;

function ofForm(run: Run): Run {
  return { ...run, text: run.text.replace(attachment, "见自评报告附件") };
}

/** The item of that code. Throws RangeError where the standard has none. */
export function itemOf(code: string, evaluation: Evaluation): ItemResult {
  const result = findItem(evaluation, code);
  if (!result) throw new RangeError(`the standard has no item ${code}`);
  return result;
}

/** 指标值或简要结论: the item's official sentence, dark where the item fails. */
export function sentenceCell(code: string, evaluation: Evaluation): TableCell {
  const result = itemOf(code, evaluation);
  const runs = itemSentence(result, evaluation).map(ofForm);
  return cell(plainRuns(runs), { runs, ...(result.verdict === "unmet" && { shaded: true }) });
}
