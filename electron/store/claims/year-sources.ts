import { formKindNames } from "../../../shared/county/claim.ts";
import { allRows, type Connection } from "../connection.ts";

/** A workbook that accepted facts of a year were read from. */
export interface YearSource {
  readonly name: string;
  /** Which kind of form it is, in words. */
  readonly form: string;
  /** Of its bytes, lower-case hex. */
  readonly sha256: string;
}

interface SourceRow {
  readonly name: string;
  readonly sha256: string;
  readonly form: string;
}

const formNames: Readonly<Record<string, string>> = formKindNames;

/** Every workbook behind the year's facts, by kind of form, name and hash: never by when it came. */
export function yearSources(connection: Connection, year: number): readonly YearSource[] {
  const rows = allRows<SourceRow>(
    connection,
    `SELECT DISTINCT source_file.name, source_file.sha256, claim.form FROM claim
     JOIN source_file ON source_file.id = claim.source_file_id
     WHERE claim.year = ? AND claim.accepted = 1 ORDER BY claim.form, source_file.name, source_file.sha256`,
    year,
  );
  return rows.map(({ name, sha256, form }) => ({ name, sha256, form: formNames[form] ?? form }));
}
