import { findField } from "../catalogue/catalogue.ts";
import { type Claim, formKindNames, formKinds, type FormKind } from "../claim.ts";
import type { Finding } from "../finding.ts";
import { parseSubject } from "../subject.ts";
import { stageNames } from "../stage.ts";
import { findingAt, type Issue } from "./import-finding.ts";
import { factText, sameFact } from "./known-facts.ts";
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
  if (source.type === "person") return findingAt({ file: source.operator }, issue);
  return findingAt({ file: source.fileName, sheet: source.sheet, cell: source.cell }, issue);
}

function figureText(claim: Claim): string {
  return `${subjectText(claim)}“${findField(claim.field)?.label ?? claim.field}”`;
}

function difference(accepted: Claim, other: Claim): Finding {
  const values = `${factText(other.fact)}，而${placeText(accepted)}为${factText(accepted.fact)}`;
  if (other.field === "schoolName") {
    return claimFinding(other, {
      severity: "warning",
      code: "name-differs",
      problem: `${subjectText(other)}的学校名称为${values}`,
      remedy: "请统一为教育事业统计中的名称",
    });
  }
  if (formOf(accepted) === formOf(other)) {
    return claimFinding(other, {
      severity: "error",
      code: "same-form-differs",
      problem: `${figureText(other)}在同类表中不一致：此处${values}`,
      remedy: "请确认哪一个正确，改正后重新导入",
    });
  }
  return claimFinding(other, {
    severity: "warning",
    code: "sources-differ",
    problem: `${figureText(other)}不一致：此处${values}`,
    remedy: `将采用${formKindNames[formOf(accepted)]}的数，两处都保留；如不对请改正原表后重新导入`,
  });
}

function strongerKept(question: ImportQuestion, best: Claim, before: string): Finding {
  const form = question.acceptedForm?.(best.subject, best.field) ?? "person";
  return claimFinding(best, {
    severity: "warning",
    code: "stronger-source-kept",
    problem: `${figureText(best)}此处为${factText(best.fact)}，已采用的${formKindNames[form]}为${before}`,
    remedy: `将保留${formKindNames[form]}的数；如需改用此数，请在数据页中改选`,
  });
}

/** Whether the fact that is already accepted comes from a form that goes before this one. */
function isOutranked(question: ImportQuestion, best: Claim): boolean {
  const accepted = question.acceptedForm?.(best.subject, best.field);
  return accepted !== undefined && rank(accepted) < rank(formOf(best));
}

export interface ClaimChoice {
  readonly claims: readonly ProposedClaim[];
  readonly findings: readonly Finding[];
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
 * Of several claims on one figure the strongest form is accepted, within a form the first file. Differing
 * claims of two forms are a warning that names both cells, of one form an error.
 */
export function chooseClaims(
  question: ImportQuestion,
  before: (claim: Claim) => { readonly text: string; readonly same: boolean },
): ClaimChoice {
  const claims: ProposedClaim[] = [];
  const findings: Finding[] = [];
  for (const group of groupByFigure(question.read.files.flatMap((file) => file.claims))) {
    const ordered = [...group].sort((left, right) => rank(formOf(left)) - rank(formOf(right)));
    const [best, ...others] = ordered;
    if (!best) continue;
    const outranked = isOutranked(question, best);
    const known = before(best);
    if (outranked && !known.same) findings.push(strongerKept(question, best, known.text));
    claims.push({ claim: best, accept: !outranked });
    for (const other of others) {
      claims.push({ claim: other, accept: false });
      if (!sameFact(best.fact, other.fact)) findings.push(difference(best, other));
    }
  }
  return { claims, findings };
}
