import { sponsorNames } from "../../county/catalogue/school-fields.ts";
import { type Stage, stageNames, stages } from "../../county/stage.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { printedValue } from "../../evaluate/figure.ts";
import { resourceItems } from "../../evaluate/section-results.ts";
import type { FormCell, FormTable } from "../application-form/cell.ts";
import { figure, type Run, text } from "../document/run.ts";
import {
  cell,
  column,
  missingCell,
  type Table,
  type TableCell,
  type TableRow,
  table,
} from "../document/table.ts";
import { standardFigureId } from "../figures/standard-figures.ts";
import { figureOf } from "../sentences/figure-slot.ts";
import { plainRuns } from "../sentences/sentence.ts";
import { dash, itemColumns } from "../tables/item-cells.ts";
import { assessedSections } from "../tables/resource-table.ts";
import { floorPercent } from "../tables/section-remark.ts";
import { boundCell } from "./bound-cell.ts";
import { captionOf, cellFinder, codeRow, type FormSheet, unitLine } from "./form-sheet.ts";

/** 表Ⅱ-1, 表Ⅱ-2 and 表Ⅲ. */

/** A name with its unit on a line of its own, because the columns are narrow. */
function withUnitLine(name: string, unit: string | undefined): string {
  return unit === undefined ? name : `${name}\n(${unit})`;
}

/** Heads of the seven items with their full names, and of the column of the whole. */
function itemNames({ pack }: Evaluation, whole: string, withUnit: boolean): readonly TableCell[] {
  const names = resourceItems(pack).map(({ name, unit }) => cell(withUnit ? withUnitLine(name, unit) : name));
  return [...names, cell(whole)];
}

/** The cells of one row: L1/小学/达标学校总数 … L8/小学/达标学校总数. */
function stageRow(form: FormTable, evaluation: Evaluation, row: string): readonly TableCell[] {
  const find = cellFinder(form);
  const columns = resourceItems(evaluation.pack).length + 1;
  return codeRow(1, columns).map(({ text: code }) => boundCell(find(`${code}/${row}`), evaluation));
}

/** Both stages with two rows each, as 表Ⅱ-1 and 表Ⅲ have them. */
function stageTable(
  form: FormTable,
  evaluation: Evaluation,
  of: { rows: readonly { name: string; label: string }[]; units: string; whole: string; withUnit: boolean },
): Omit<Table, "notes"> {
  const columns = resourceItems(evaluation.pack).length + 1;
  return table({
    caption: captionOf(form),
    unitLine: unitLine(evaluation, of.units),
    columns: [column(13), column(36), ...Array.from({ length: columns }, () => column(22))],
    headRows: [
      [cell("", { colSpan: 2 }), ...itemNames(evaluation, of.whole, of.withUnit)],
      [cell("", { colSpan: 2 }), ...codeRow(1, columns)],
    ],
    rows: stages.flatMap((stage) =>
      of.rows.map(
        ({ name, label }, index): TableRow => [
          ...(index === 0 ? [cell(stageNames[stage], { rowSpan: of.rows.length })] : []),
          cell(label, { align: "center" }),
          ...stageRow(form, evaluation, `${stageNames[stage]}/${name}`),
        ],
      ),
    ),
  });
}

/** The share of passing schools is dark where a school of the stage fails. */
function darkWhereSchoolsFail(rows: readonly TableRow[], evaluation: Evaluation): readonly TableRow[] {
  const failing = new Set<string | undefined>(
    stages
      .filter((stage) => assessedSections(evaluation, stage).some(({ verdict }) => verdict === "unmet"))
      .map((stage) => `A1.passingRate.${stage}`),
  );
  return rows.map((row) =>
    row.map((own) => (own.figure && failing.has(own.figure) ? { ...own, shaded: true } : own)),
  );
}

/**
 * As long as schools are undecided nobody knows how many pass: the count over a share that is missing is missing
 * too, and no 0.
 */
function withoutOpenCounts(rows: readonly TableRow[]): readonly TableRow[] {
  return rows.map((row, index) => {
    const shares = rows[index + 1] ?? [];
    if (index % 2 === 1) return row;
    // The first of both rows begins with the stage, which the second lacks.
    return row.map((own, at) => (shares[at - 1]?.state === "missing" ? missingCell() : own));
  });
}

export function passingSheet(form: FormTable, evaluation: Evaluation): FormSheet {
  const built = stageTable(form, evaluation, {
    rows: [
      { name: "达标学校总数", label: "达标学校总数（所）" },
      { name: "达标学校比例", label: "达标学校比例（%）" },
    ],
    units: "所、%",
    whole: "综合评估",
    withUnit: false,
  });
  return {
    code: form.code,
    name: `表${form.code}`,
    orientation: "landscape",
    table: {
      ...built,
      rows: darkWhereSchoolsFail(withoutOpenCounts(built.rows), evaluation),
      notes: ["注：达标学校比例为达标学校总数占表Ⅱ-2所列该学段学校数的比例。"],
    },
  };
}

