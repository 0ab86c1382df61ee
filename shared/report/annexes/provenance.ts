import type { Completeness } from "../../dossier/completeness.ts";

/** A workbook that facts of the year were read from. */
export interface SourceFile {
  readonly name: string;
  /** 教育事业统计综合表, 教基表 … */
  readonly form: string;
  /** Of its bytes, lower-case hex. */
  readonly sha256: string;
}

/** Where the numbers of a report come from and what stands behind it; only a workspace knows that. */
export interface Provenance {
  readonly sources: readonly SourceFile[];
  /** SHA-256 of the standard by which was judged. */
  readonly packSha256: string;
  /** SHA-256 of the facts that the report is made from. */
  readonly dataSha256: string;
  readonly evidence: Completeness;
  /** Contradictions between data that were accepted with a reason, in words, one line each. */
  readonly acceptedChecks: readonly string[];
}
