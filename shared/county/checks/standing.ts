import { subjectWords } from "../value-words.ts";
import { type CheckFinding, checkSeverities } from "./check-finding.ts";

/** A finding that somebody looked at and accepted, as the store keeps it. */
export interface CheckAcceptance {
  readonly finding: string;
  /** The figures that were accepted. */
  readonly numbers: string;
  /** The words of that day. */
  readonly problem: string;
  readonly reason: string;
  readonly operator: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly batch: number;
}

/** A finding and what became of it. */
export interface StandingFinding {
  readonly finding: CheckFinding;
  /** Accepted as it stands. */
  readonly accepted?: CheckAcceptance;
  /** Accepted with other figures: that acceptance counts no more, and the finding is open again. */
  readonly fallen?: CheckAcceptance;
}

/** Brings findings and acceptances together. */
export function standingFindings(
  findings: readonly CheckFinding[],
  acceptances: readonly CheckAcceptance[],
): readonly StandingFinding[] {
  const byFinding = new Map(acceptances.map((acceptance) => [acceptance.finding, acceptance]));
  return findings.map((finding) => {
    const known = byFinding.get(finding.id);
    if (!known) return { finding };
    return known.numbers === finding.numbers ? { finding, accepted: known } : { finding, fallen: known };
  });
}

/** Acceptances whose contradiction is gone: nothing is to be done about them. */
export function settledAcceptances(
  findings: readonly CheckFinding[],
  acceptances: readonly CheckAcceptance[],
): readonly CheckAcceptance[] {
  const present = new Set(findings.map(({ id }) => id));
  return acceptances.filter(({ finding }) => !present.has(finding));
}

/**
 * The lines of the report's data note: what was accepted of the data as they are now, errors first, with the
 * reason and without names of people. `names` gives 学校名称 by 学校标识码.
 */
export function acceptedCheckLines(
  standing: readonly StandingFinding[],
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const rank = ({ finding }: StandingFinding) => checkSeverities.indexOf(finding.severity);
  return standing
    .filter(({ accepted }) => accepted !== undefined)
    .toSorted((left, right) => rank(left) - rank(right))
    .map(({ finding: { subject, problem }, accepted }) => {
      const reason = accepted?.reason.replace(/[。；;.\s]+$/u, "") ?? "";
      return `${subjectWords(subject, names)}：${problem}。说明：${reason}。`;
    });
}
