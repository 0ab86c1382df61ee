import { fieldOf } from "../../county/catalogue/catalogue.ts";
import { factOf, rowsOf, textOf } from "../../county/fact.ts";
import { countySubject } from "../../county/subject.ts";
import type { CheckResult } from "../../evaluate/check-result.ts";
import { subjectVerdict } from "../../evaluate/checks/monitoring.ts";
import type { Evaluation, ItemResult } from "../../evaluate/evaluation.ts";
import type { Verdict } from "../../evaluate/verdict.ts";
import type { Check, CheckOf, Item } from "../../standard/pack-schema.ts";
import { checkWords } from "../../standard/pack-words.ts";
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
import { factFigureId } from "../figures/fact-figures.ts";
import { runsCell } from "../problems/problem-table.ts";
import { figureOf, figureSlot } from "../sentences/figure-slot.ts";
import { sentenceRuns } from "../sentences/sentence.ts";
import { figureCell } from "../tables/item-cells.ts";
import type { Annex } from "./annex.ts";
import { verdictCell } from "./section-cells.ts";

/** 附件4 政府保障15项一览 and 附件5 教育质量9项一览: a row a thing that is judged, with what is asked and what is. */

interface Judged {
  readonly what: string;
  readonly asked: string;
  readonly value: TableCell;
  readonly verdict: Verdict;
}

/** Figures of a check that answer it, by the kind of check; each with its unit. */
const answering: Readonly<Partial<Record<Check["kind"], readonly string[]>>> = {
  specialRooms: ["needMusic", "music", "needArt", "art", "gap"],
  schoolSize: ["overPrimary", "overJunior", "overThrough"],
  classSize: ["overPrimary", "overJunior"],
  smallSchoolFunds: ["schools", "pupils", "due", "funds"],
  shareOfEachSchool: ["rate", "below"],
  retention: ["rate"],
};

function answerIds(check: Check): readonly string[] {
  return check.kind === "ratio" || check.kind === "amounts" ? [check.id] : (answering[check.kind] ?? []);
}

/** 应配音乐专用教室84间；… where there are several, the bare number with its unit where there is one. */
function figuresCell(item: Item, check: Check, evaluation: Evaluation): TableCell {
  const ids = answerIds(check).map((id) => `${item.code}.${id}`);
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return unitCell(only, evaluation);
  const runs = ids.flatMap((id, index): readonly Run[] => {
    const own = figureOf(id, evaluation);
    const slot = figureSlot(id, evaluation);
    return [
      text(`${index > 0 ? "；" : ""}${own.name}`),
      ...slot.runs,
      text(slot.dropUnit === undefined && own.result.kind === "value" ? own.unit : ""),
    ];
  });
  return runsCell(runs.filter((run) => run.text !== ""));
}

function unitCell(id: string, evaluation: Evaluation): TableCell {
  const own = figureOf(id, evaluation);
  const plain = figureCell(own, undefined);
  if (plain.figure === undefined) return plain;
  return runsCell([figure(own.id, plain.text), text(own.unit)]);
}

function statedCell(field: string, { countyYear }: Evaluation): TableCell {
  const said = textOf(factOf(countyYear.facts, field));
  return said === undefined ? missingCell() : cell(`县级结论：${said}`);
}

function judgedBy({ item, checks }: ItemResult, index: number, evaluation: Evaluation): readonly Judged[] {
  const check = item.checks[index];
  const own = checks[index];
  if (!check || !own) return [];
  if (check.kind === "monitoring") return monitored(check, evaluation);
  return [
    {
      what: nameOf(check, item),
      asked: askedWords(check),
      value: valueCell(item, { check, own }, evaluation),
      verdict: own.verdict,
    },
  ];
}

function nameOf(check: Check, { shortName }: Item): string {
  if (check.kind === "ratio" || check.kind === "amounts") return check.name;
  return check.kind === "stated"
    ? fieldOf(check.field)
        .label.replace(/^A\d-\d+ /, "")
        .replace(/：结论$/, "")
    : shortName;
}

