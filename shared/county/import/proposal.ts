import type { Claim, FormKind } from "../claim.ts";
import type { CountyYear } from "../county-year.ts";
import type { Fact } from "../fact.ts";
import type { Finding } from "../finding.ts";
import type { SubjectKey } from "../subject.ts";
import type { ImportReading } from "./reading.ts";

export interface ImportQuestion {
  readonly year: number;
  readonly county: { readonly code: string; readonly name: string };
  readonly read: ImportReading;
  /** The accepted facts of this year; undefined where there are none yet. */
  readonly known: CountyYear | undefined;
  /** Accepted facts of other years, to recognise a file that belongs to one of them. */
  readonly otherYears: readonly CountyYear[];
  /**
   * Which form the accepted fact of a figure came from, where the caller knows it. A stronger form (order of
   * `formKinds`) keeps its figure against a weaker one that is brought in later.
   */
  readonly acceptedForm?: (subject: SubjectKey, field: string) => FormKind | undefined;
}

/**
 * A claim to be stored; exactly one claim of a figure is accepted and becomes the fact, others are stored
 * beside it (`accept: false`).
 */
export interface ProposedClaim {
  readonly claim: Claim;
  readonly accept: boolean;
}

export interface SchoolName {
  readonly code: string;
  readonly name: string;
}

/** A figure that would be another than before; 未填 before means that it is new. */
export interface ProposedChange {
  readonly subject: SubjectKey;
  readonly field: string;
  readonly before: Fact;
  readonly after: Fact;
  readonly claim: Claim;
}

/** What accepting the files would do. Nothing is written while there is an error. */
export interface Proposal {
  readonly year: number;
  readonly files: readonly {
    readonly fileName: string;
    readonly sha256: string;
    readonly forms: readonly FormKind[];
    readonly claims: number;
  }[];
  readonly schools: {
    readonly matched: readonly SchoolName[];
    readonly added: readonly SchoolName[];
    /** In the roster, but in none of the wide tables given. */
    readonly missing: readonly SchoolName[];
  };
  readonly claims: readonly ProposedClaim[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** New figures are counted; figures that would change are listed. */
  readonly changes: readonly ProposedChange[];
  readonly findings: readonly Finding[];
  readonly errors: readonly Finding[];
  /** What needs a person's yes before anything is written. */
  readonly confirmations: readonly Finding[];
}

export type ImportDecision = "refused" | "needsConfirmation" | "ready";

/** Whether the files may be written as they are. */
export function importDecision(proposal: Proposal): ImportDecision {
  if (proposal.errors.length > 0) return "refused";
  return proposal.confirmations.length > 0 ? "needsConfirmation" : "ready";
}
