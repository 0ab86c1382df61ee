import { type Claim, type FormKind, formKinds } from "../claim.ts";
import type { Finding } from "../finding.ts";
import { stageNames } from "../stage.ts";
import { parseSubject } from "../subject.ts";
import { findingAt, type Issue } from "./import-finding.ts";
import { type FactLookup, sameFact } from "./known-facts.ts";
import type { ImportQuestion, ProposedClaim } from "./proposal.ts";

export function formOf(claim: Claim): FormKind {
  return claim.source.type === "cell" ? claim.source.form : "person";
}

function rank(form: FormKind): number {
  return formKinds.indexOf(form);
}

/** 文件 表!单元格, for naming a second cell inside a message. */
export function placeText({ source }: Claim): string {
  return source.type === "cell" ? `${source.fileName} ${source.sheet}!${source.cell}` : source.operator;
}

/** 学校标识码 and 学段 of a claim in words; "" for the county. */
export function subjectText(claim: Claim): string {
  const subject = parseSubject(claim.subject);
  if (subject === undefined || subject.level === "county") return "";
  return subject.level === "school" ? subject.school : `${subject.school}${stageNames[subject.stage]}`;
}

export function claimFinding(claim: Claim, issue: Issue): Finding {
  const { source } = claim;
  if (source.type !== "cell") return findingAt({ file: source.operator }, issue);
  return findingAt({ file: source.fileName, sheet: source.sheet, cell: source.cell }, issue);
}

/** The form of the fact that is already accepted, where it goes before the claim's own. */
function strongerForm(question: ImportQuestion, best: Claim): FormKind | undefined {
  const accepted = question.acceptedForm?.(best.subject, best.field);
  return accepted !== undefined && rank(accepted) < rank(formOf(best)) ? accepted : undefined;
}

/** Two words on one figure of which one is accepted; `kept` is a fact that was accepted before. */
export interface Difference {
  readonly other: Claim;
  readonly accepted: Claim | { readonly kept: FormKind };
}

export interface ClaimChoice {
  readonly claims: readonly ProposedClaim[];
  readonly differences: readonly Difference[];
}

/** Claims of one figure each, in the order in which the files name them first. */
function groupByFigure(claims: readonly Claim[]): Iterable<readonly Claim[]> {
  const figures = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.subject} ${claim.field}`;
    const group = figures.get(key);
    if (group) group.push(claim);
    else figures.set(key, [claim]);
  }
  return figures.values();
}

/**
 * Of several claims on one figure the strongest form is accepted, within a form the first file. A fact that
 * a stronger form brought in earlier stays accepted.
 */
export function chooseClaims(question: ImportQuestion, known: FactLookup): ClaimChoice {
  const claims: ProposedClaim[] = [];
  const differences: Difference[] = [];
  for (const group of groupByFigure(question.read.files.flatMap((file) => file.claims))) {
    const [best, ...others] = [...group].sort((left, right) => rank(formOf(left)) - rank(formOf(right)));
    if (!best) continue;
    const kept = strongerForm(question, best);
    if (kept !== undefined && !sameFact(known(best.subject, best.field), best.fact)) {
      differences.push({ other: best, accepted: { kept } });
    }
    claims.push({ claim: best, accept: kept === undefined });
    for (const other of others) {
      claims.push({ claim: other, accept: false });
      if (!sameFact(best.fact, other.fact)) differences.push({ other, accepted: best });
    }
  }
  return { claims, differences };
}
