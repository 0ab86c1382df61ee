import { findField } from "../catalogue/catalogue.ts";
import { type FormKind, formKindNames } from "../claim.ts";
import type { Finding } from "../finding.ts";
import { stageNames } from "../stage.ts";
import { parseSubject, type SubjectKey } from "../subject.ts";
import { findingAt } from "./import-finding.ts";
import { type FactLookup, factLookup, factText } from "./known-facts.ts";
import type { ImportQuestion } from "./proposal.ts";
import type { FileReading } from "./reading.ts";

/** 学校 or 学段 and field of a column, and the schools that have a row in the same file. */
interface TableColumns {
  readonly columns: ReadonlySet<string>;
  readonly schools: ReadonlySet<string>;
}

function tableOf(file: FileReading): TableColumns {
  const columns = new Set<string>();
  const schools = new Set<string>();
  for (const { subject, field } of file.claims) {
    const of = parseSubject(subject);
    if (of === undefined || of.level === "county") continue;
    columns.add(`${of.level === "school" ? "" : of.stage} ${field}`);
    schools.add(of.school);
  }
  return { columns, schools };
}

function subjectOf(school: string, stage: string): SubjectKey {
  return (stage === "" ? `school:${school}` : `section:${school}:${stage}`) as SubjectKey;
}

interface Before {
  readonly known: FactLookup;
  readonly question: ImportQuestion;
  /** Figures that any of the files states now. */
  readonly said: ReadonlySet<string>;
}

function vanishedOf(file: FileReading, form: FormKind, { known, question, said }: Before): Finding[] {
  const { columns, schools } = tableOf(file);
  const findings: Finding[] = [];
  for (const school of schools) {
    for (const column of columns) {
      const [stage = "", field = ""] = column.split(" ");
      const subject = subjectOf(school, stage);
      const fact = known(subject, field);
      if (said.has(`${subject} ${field}`) || fact.state === "missing") continue;
      if (question.acceptedForm?.(subject, field) !== form) continue;
      const of = `${school}${stage === "" ? "" : stageNames[stage as keyof typeof stageNames]}`;
      findings.push(
        findingAt(
          { file: file.fileName },
          {
            severity: "warning",
            code: "figure-vanished",
            problem: `${of}“${findField(field)?.label ?? field}”原为${factText(fact)}，这次导入的${formKindNames[form]}中是空的`,
            remedy: "原有数据保留不变；确实没有此数的，请在数据页中改为未填",
          },
        ),
      );
    }
  }
  return findings;
}

/**
 * Figures that a table stated before and now leaves blank, in a column that it still has. A blank cell says
 * nothing, so the figure stays; but people have to know that it does.
 */
export function vanishedFindings(question: ImportQuestion): Finding[] {
  if (!question.known || !question.acceptedForm) return [];
  const known = factLookup(question.known);
  const claims = question.read.files.flatMap((file) => file.claims);
  const said = new Set(claims.map(({ subject, field }) => `${subject} ${field}`));
  return question.read.files.flatMap((file) => {
    const [form, ...others] = file.forms;
    return form === undefined || others.length > 0 ? [] : vanishedOf(file, form, { known, question, said });
  });
}
