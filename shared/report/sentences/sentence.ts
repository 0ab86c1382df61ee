import { type Stage, stageNames, stages } from "../../county/stage.ts";
import type { Evaluation, ItemResult } from "../../evaluate/evaluation.ts";
import { tallyOf } from "../../evaluate/section-tally.ts";
import { type Run, text } from "../document/run.ts";
import { fieldSlot } from "./field-slot.ts";
import { figureSlot } from "./figure-slot.ts";
import type { SlotRuns } from "./slot.ts";
import { parseTemplate, type TemplatePart } from "./template.ts";
import { textSlot } from "./text-slot.ts";

/**
 * An official sentence with every slot filled from facts and figures:
 * 「专任教师2815人，持有教师资格证2815人，持证上岗率100.0%。」 A slot without data says what is to be filled in.
 */
export function sentenceRuns(template: string, evaluation: Evaluation): readonly Run[] {
  const runs: Run[] = [];
  let dropUnit: string | undefined;
  for (const part of parseTemplate(withoutEmptyStages(template, evaluation))) {
    if (part.kind === "literal") {
      runs.push(text(withoutUnit(part.text, dropUnit)));
      dropUnit = undefined;
    } else {
      const slot = slotRuns(part, evaluation);
      runs.push(...slot.runs);
      dropUnit = slot.dropUnit;
    }
  }
  return closed(withoutDoubleBrackets(runs).filter((run) => run.text !== ""));
}

/** Between the stages, and before a conclusion on both. */
const betweenClauses = /(；|，(?=\{text:))/;

/** Whether every slot of a clause is about the stage, so that nothing is left of it without schools. */
function isAboutStage(clause: string, stage: Stage): boolean {
  const slots = parseTemplate(clause).filter((part) => part.kind !== "literal");
  return slots.length > 0 && slots.every(({ id }) => id.endsWith(`.${stage}`));
}

/** 「小学全县平均…；初中全县平均不适用，达标学校0所（占不适用）…」: a stage without schools gets one plain clause. */
function withoutEmptyStages(template: string, evaluation: Evaluation): string {
  const empty = stages.filter((stage) => tallyOf(evaluation.sections, stage).assessed === 0);
  if (empty.length === 0) return template;
  const clauses = template.split(betweenClauses).map((clause) => {
    const stage = empty.find((own) => isAboutStage(clause, own));
    if (stage === undefined) return clause;
    const before = clause.slice(0, Math.max(0, clause.indexOf(stageNames[stage])));
    return `${before}${stageNames[stage]}没有参评学校${clause.endsWith("。") ? "。" : ""}`;
  });
  return clauses.join("");
}

function slotRuns(part: Exclude<TemplatePart, { kind: "literal" }>, evaluation: Evaluation): SlotRuns {
  switch (part.kind) {
    case "figure":
      return figureSlot(part.id, evaluation);
    case "field":
      return fieldSlot(part.id, evaluation);
    case "text":
      return textSlot(part.id, evaluation);
  }
}

function withoutUnit(literal: string, unit: string | undefined): string {
  return unit && literal.startsWith(unit) ? literal.slice(unit.length) : literal;
}

/** 「（（待填：…））」: a missing slot brings its own brackets, so those of the sentence around it go. */
function withoutDoubleBrackets(runs: readonly Run[]): readonly Run[] {
  const isBracketed = (index: number): boolean =>
    runs[index]?.kind === "missing" &&
    runs[index - 1]?.text.endsWith("（") === true &&
    runs[index + 1]?.text.startsWith("）") === true;
  return runs.map((run, index) => {
    const start = isBracketed(index - 1) ? 1 : 0;
    const end = isBracketed(index + 1) ? run.text.length - 1 : run.text.length;
    return { ...run, text: run.text.slice(start, end) };
  });
}

/** Ends with exactly one 。, whatever a stated text ends with itself. */
function closed(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  const before = runs.at(-2);
  if (!last) return runs;
  if (last.text === "。" && before && /[。！？]\s*$/.test(before.text)) return runs.slice(0, -1);
  return /[。！？]\s*$/.test(last.text) ? runs : [...runs, text("。")];
}

/** The official sentence of an item. */
export function itemSentence({ item }: ItemResult, evaluation: Evaluation): readonly Run[] {
  return sentenceRuns(item.sentence, evaluation);
}

/** A1: how many schools are assessed and pass. */
export function overallSentence(evaluation: Evaluation): readonly Run[] {
  return sentenceRuns(evaluation.pack.overallSentence, evaluation);
}

/** A1-8: the coefficients. */
export function balanceSentence(evaluation: Evaluation): readonly Run[] {
  return sentenceRuns(evaluation.pack.balance.sentence, evaluation);
}

/** Runs as one plain text: for lists and pages that show words without colour. */
export function plainRuns(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}