export function balanceSheet(form: FormTable, evaluation: Evaluation): FormSheet {
  const { limits } = evaluation.pack.balance;
  const built = stageTable(form, evaluation, {
    rows: [
      { name: "全县平均值", label: "全县平均值" },
      { name: "差异系数", label: "差异系数" },
    ],
    units: "人、平方米、元、间",
    whole: "综合",
    withUnit: true,
  });
  const noted: readonly Run[] = [
    text("注：差异系数限值小学"),
    figure(standardFigureId("A1-8.primary"), limits.primary),
    text("、初中"),
    figure(standardFigureId("A1-8.junior"), limits.junior),
    text("；底色加深的为未达到要求的差异系数；综合为各项差异系数的平均值，不作判定。"),
  ];
  return {
    code: form.code,
    name: `表${form.code}`,
    orientation: "landscape",
    table: { ...built, notes: [plainRuns(noted)], noted },
  };
}

/** 「小学（142所）」: a row of its own before the schools of a stage. */
function band(stage: Stage, evaluation: Evaluation, width: number): TableRow {
  const id = `A1.sections.${stage}`;
  const runs = [text(`${stageNames[stage]}（`), countRun(id, evaluation), text("所）")];
  return [cell(plainRuns(runs), { runs, colSpan: width, align: "left" })];
}

function countRun(id: string, evaluation: Evaluation): Run {
  return figure(id, printedValue(figureOf(id, evaluation)) ?? dash);
}

function teachingPointMinimum({ pack: { inclusion } }: Evaluation): Run {
  return figure(
    standardFigureId("inclusion.teachingPointMinimumPupils"),
    String(inclusion.teachingPointMinimumPupils),
  );
}

/** 小学总数 … : the counts under 表Ⅱ-2. */
function countNote(evaluation: Evaluation): readonly Run[] {
  const count = (id: string) => countRun(id, evaluation);
  return [
    text("注：1.小学总数"),
    count("A1.sections.primary"),
    text("所（其中一贯制学校小学部"),
    count("A1.throughSections.primary"),
    text("所，"),
    teachingPointMinimum(evaluation),
    text("人及以上教学点"),
    count("A1.teachingPoints"),
    text("个）；初中总数"),
    count("A1.sections.junior"),
    text("所（其中一贯制学校初中部"),
    count("A1.throughSections.junior"),
    text("所，完全中学初中部"),
    count("A1.completeSections"),
    text("所）。"),
  ];
}

function sponsorNote(): string {
  const codes = Object.entries(sponsorNames).map(([code, name]) => `${code}.${name}`);
  return `2.举办者类型填代码：${codes.join("；")}。`;
}

function markNote({ pack }: Evaluation): readonly Run[] {
  const { marks } = pack.form;
  const unmet = marks.unmet === "" ? "未达标的不填" : `未达标的填“${marks.unmet}”`;
  return [
    text("3.每所学校至少"),
    figure(standardFigureId("sectionRule.requiredMet"), String(pack.sectionRule.requiredMet)),
    text("项指标达到标准、余项不低于标准的"),
    figure(standardFigureId("sectionRule.floorRatio"), floorPercent(pack)),
    text(`为达标，达标的填“${marks.met}”，${unmet}；底色加深的为未达标的数值。`),
  ];
}

function schoolRows(form: FormTable, evaluation: Evaluation): readonly TableRow[] {
  let number = 0;
  return stages.flatMap((stage) => {
    const own = assessedSections(evaluation, stage);
    if (own.length === 0) return [];
    const rows = own.map((section): TableRow => {
      number += 1;
      const row = { section, number };
      return form.cells.map((bound) => boundCell(bound, evaluation, row));
    });
    return [band(stage, evaluation, form.cells.length), ...rows];
  });
}

/** Where no school is assessed, the table says so in its only row. */
function emptyRow(width: number): TableRow {
  return [cell("没有参评学校", { colSpan: width, align: "center", state: "notApplicable" })];
}

function schoolHead(cells: readonly FormCell[]): readonly TableRow[] {
  const heads = cells.map(({ label, unit }) => cell(withUnitLine(label, unit)));
  return [heads, codeRow(1, cells.length)];
}

export function schoolSheet(form: FormTable, evaluation: Evaluation): FormSheet {
  const rows = schoolRows(form, evaluation);
  const [counts, marks] = [countNote(evaluation), markNote(evaluation)];
  return {
    code: form.code,
    name: `表${form.code}`,
    orientation: "landscape",
    table: table({
      dense: true,
      caption: captionOf(form),
      unitLine: unitLine(evaluation, "人、个、平方米、元、间"),
      columns: [
        column(10),
        column(44, "left"),
        column(13),
        column(13, "right"),
        column(12, "right"),
        column(12, "right"),
        ...itemColumns(evaluation, { figure: 15, money: 17 }),
        column(14),
      ],
      headRows: schoolHead(form.cells),
      rows: rows.length > 0 ? rows : [emptyRow(form.cells.length)],
      notes: [plainRuns(counts), sponsorNote(), plainRuns(marks)],
      noted: [...counts, ...marks],
    }),
  };
}
