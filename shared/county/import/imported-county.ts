import { attachedUnits } from "../checks/check-view.ts";
import type { Claim } from "../claim.ts";
import type { Rational } from "../exact/rational.ts";
import { type Fact, numberOf, textOf } from "../fact.ts";
import { parseSubject, type SubjectKey } from "../subject.ts";
import { factLookup } from "./known-facts.ts";
import type { ImportQuestion, ProposedClaim } from "./proposal.ts";

/** The county as it would be once the files were accepted, with the claim behind each new figure. */
export interface ImportedCounty {
  readonly fact: (subject: SubjectKey, field: string) => Fact;
  readonly number: (subject: SubjectKey, field: string) => Rational | undefined;
  readonly text: (subject: SubjectKey, field: string) => string | undefined;
  /** The accepted claim of this import; undefined where the figure is an older one. */
  readonly claim: (subject: SubjectKey, field: string) => Claim | undefined;
  /** Every school of roster and files; order of the roster, then of the files. */
  readonly schools: readonly string[];
  /** Schools that this import says something about. */
  readonly touched: ReadonlySet<string>;
  /** Attached units (是否计校数 0) by the code of their parent. */
  readonly attachedTo: ReadonlyMap<string, readonly string[]>;
}

function accepted(claims: readonly ProposedClaim[]): Map<string, Claim> {
  return new Map(
    claims.filter(({ accept }) => accept).map(({ claim }) => [`${claim.subject} ${claim.field}`, claim]),
  );
}

function touchedSchools(claims: readonly ProposedClaim[]): Set<string> {
  const codes = new Set<string>();
  for (const { claim } of claims) {
    const subject = parseSubject(claim.subject);
    if (subject && subject.level !== "county") codes.add(subject.school);
  }
  return codes;
}

/** Looks at the known county as if the accepted ones of the claims were written. */
export function importedCounty(question: ImportQuestion, claims: readonly ProposedClaim[]): ImportedCounty {
  const byFigure = accepted(claims);
  const known = factLookup(question.known);
  const claim = (subject: SubjectKey, field: string) => byFigure.get(`${subject} ${field}`);
  const fact = (subject: SubjectKey, field: string) => claim(subject, field)?.fact ?? known(subject, field);
  const touched = touchedSchools(claims);
  const roster = question.known?.schools.map((school) => school.code) ?? [];
  const schools = [...new Set([...roster, ...touched])];
  return {
    fact,
    claim,
    touched,
    schools,
    attachedTo: attachedUnits(schools, fact),
    number: (subject, field) => numberOf(fact(subject, field)),
    text: (subject, field) => textOf(fact(subject, field)),
  };
}
