import type { CallAnswer, CallInput } from "../../../shared/contract/contract.ts";
import { ContractError } from "../../../shared/contract/error.ts";
import { figureVerdict } from "../../../shared/report/views/figure-verdict.ts";
import { workingWords } from "../../../shared/report/views/working-words.ts";
import { judgeYear } from "../judge-year.ts";
import type { Session } from "../session.ts";
import { traceContext, traceFigure } from "./trace-figure.ts";

/** One figure with its verdict, its formula in words and numbers, and each fact down to its source. */
export function answerFigure(
  session: Session,
  { year, mode, id }: CallInput<"evaluation.figure">,
): CallAnswer<"evaluation.figure"> {
  const evaluation = judgeYear(session, year, mode);
  const figure = evaluation.figures.get(id);
  if (!figure) {
    throw new ContractError("notFound", {
      message: `${year} 年度的评定里没有数值 ${id}。`,
      remedy: "学校或学段可能已经变动，请回到页面重新打开。",
    });
  }
  return {
    figure: traceFigure(figure, traceContext(session.workspace(), evaluation)),
    ...figureVerdict(figure, evaluation),
    working: workingWords(figure, evaluation) ?? null,
  };
}
