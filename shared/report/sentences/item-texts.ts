import { fieldOf } from "../../county/catalogue/catalogue.ts";
import { factOf, type ListRow, rowsOf, textOf } from "../../county/fact.ts";
import { subjectVerdict } from "../../evaluate/checks/monitoring.ts";
import type { Evaluation, ItemResult } from "../../evaluate/evaluation.ts";
import { printedValue } from "../../evaluate/figure.ts";
import type { Check, CheckOf } from "../../standard/pack-schema.ts";
import { chineseNumeral } from "../document/numbering.ts";
import { figure, missingSlot, type Run, text } from "../document/run.ts";
import { findFigure } from "../figures/annex-figures.ts";
import { monitoringFigureId } from "../figures/monitoring-figures.ts";
import { missingFacts } from "./describe-missing.ts";
import { fieldSlot } from "./field-slot.ts";

/** Words that are chosen by the facts: the ⟨…⟩ of the official sentences. */

function checkOf<Kind extends Check["kind"]>({ item }: ItemResult, kind: Kind): CheckOf<Kind> {
  const check = item.checks.find((one): one is CheckOf<Kind> => one.kind === kind);
  if (!check) throw new RangeError(`${item.code} has no check of the kind ${kind}`);
  return check;
}

function missingField(code: string): Run {
  const { label, source } = fieldOf(code);
  return missingSlot(label, { source, slot: code });
}

/** 足额, or how many schools are short and by how much. */
export function fundsBalance(result: ItemResult, evaluation: Evaluation): readonly Run[] {
  const schools = result.checks.flatMap((check) => check.schools ?? []);
  const short = schools.filter(({ verdict }) => verdict === "unmet");
  const open = schools.filter(({ verdict }) => verdict === "open");
  const total = findFigure(`${result.item.code}.short.total`, evaluation);
  return [
    ...(short.length > 0
      ? [
          figure(`${result.item.code}.toMend`, String(short.length)),
          text("所学校未足额"),
          ...(total ? [text("，差额"), figure(total.id, printedValue(total) ?? ""), text("元")] : []),
        ]
      : []),
    ...(short.length > 0 && open.length > 0 ? [text("，")] : []),
    ...(open.length > 0
      ? [
          missingFacts(
            open.flatMap(({ missing }) => missing),
            result.item.shortName,
          ),
        ]
      : []),
    ...(short.length + open.length === 0 ? [text("足额")] : []),
  ];
}

/** 教师绩效工资总量 as the county stated it. */
export function performancePay(result: ItemResult, evaluation: Evaluation): readonly Run[] {
  const check = checkOf(result, "stated");
  const said = textOf(factOf(evaluation.countyYear.facts, check.field));
  if (said === undefined) return [missingField(check.field)];
  return [text(check.met.includes(said) ? "已足额核定" : "尚未足额核定")];
}

/** Ⅲ级、校际差异率0.12 of a subject that has both. */
function resultRuns(row: ListRow, at: number, ofSubject: readonly ListRow[]): readonly Run[] {
  const { level = "", differenceRate = "" } = row;
  return [
    text(`${at > 0 ? "，" : ""}${level}级、校际差异率`),
    figure(monitoringFigureId(row, ofSubject), differenceRate),
  ];
}

/** 语文Ⅲ级、校际差异率0.12；数学 … */
export function monitoringResults(result: ItemResult, evaluation: Evaluation): readonly Run[] {
  const { subjects } = checkOf(result, "monitoring");
  const rows = rowsOf(factOf(evaluation.countyYear.facts, "monitoring")) ?? [];
  const source = fieldOf("monitoring").source;
  return subjects.flatMap((subject, index) => {
    const own = rows.filter((row) => row.subject === subject);
    const incomplete = own.length === 0 || own.some((row) => !row.level || !row.differenceRate);
    return [
      text(index > 0 ? "；" : ""),
      incomplete
        ? missingSlot(`${subject}监测等级和校际差异率`, { source, slot: "monitoring" })
        : text(subject),
      ...(incomplete ? [] : own.flatMap((row, at) => resultRuns(row, at, own))),
    ];
  });
}

/** Whether every subject reaches its level and stays below the difference rate. */
export function monitoringConclusion(result: ItemResult, evaluation: Evaluation): readonly Run[] {
  const check = checkOf(result, "monitoring");
  const asked = `达到${check.lowestLevel}级以上且校际差异率低于${check.differenceBelow}`;
  if (result.verdict === "met") return [text(`相关科目均${asked}`)];
  const rows = rowsOf(factOf(evaluation.countyYear.facts, "monitoring")) ?? [];
  const failing = check.subjects.filter((subject) =>
    rows.some((row) => row.subject === subject && subjectVerdict(row, check) === "unmet"),
  );
  if (failing.length > 0) return [text(`${failing.join("、")}未${asked}`)];
  return [missingSlot("监测结论", { source: fieldOf("monitoring").source, slot: "monitoring" })];
}

/** 否决事项: nothing found, or when, what and how it was dealt with. */
export function vetoFinding(result: ItemResult, evaluation: Evaluation): readonly Run[] {
  const { field } = checkOf(result, "veto");
  const { code, name } = result.item;
  if (result.verdict === "open") return [missingField(field)];
  if (result.verdict === "met") return [text(`经逐项自查，未发现“${name}”的情形。`)];
  return [
    text(`经自查，“${name}”的情形发生于`),
    ...fieldSlot(`${code}.date`, evaluation).runs,
    text("，有关情况和处理结果："),
    ...fieldSlot(`${code}.note`, evaluation).runs,
  ];
}

/** 截至2025年9月1日已满三年. */
export function yearsReached(result: ItemResult, { countyYear }: Evaluation): readonly Run[] {
  const { field, years, asOf } = checkOf(result, "yearsSince");
  if (result.verdict === "open") return [missingField(field)];
  const [month, day] = asOf.split("-").map(Number);
  const reached = result.verdict === "met" ? "已满" : "未满";
  return [text(`截至${countyYear.year}年${month}月${day}日${reached}${chineseNumeral(years)}年`)];
}
