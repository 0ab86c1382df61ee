import type { CallAnswer, CallInput } from "../../../shared/contract/contract.ts";
import { ContractError } from "../../../shared/contract/error.ts";
import { toDecimalText } from "../../../shared/county/exact/rounding.ts";
import { numberOf } from "../../../shared/county/fact.ts";
import type { Evaluation } from "../../../shared/evaluate/evaluation.ts";
import { formulaNames } from "../../../shared/evaluate/formula-names.ts";
import { type EvidenceFigure, evidenceFigures } from "../../../shared/report/figures/evidence-figures.ts";
import { factFigureId } from "../../../shared/report/figures/fact-figures.ts";
import { meaningOf, type PrintedFact } from "../../../shared/report/figures/printed-meaning.ts";
import type { StandardFigure } from "../../../shared/report/figures/standard-figures.ts";
import { figureVerdict } from "../../../shared/report/views/figure-verdict.ts";
import { workingWords } from "../../../shared/report/views/working-words.ts";
import { provenanceOf } from "../document/provenance.ts";
import { judgeYear } from "../judge-year.ts";
import type { Session } from "../session.ts";
import { type TraceContext, traceContext, traceFigure, traceOperand } from "./trace-figure.ts";

type Answer = CallAnswer<"evaluation.figure">;

/** What a number that nobody computed has none of. */
const noWorking = { critical: false, waivers: [], operands: [] };

/** A number of the standard: what it says and by which clause; it is judged by, never judged. */
function standardAnswer(
  { id, name, printed, value, unit, clause }: StandardFigure,
  { evaluation }: TraceContext,
): Answer {
  return {
    figure: {
      ...noWorking,
      id,
      name,
      unit,
      value: toDecimalText(value),
      printed,
      formula: formulaNames.standard,
      clause,
    },
    item: null,
    place: evaluation.pack.title,
    verdict: null,
    words: `${name}：${printed}${unit}`,
    working: null,
  };
}

/** A stated fact: who stated it, down to the cell or person. It is a source and has no formula. */
function factAnswer(
  { address, name, unit, source, fact, parts, shown }: PrintedFact,
  context: TraceContext,
): Answer {
  const number = numberOf(fact);
  return {
    figure: {
      ...noWorking,
      id: factFigureId(address),
      name,
      unit,
      value: number ? toDecimalText(number) : null,
      printed: fact.state === "value" ? shown : null,
      ...(fact.state !== "value" && { why: shown }),
      formula: "填报数据",
      clause: source,
      operands: parts.map((part) => traceOperand({ kind: "fact", part }, context)),
    },
    item: null,
    place: context.nameOf(address.subject),
    verdict: null,
    words: `${name}：${shown}${fact.state === "value" ? unit : ""}`,
    working: null,
  };
}

/** How many papers are due or there; the evidence page names each. */
function evidenceAnswer({ id, name, unit, printed }: EvidenceFigure, { evaluation }: TraceContext): Answer {
  return {
    figure: {
      ...noWorking,
      id,
      name,
      unit,
      value: printed,
      printed,
      formula: formulaNames.count,
      clause: "佐证材料目录",
    },
    item: null,
    place: evaluation.countyYear.county.name,
    verdict: null,
    words: `${name}：${printed}${unit}`,
    working: null,
  };
}

/** Counting papers reads every attachment, so only who asks about papers waits for it. */
function papersOf(id: string, session: Session, evaluation: Evaluation): readonly EvidenceFigure[] {
  return id.startsWith("evidence:") ? evidenceFigures(provenanceOf(session, evaluation).evidence) : [];
}

/** One figure with its verdict, its formula in words and numbers, and each fact down to its source. */
export function answerFigure(
  session: Session,
  { year, mode, id }: CallInput<"evaluation.figure">,
): CallAnswer<"evaluation.figure"> {
  const evaluation = judgeYear(session, year, mode);
  const meaning = meaningOf(id, evaluation, papersOf(id, session, evaluation));
  if (!meaning) {
    throw new ContractError("notFound", {
      message: `${year} 年度的评定里没有数值 ${id}。`,
      remedy: "学校或学段可能已经变动，请回到页面重新打开。",
    });
  }
  const context = traceContext(session.workspace(), evaluation);
  switch (meaning.kind) {
    case "figure":
      return {
        figure: traceFigure(meaning.figure, context),
        ...figureVerdict(meaning.figure, evaluation),
        working: workingWords(meaning.figure, evaluation) ?? null,
      };
    case "fact":
      return factAnswer(meaning.fact, context);
    case "standard":
      return standardAnswer(meaning.standard, context);
    case "evidence":
      return evidenceAnswer(meaning.evidence, context);
  }
}