/** Documents write numbers without the spaces that a screen sets around them. */
function askedWords(check: Check): string {
  return checkWords(check).replaceAll(/(?<=[\u4E00-\u9FFF：，；]) | (?=[\u4E00-\u9FFF：，；])/g, "");
}

function valueCell(item: Item, of: { check: Check; own: CheckResult }, evaluation: Evaluation): TableCell {
  const { check } = of;
  if (check.kind === "amounts") return amountsCell(check, evaluation);
  return check.kind === "stated" ? statedCell(check.field, evaluation) : figuresCell(item, check, evaluation);
}

/** Both amounts as the county stated them: the same that the item's sentence prints. */
function amountsCell({ left, right, unit }: CheckOf<"amounts">, evaluation: Evaluation): TableCell {
  const runs = sentenceRuns(
    `${fieldOf(left).label}{field:${left}}${unit}，${fieldOf(right).label}{field:${right}}${unit}`,
    evaluation,
  );
  return runsCell(runs);
}

/** A row a subject: 等级 and 校际差异率. */
function monitored(check: CheckOf<"monitoring">, { countyYear }: Evaluation): readonly Judged[] {
  const rows = rowsOf(factOf(countyYear.facts, "monitoring")) ?? [];
  return check.subjects.map((subject) => {
    const id = factFigureId({ subject: countySubject, field: "monitoring", entry: subject });
    const own = rows.filter((row) => row.subject === subject);
    const verdicts = own.map((row) => subjectVerdict(row, check));
    const complete = own.length > 0 && own.every(({ level, differenceRate }) => level && differenceRate);
    const runs = own.flatMap(({ level, differenceRate }, index): readonly Run[] => [
      text(`${index > 0 ? "；" : ""}${level}级，校际差异率`),
      figure(id, differenceRate ?? ""),
    ]);
    return {
      what: `国家义务教育质量监测：${subject}`,
      asked: `${check.lowestLevel}级以上，校际差异率低于${check.differenceBelow}`,
      value: complete ? runsCell(runs) : missingCell(),
      verdict: !complete ? "open" : verdicts.includes("unmet") ? "unmet" : "met",
    };
  });
}

function itemRows(result: ItemResult, number: number, evaluation: Evaluation): readonly TableRow[] {
  const judged = result.checks.flatMap((_, index) => judgedBy(result, index, evaluation));
  const rowSpan = judged.length;
  return judged.map(({ what, asked, value, verdict }, index) => [
    ...(index === 0
      ? [cell(String(number), { rowSpan }), cell(result.item.code, { rowSpan, align: "center" as const })]
      : []),
    cell(what),
    cell(asked),
    { ...value, align: "left" as const },
    verdictCell(verdict, { align: "center" }),
    ...(index === 0 ? [verdictCell(result.verdict, { rowSpan, align: "center" as const })] : []),
  ]);
}

function overviewTable(results: readonly ItemResult[], evaluation: Evaluation): Table | undefined {
  if (results.length === 0) return undefined;
  return table({
    dense: true,
    columns: [
      column(10),
      column(15),
      column(58, "left"),
      column(56, "left"),
      column(54, "left"),
      column(16),
      column(16),
    ],
    headRows: [
      ["序号", "指标", "评估内容", "标准", "实际情况", "判定", "该项自评"].map((head) => cell(head)),
    ],
    rows: results.flatMap((result, index) => itemRows(result, index + 1, evaluation)),
    notes: ["注：数值与定性结论均须达标，该项方为达标；各项的官方表述和结论见正文“三、自评结果”和附件1。"],
  });
}

function overviewAnnex(part: Item["part"], title: string, evaluation: Evaluation): Annex {
  const results = evaluation.items.filter(({ item }) => item.part === part);
  const own = overviewTable(results, evaluation);
  return { title, pages: own ? [{ orientation: "landscape", blocks: [own] }] : [] };
}

export function guaranteeAnnex(evaluation: Evaluation): Annex {
  return overviewAnnex("guarantee", "政府保障程度15项指标一览表", evaluation);
}

export function qualityAnnex(evaluation: Evaluation): Annex {
  return overviewAnnex("quality", "教育质量9项指标一览表", evaluation);
}
