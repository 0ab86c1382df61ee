import type { CellSource, Claim } from "../../../shared/county/claim.ts";
import type { Fact } from "../../../shared/county/fact.ts";
import type { Finding } from "../../../shared/county/finding.ts";
import { findingAt, type Issue } from "../../../shared/county/import/import-finding.ts";
import type { FileReading, Statement } from "../../../shared/county/import/reading.ts";
import type { SubjectKey } from "../../../shared/county/subject.ts";
import { cellName } from "../workbook/cell-name.ts";
import type { Sheet } from "../workbook/sheet.ts";

export type CellForm = CellSource["form"];

/** What every sheet of a file is read with. */
export interface FileContext {
  readonly year: number;
  readonly fileName: string;
  readonly sha256: string;
}

/** What one sheet says; the parts of a file are put together from these. */
export type SheetReading = Pick<FileReading, "counties" | "years" | "rosterCodes" | "claims" | "findings"> & {
  readonly form?: CellForm;
};

export interface Figure {
  readonly subject: SubjectKey;
  readonly field: string;
  readonly fact: Fact;
  readonly raw: string;
  readonly row: number;
  readonly column: number;
}

/** Collects what is found while one sheet is read, each with the cell where it stands. */
export class SheetNotes {
  readonly context: FileContext;
  readonly sheet: Sheet;
  readonly claims: Claim[] = [];
  readonly findings: Finding[] = [];
  readonly counties: Statement<string>[] = [];
  readonly years: Statement<number>[] = [];
  readonly rosterCodes: string[] = [];

  constructor(context: FileContext, sheet: Sheet) {
    this.context = context;
    this.sheet = sheet;
  }

  /** A finding about the whole sheet. */
  noteSheet(issue: Issue): void {
    this.findings.push(findingAt({ file: this.context.fileName, sheet: this.sheet.name }, issue));
  }

  noteCell(issue: Issue, row: number, column: number): void {
    const place = { file: this.context.fileName, sheet: this.sheet.name, cell: cellName(row, column) };
    this.findings.push(findingAt(place, issue));
  }

  claim(form: CellForm, { subject, field, fact, raw, row, column }: Figure): void {
    const { year, fileName, sha256 } = this.context;
    const source = {
      type: "cell",
      form,
      sha256,
      fileName,
      sheet: this.sheet.name,
      cell: cellName(row, column),
    } as const;
    this.claims.push({ year, subject, field, fact, raw, source });
  }

  stateCounty(said: string, row: number, column: number): void {
    this.counties.push({ said, sheet: this.sheet.name, cell: cellName(row, column) });
  }

  stateYear(said: number, row: number, column: number): void {
    this.years.push({ said, sheet: this.sheet.name, cell: cellName(row, column) });
  }

  reading(form?: CellForm): SheetReading {
    const { claims, findings, counties, years, rosterCodes } = this;
    return { claims, findings, counties, years, rosterCodes, ...(form === undefined ? {} : { form }) };
  }
}
