import { findField } from "../catalogue/catalogue.ts";
import { type FormKind, formKindNames } from "../claim.ts";
import type { Finding, FindingSeverity } from "../finding.ts";
import { findingLine } from "./import-finding.ts";
import { factText } from "./known-facts.ts";
import { type ImportDecision, importDecision, type Proposal, type SchoolName } from "./proposal.ts";

export interface DescribedFinding extends Finding {
  /** `文件 / 表!单元格 / 问题 / 怎么改` */
  readonly line: string;
}

/** A proposal as plain JSON: facts as canonical text, findings with their line, claims as counts. */
export interface DescribedProposal {
  readonly year: number;
  readonly decision: ImportDecision;
  readonly files: readonly {
    readonly fileName: string;
    readonly sha256: string;
    readonly forms: readonly FormKind[];
    readonly formNames: readonly string[];
    readonly claims: number;
  }[];
  readonly schools: {
    readonly matched: readonly SchoolName[];
    readonly added: readonly SchoolName[];
    readonly missing: readonly SchoolName[];
  };
  readonly values: {
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly changes: readonly DescribedChange[];
  };
  readonly findings: Readonly<Record<FindingSeverity, readonly DescribedFinding[]>>;
}

export interface DescribedChange {
  readonly subject: string;
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

function describeChange({
  subject,
  field,
  before,
  after,
  claim,
}: Proposal["changes"][number]): DescribedChange {
  const { source } = claim;
  const place =
    source.type === "cell"
      ? { file: source.fileName, sheet: source.sheet, cell: source.cell }
      : { file: source.operator, sheet: "", cell: "" };
  const label = findField(field)?.label ?? field;
  return { subject, field, label, before: factText(before), after: factText(after), ...place };
}

export function describeProposal(proposal: Proposal): DescribedProposal {
  const ofSeverity = (severity: FindingSeverity) =>
    proposal.findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => ({ ...finding, line: findingLine(finding) }));
  return {
    year: proposal.year,
    decision: importDecision(proposal),
    files: proposal.files.map((file) => ({
      ...file,
      formNames: file.forms.map((form) => formKindNames[form]),
    })),
    schools: proposal.schools,
    values: {
      added: proposal.added,
      changed: proposal.changed,
      unchanged: proposal.unchanged,
      changes: proposal.changes.map(describeChange),
    },
    findings: {
      error: ofSeverity("error"),
      confirm: ofSeverity("confirm"),
      warning: ofSeverity("warning"),
      repair: ofSeverity("repair"),
      note: ofSeverity("note"),
    },
  };
}
