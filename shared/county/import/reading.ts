import type { Claim, FormKind } from "../claim.ts";
import type { Finding } from "../finding.ts";

/** What a file says about itself, and where. */
export interface Statement<Said> {
  readonly said: Said;
  readonly sheet: string;
  readonly cell: string;
}

/** What one file given for import says. A refused file has a finding of severity `error` and no claims. */
export interface FileReading {
  readonly fileName: string;
  /** SHA-256 of the bytes, lower-case hex; "" where the bytes could not be read. */
  readonly sha256: string;
  readonly forms: readonly Exclude<FormKind, "person">[];
  /** Names of counties in title rows and in the county column. */
  readonly counties: readonly Statement<string>[];
  /** Years in title rows and in 统计时点; years inside the data state nothing. */
  readonly years: readonly Statement<number>[];
  /** School codes of the rows of a wide table: together they are the roster. */
  readonly rosterCodes: readonly string[];
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

/** Everything that files given together say, in an order that does not depend on how they were given. */
export interface ImportReading {
  readonly year: number;
  readonly files: readonly FileReading[];
}
