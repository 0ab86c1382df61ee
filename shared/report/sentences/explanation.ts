import { findField } from "../../county/catalogue/catalogue.ts";
import { factOf, textOf } from "../../county/fact.ts";
import { type Stage, stageNames, stages } from "../../county/stage.ts";
import type { Evaluation, ItemResult } from "../../evaluate/evaluation.ts";
import { printedValue } from "../../evaluate/figure.ts";
import { figure, type Run, text } from "../document/run.ts";
import { findFigure } from "../figures/annex-figures.ts";
import { lackingId, ratioIdOf } from "../figures/ratio-shortages.ts";
import { fieldSlot } from "./field-slot.ts";

/** The sentence after the official one: what a person explained, and of what fails, how much is lacking. */
export function explanationRuns(result: ItemResult, evaluation: Evaluation): readonly Run[] {
  return [...statementRuns(result, evaluation), ...lackingRuns(result, evaluation)];
}

/** 说明 of a stated conclusion, where somebody wrote one and the official sentence does not print it itself. */
function statementRuns({ item }: ItemResult, evaluation: Evaluation): readonly Run[] {
  const code = `${item.code}.statement`;
  if (!findField(code) || item.sentence.includes(`{field:${code}}`)) return [];
  const said = textOf(factOf(evaluation.countyYear.facts, code))?.trim();
  if (!said) return [];
  const { runs } = fieldSlot(code, evaluation);
  return /[。！？]$/.test(said) ? runs : [...runs, text("。")];
}

function amountRuns(id: string, evaluation: Evaluation): readonly Run[] {
  const own = findFigure(id, evaluation);
  const printed = own && printedValue(own);
  return own && printed !== undefined ? [figure(own.id, printed), text(own.unit)] : [];
}

function lackingRuns(result: ItemResult, evaluation: Evaluation): readonly Run[] {
  if (result.verdict !== "unmet") return [];
  const { item } = result;
  const ofStages = joined(
    stages.map((stage) => stageRuns(item.code, stage, evaluation)),
    "、",
  );
  const parts = [
    ofStages.length === 0 ? [] : [text("综合评估未达标学校中，"), ...ofStages],
    ...item.checks.map((check) => {
      const id = ratioIdOf(check);
      const amount = id === undefined ? [] : amountRuns(lackingId(item.code, id), evaluation);
      const name = check.kind === "ratio" ? check.name : "";
      return amount.length === 0 ? [] : [text(`${name}差`), ...amount];
    }),
  ];
  const words = joined(parts, "，");
  return words.length === 0 ? [] : [text("与标准相比，"), ...words, text("。")];
}

function joined(parts: readonly (readonly Run[])[], separator: string): readonly Run[] {
  return parts
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index > 0 ? [text(separator), ...runs] : runs));
}

/** 小学10所共差1595.67平方米 */
function stageRuns(item: string, stage: Stage, evaluation: Evaluation): readonly Run[] {
  const count = findFigure(`${item}.toMend.${stage}`, evaluation);
  const printed = count && printedValue(count);
  const short = amountRuns(`${item}.shortTotal.${stage}`, evaluation);
  if (!count || printed === undefined || short.length === 0) return [];
  return [text(stageNames[stage]), figure(count.id, printed), text("所共差"), ...short];
}
