import { evaluate } from "../../shared/evaluate/evaluate.ts";
import type { Evaluation } from "../../shared/evaluate/evaluation.ts";
import type { Mode } from "../../shared/evaluate/waivers.ts";
import { nationalPack } from "../../shared/standard/packs.ts";
import type { Workspace } from "../store/workspace.ts";
import type { Session } from "./session.ts";

/** What was judged of one workspace since its history last grew. */
interface Judged {
  readonly head: string;
  readonly evaluations: Map<string, Evaluation>;
}

const judged = new WeakMap<Workspace, Judged>();

function judgedOf(workspace: Workspace): Judged {
  // Every change of the data is a batch, so the head of the chain says whether anything is out of date.
  const { number, hash } = workspace.chainHead();
  const head = `${number} ${hash}`;
  const known = judged.get(workspace);
  if (known?.head === head) return known;
  const fresh: Judged = { head, evaluations: new Map() };
  judged.set(workspace, fresh);
  return fresh;
}

/**
 * Gathers the year's facts and judges them. A page asks for several views of one evaluation, and reading the
 * facts takes most of the time: it is done again only when the history has grown.
 */
export function judgeYear(session: Session, year: number, mode: Mode): Evaluation {
  const workspace = session.workspace();
  const { evaluations } = judgedOf(workspace);
  const question = `${year} ${mode}`;
  const known = evaluations.get(question);
  if (known) return known;
  const evaluation = evaluate(workspace.readCountyYear(year), nationalPack(), { mode });
  evaluations.set(question, evaluation);
  return evaluation;
}
