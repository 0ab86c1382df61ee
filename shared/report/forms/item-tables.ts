import { fieldOf } from "../../county/catalogue/catalogue.ts";
import { factOf, type ListRow, rowsOf } from "../../county/fact.ts";
import { subjectVerdict } from "../../evaluate/checks/monitoring.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { CheckOf, Item } from "../../standard/pack-schema.ts";
import type { FormTable } from "../application-form/cell.ts";
import { figure, text } from "../document/run.ts";
import { cell, column, missingCell, type TableCell, type TableRow, table } from "../document/table.ts";
import { monitoringFigureId } from "../figures/monitoring-figures.ts";
import { boundCell } from "./bound-cell.ts";
import { captionOf, cellFinder, type FormSheet, unitLine } from "./form-sheet.ts";
import { itemOf } from "./sentence-cell.ts";

/** 表Ⅳ and 表Ⅴ: each item with its sentence, the monitoring results with a column a subject. */

type Monitoring = CheckOf<"monitoring">;

function monitoringOf({ checks }: Item): Monitoring | undefined {
  return checks.find((check): check is Monitoring => check.kind === "monitoring");
}

/** The rates as figures: one is a number as it was stated, several are a line each. */
function ratesOf(rows: readonly ListRow[]): Partial<TableCell> {
  const figures = rows.map((row) => ({ id: monitoringFigureId(row, rows), rate: row.differenceRate ?? "" }));
  const [only, ...more] = figures;
  if (only && more.length === 0) {
    return { figure: only.id, decimals: only.rate.split(".")[1]?.length ?? 0 };
  }
  return {
    runs: figures.flatMap(({ id, rate }, index) => [...(index > 0 ? [text("\n")] : []), figure(id, rate)]),
  };
}

/** 等级 or 校际差异率 of a subject; results of several years stand one under the other. */
function resultCell(
  subject: string,
  { check, evaluation, of }: { check: Monitoring; evaluation: Evaluation; of: "level" | "differenceRate" },
): TableCell {
  const rows = (rowsOf(factOf(evaluation.countyYear.facts, "monitoring")) ?? []).filter(
    (row: ListRow) => row.subject === subject,
  );
  const values = rows.map((row) => row[of] ?? "");
  if (values.length === 0 || values.includes("")) return missingCell();
  const failing = rows.some((row) => subjectVerdict(row, check) === "unmet");
  return cell(values.join("\n"), {
    align: "center",
    ...(of === "differenceRate" && ratesOf(rows)),
    ...(failing && { shaded: true }),
  });
}

/** 科目、等级、校际差异率 in three rows between the item's name and its mark. */
function monitoringRows(
  check: Monitoring,
  evaluation: Evaluation,
  around: { number: TableCell; name: TableCell; mark: TableCell },
): readonly TableRow[] {
  const { subjects } = check;
  const results = (of: "level" | "differenceRate") =>
    subjects.map((subject) => resultCell(subject, { check, evaluation, of }));
  const tall = (own: TableCell): TableCell => ({ ...own, rowSpan: 3 });
  const label = (name: string): TableCell => cell(name, { align: "center" });
  return [
    [tall(around.number), tall(around.name), label("科目"), ...subjects.map(label), tall(around.mark)],
    [label("等级"), ...results("level")],
    [label("校际差异率"), ...results("differenceRate")],
  ];
}

function itemRows(form: FormTable, evaluation: Evaluation, inner: number): readonly TableRow[] {
  const find = cellFinder(form);
  const codes = [...new Set(form.cells.map(({ code }) => code.split("/")[0] ?? ""))];
  return codes.flatMap((code, index): readonly TableRow[] => {
    const { item } = itemOf(code, evaluation);
    const number = cell(String(index + 1));
    const name = cell(item.name, { align: "left" });
    const mark = boundCell(find(`${code}/是否达标`), evaluation);
    const check = monitoringOf(item);
    if (check) return monitoringRows(check, evaluation, { number, name, mark });
    const sentence = boundCell(find(`${code}/指标值或简要结论`), evaluation);
    return [[number, name, { ...sentence, align: "left", colSpan: inner }, mark]];
  });
}

/** As many columns between name and mark as the monitoring results need. */
function innerWidths(form: FormTable, evaluation: Evaluation, width: number): readonly number[] {
  const items = form.cells.map(({ code }) => itemOf(code.split("/")[0] ?? "", evaluation).item);
  const check = items.map(monitoringOf).find((own) => own !== undefined);
  if (!check) return [width];
  const label = 17;
  return [label, ...check.subjects.map(() => (width - label) / check.subjects.length)];
}

export function itemSheet(form: FormTable, evaluation: Evaluation): FormSheet {
  const inner = innerWidths(form, evaluation, 91);
  return {
    code: form.code,
    name: `表${form.code}`,
    orientation: "portrait",
    table: table({
      caption: captionOf(form),
      unitLine: unitLine(evaluation, ""),
      columns: [column(9), column(44, "left"), ...inner.map((width) => column(width)), column(12)],
      headRows: [
        [cell("序号"), cell("指标"), cell("指标值或简要结论", { colSpan: inner.length }), cell("是否达标")],
      ],
      rows: itemRows(form, evaluation, inner.length),
      notes: [noteOf(form, evaluation)],
    }),
  };
}

function noteOf(form: FormTable, evaluation: Evaluation): string {
  const { marks } = evaluation.pack.form;
  const unmet = marks.unmet === "" ? "未达标的不填" : `未达标的填“${marks.unmet}”`;
  const monitored = form.cells.some(({ code }) =>
    monitoringOf(itemOf(code.split("/")[0] ?? "", evaluation).item),
  );
  const source = monitored ? `监测结果来源：${fieldOf("monitoring").source}。` : "";
  return `注：达标的填“${marks.met}”，${unmet}，底色加深的为未达标。${source}`;
}
