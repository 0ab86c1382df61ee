import { textFact } from "../../../../shared/county/fact.ts";
import { assessCompleteness } from "../../../../shared/dossier/completeness.ts";
import { evidenceCatalogue } from "../../../../shared/dossier/evidence-catalogue.ts";
import type { Evaluation } from "../../../../shared/evaluate/evaluation.ts";
import type { CheckFinding, CheckInput, ReportCheck } from "../../../../shared/report/checks/check.ts";
import type { Block } from "../../../../shared/report/document/document.ts";
import type { Table, TableCell, TableRow } from "../../../../shared/report/document/table.ts";
import { selfEvaluation } from "../../../../shared/report/self-evaluation.ts";
import { fullQinghe, judged, withFacts } from "../sample-evaluations.ts";

export const reportDate = "2026-03-05";

/** One paper for every item of the 目录. */
export function onePaperEach(evaluation: Evaluation): CheckInput["completeness"] {
  const { countyYear, units } = evaluation;
  return assessCompleteness({
    catalogue: evidenceCatalogue,
    year: countyYear.year,
    schools: units.map(({ code, name }) => ({ code, name })),
    attachments: evidenceCatalogue.items.map(({ code }) => ({
      item: code,
      year: countyYear.year,
      title: `${code} 材料`,
      sha256: code,
      fileName: `${code}.pdf`,
      size: 1,
    })),
    waiversUsed: new Set(),
  });
}

/** What the service gathers, for a county as it is: its documents, a paper for each item, a whole history. */
export function checkInput(evaluation: Evaluation, changed: Partial<CheckInput> = {}): CheckInput {
  const date = changed.date ?? reportDate;
  return {
    evaluation,
    documents: [{ id: "report", name: "自评报告", document: selfEvaluation(evaluation, { date }) }],
    completeness: onePaperEach(evaluation),
    date,
    history: { batches: 1, problems: [] },
    ...changed,
  };
}

/** 青禾县 with all stated and these texts instead; without its documents, which take long to write. */
export function stating(texts: Readonly<Record<string, string>>): CheckInput {
  return checkInput(judgedWith(texts), { documents: [] });
}

export function judgedWith(texts: Readonly<Record<string, string>>): Evaluation {
  const facts = Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, textFact(text)]));
  return judged(withFacts(fullQinghe, facts));
}

/** The same documents as if nothing were left to fill: what the report asks for grows with the program. */
export function filled(input: CheckInput): CheckInput {
  return withBlocks(input, (block) => {
    if (block.kind === "paragraph") {
      const runs = block.runs.map((run) =>
        run.kind === "missing" ? ({ kind: "text", text: "已填" } as const) : run,
      );
      return { ...block, runs };
    }
    if (block.kind !== "table") return block;
    const rows = block.rows.map((row) =>
      row.map(
        ({ state, ...cell }): TableCell =>
          state === undefined || state === "missing" ? cell : { ...cell, state },
      ),
    );
    return { ...block, rows };
  });
}

export function problems(check: ReportCheck, input: CheckInput): readonly string[] {
  return check.run(input).map(({ problem }: CheckFinding) => problem);
}

type EditTable = (table: Table) => Table;

/** The same input whose documents print something else: every table goes through `edit`. */
export function withTables(input: CheckInput, edit: EditTable): CheckInput {
  return withBlocks(input, (block) => (block.kind === "table" ? edit(block) : block));
}

export function withBlocks(input: CheckInput, edit: (block: Block) => Block | readonly Block[]): CheckInput {
  const documents = input.documents.map((checked) => {
    const sections = checked.document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.flatMap(edit),
    }));
    return { ...checked, document: { ...checked.document, sections } };
  });
  return { ...input, documents };
}

/** 表Ⅱ-2 with its rows edited; other tables stay. */
export function withSchoolRows(
  input: CheckInput,
  edit: (rows: readonly TableRow[]) => readonly TableRow[],
): CheckInput {
  return withTables(input, (table) =>
    table.caption?.startsWith("表Ⅱ-2") ? { ...table, rows: edit(table.rows) } : table,
  );
}

/** A row with one cell changed. */
export function withCell(row: TableRow, at: number, change: Partial<TableCell>): TableRow {
  return row.map((cell, index) => (index === at ? { ...cell, ...change } : cell));
}

/** Column of 综合评估是否达标 in 表Ⅱ-2 of the report. */
export const verdictColumn = 13;
