import { fieldOf } from "../../county/catalogue/catalogue.ts";
import { factOf, textOf } from "../../county/fact.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { paragraph } from "../document/blocks.ts";
import type { Paragraph } from "../document/document.ts";
import { missingSlot, type Run, text } from "../document/run.ts";

/** 【年月】: a place of an example sentence that nobody has written yet. */
const openPlace = /【([^【】\n]*)】/;

/** A line as it was written, its open places in red: an unfinished sentence must not be handed in. */
function lineRuns(line: string, code: string): readonly Run[] {
  const { source } = fieldOf(code);
  return line.split(openPlace).flatMap((part, index): readonly Run[] => {
    if (index % 2 === 1) return [missingSlot(part, { source, slot: code })];
    return part === "" ? [] : [text(part)];
  });
}

/** What people wrote for this place, a paragraph a line; nothing written stands there as 待填. */
export function narrativeBlocks(code: string, { countyYear }: Evaluation): readonly Paragraph[] {
  const { label, source } = fieldOf(code);
  const fact = factOf(countyYear.facts, code);
  if (fact.state === "notApplicable") return [];
  const lines = (textOf(fact) ?? "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length === 0) return [paragraph(missingSlot(label, { source, slot: code }))];
  return lines.map((line) => paragraph(...lineRuns(line, code)));
}
