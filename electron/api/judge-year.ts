import type { CountyYear } from "../../shared/county/county-year.ts";
import { withFacts } from "../../shared/county/with-facts.ts";
import { evaluate } from "../../shared/evaluate/evaluate.ts";
import type { Evaluation } from "../../shared/evaluate/evaluation.ts";
import type { Mode } from "../../shared/evaluate/waivers.ts";
import { nationalPack } from "../../shared/standard/packs.ts";
import type { Workspace } from "../store/workspace.ts";
import type { Session } from "./session.ts";

type Head = ReturnType<Workspace["chainHead"]>;

/** A year as it was when its history ended with `head`, and what was judged of it. */
interface Judged {
  readonly head: Head;
  readonly countyYear: CountyYear;
  readonly evaluations: Map<Mode, Evaluation>;
}

const judged = new WeakMap<Workspace, Map<number, Judged>>();

function yearsOf(workspace: Workspace): Map<number, Judged> {
  let years = judged.get(workspace);
  if (!years) {
    years = new Map();
    judged.set(workspace, years);
  }
  return years;
}

/** The year as it stands: from what is known and the facts said since, else read whole. */
function countyYearNow(workspace: Workspace, year: number, known: Judged | undefined): CountyYear {
  const rows = known && workspace.factsSince(year, known.head);
  const next = rows && withFacts(known.countyYear, rows);
  return next ?? workspace.readCountyYear(year);
}

function judgedYear(workspace: Workspace, year: number): Judged {
  const years = yearsOf(workspace);
  const known = years.get(year);
  // Every change of the data is a batch, so the head of the chain says whether anything is out of date.
  const head = workspace.chainHead();
  if (known?.head.number === head.number && known.head.hash === head.hash) return known;
  const fresh: Judged = { head, countyYear: countyYearNow(workspace, year, known), evaluations: new Map() };
  years.set(year, fresh);
  return fresh;
}

/**
 * Gathers the year's facts and judges them. A page asks for several views of one evaluation, and reading the
 * facts takes most of the time: only those are read again that the history says were changed.
 */
export function judgeYear(session: Session, year: number, mode: Mode): Evaluation {
  const { countyYear, evaluations } = judgedYear(session.workspace(), year);
  const known = evaluations.get(mode);
  if (known) return known;
  const evaluation = evaluate(countyYear, nationalPack(), { mode });
  evaluations.set(mode, evaluation);
  return evaluation;
}
