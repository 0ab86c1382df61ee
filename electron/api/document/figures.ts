import { documentFigures } from "../../../shared/report/figures/document-figures.ts";
import { evidenceFigures } from "../../../shared/report/figures/evidence-figures.ts";
import type { AreaHandlers } from "../area.ts";
import { judgeYear } from "../judge-year.ts";
import type { Session } from "../session.ts";
import { handedInDocuments } from "./documents.ts";
import { provenanceOf } from "./provenance.ts";

/** Every number that the documents print, with its exact value, its places and what `evaluation.figure` takes. */
export function figuresHandler(session: Session): AreaHandlers<"document">["document.figures"] {
  return async (question, { checkpoint }) => {
    const evaluation = judgeYear(session, question.year, question.mode);
    const documents = handedInDocuments(session, question);
    const papers = evidenceFigures(provenanceOf(session, evaluation).evidence);
    await checkpoint();
    return {
      documents: documents.map(({ id, name }) => ({ id, name })),
      figures: documentFigures(documents, evaluation, papers).map((figure) => ({
        ...figure,
        places: [...figure.places],
      })),
    };
  };
}
