import type { ComparedFigure } from "../../../shared/county/checks/statistics.ts";
import type { FormKind } from "../../../shared/county/claim.ts";
import { formKinds } from "../../../shared/county/claim.ts";
import type { FactState } from "../../../shared/county/fact.ts";
import type { SubjectKey } from "../../../shared/county/subject.ts";
import { allRows, type Connection, oneRow } from "../connection.ts";

interface Row {
  readonly subject: string;
  readonly field: string;
  readonly state: FactState;
  readonly value: string | null;
  readonly form: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly fact_state: FactState;
  readonly fact_value: string | null;
  readonly fact_form: string;
  readonly fact_operator: string | null;
  readonly why: string;
}

/** The forms of 教育事业统计. */
const statisticsForms = "('wideTable', 'jiaojiWorkbook')";

// A claim of the fact's own form was replaced by a newer file of that form: it is no other source.
const figuresBeside = `SELECT said.subject, said.field, said.state, said.value, said.form, source_file.name AS file,
    said.sheet, said.cell, fact.state AS fact_state, fact.value AS fact_value, fact.form AS fact_form,
    fact.operator AS fact_operator, batch.why
  FROM claim said INDEXED BY claim_beside
  JOIN claim fact INDEXED BY claim_accepted ON fact.year = said.year AND fact.subject = said.subject
    AND fact.field = said.field AND fact.accepted = 1 AND fact.form <> said.form
  JOIN batch ON batch.number = fact.batch
  LEFT JOIN source_file ON source_file.id = said.source_file_id
  WHERE said.year = ? AND said.accepted = 0 AND said.form IN ${statisticsForms} AND said.personal = 0
  ORDER BY said.id`;

function formOf(text: string): FormKind {
  return formKinds.find((kind) => kind === text) ?? "person";
}

function comparedFigure(row: Row): ComparedFigure {
  return {
    subject: row.subject as SubjectKey,
    field: row.field,
    statistics: {
      state: row.state,
      value: row.value,
      form: formOf(row.form),
      file: row.file ?? "",
      sheet: row.sheet ?? "",
      cell: row.cell ?? "",
    },
    fact: {
      state: row.fact_state,
      value: row.fact_value,
      form: formOf(row.fact_form),
      operator: row.fact_operator,
      why: row.why,
    },
  };
}

export interface ComparedFigures {
  /** Facts that 教育事业统计 states, itself or beside another source. */
  readonly stated: number;
  /** Those that another source stands for, the newest word of each form; in no particular order. */
  readonly beside: readonly ComparedFigure[];
}

/** What 教育事业统计 says beside a year's facts. For showing; verdicts read `readFacts`. */
export function comparedFigures(connection: Connection, year: number): ComparedFigures {
  const newest = new Map(
    allRows<Row>(connection, figuresBeside, year).map((row) => [
      `${row.subject} ${row.field} ${row.form}`,
      row,
    ]),
  );
  const own = oneRow<{ count: number }>(
    connection,
    `SELECT count(*) AS count FROM claim INDEXED BY claim_accepted
     WHERE year = ? AND accepted = 1 AND form IN ${statisticsForms}`,
    year,
  );
  const beside = [...newest.values()].map(comparedFigure);
  const others = beside.filter(({ fact }) => fact.form !== "wideTable" && fact.form !== "jiaojiWorkbook");
  return { stated: (own?.count ?? 0) + others.length, beside };
}
