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

/** The reading that was asked for last. */
const lastMode = new WeakMap<Workspace, Mode>();

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

/** The year's facts as they stand. */
export function countyYearOf(session: Session, year: number): CountyYear {
  return judgedYear(session.workspace(), year).countyYear;
}

/**
 * Gathers the year's facts and judges them. A page asks for several views of one evaluation, and reading the
 * facts takes most of the time: only those are read again that the history says were changed.
 */
export function judgeYear(session: Session, year: number, mode: Mode): Evaluation {
  const workspace = session.workspace();
  lastMode.set(workspace, mode);
  const { countyYear, evaluations } = judgedYear(workspace, year);
  const known = evaluations.get(mode);
  if (known) return known;
  const evaluation = evaluate(countyYear, nationalPack(), { mode });
  evaluations.set(mode, evaluation);
  return evaluation;
}

/**
 * Judges once the answer of a write is on its way: whoever looks at verdicts asks for them next, and the way
 * of the answer and of that question is time to judge in. Where nobody asked before, nothing is done.
 */
export function judgeAhead(session: Session, year: number): void {
  const workspace = session.workspace();
  const mode = lastMode.get(workspace);
  if (mode === undefined) return;
  setImmediate(() => {
    try {
      if (session.workspace() === workspace) judgeYear(session, year, mode);
    } catch {
      // Closed meanwhile, or a damaged row: the one who asks is told.
    }
  });
}
