import { evaluate } from "../../shared/evaluate/evaluate.ts";
import type { Evaluation } from "../../shared/evaluate/evaluation.ts";
import type { Mode } from "../../shared/evaluate/waivers.ts";
import { nationalPack } from "../../shared/standard/packs.ts";
import type { Session } from "./session.ts";

/** Gathers the year's facts and judges them. */
export function judgeYear(session: Session, year: number, mode: Mode): Evaluation {
  return evaluate(session.workspace().readCountyYear(year), nationalPack(), { mode });
}
