import { stageNames } from "../../county/stage.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { printedValue } from "../../evaluate/figure.ts";
import { resourceItems, type SectionResult } from "../../evaluate/section-results.ts";
import type { Item } from "../../standard/pack-schema.ts";
import { paragraph } from "../document/blocks.ts";
import { figure, missingSlot, type Run, text } from "../document/run.ts";
import { cell, column, type Table, type TableCell, type TableRow, table } from "../document/table.ts";
import { findFigure } from "../figures/annex-figures.ts";
import { type FailingSchool, failingSchools, schoolShortageId } from "../figures/school-shortages.ts";
import { sectionShortageId } from "../figures/section-shortages.ts";
import { standardFigureId } from "../figures/standard-figures.ts";
import { runsCell } from "../problems/problem-table.ts";
import { figureCell } from "../tables/item-cells.ts";
import type { Annex } from "./annex.ts";
import { emptyCell, standardCell } from "./section-cells.ts";

/** 附件6: school by school what is lacking, in the order of the roster: what the county has to bring up. */

type Row = (number: number) => TableRow;

/** 差3人: words, a figure and its unit; nothing where nobody made the figure. */
function amountRuns(id: string, evaluation: Evaluation, words = ""): readonly Run[] {
  const own = findFigure(id, evaluation);
  const printed = own && printedValue(own);
  if (!own || printed === undefined) return [];
  return [text(words), figure(own.id, printed), text(own.unit)].filter((run) => run.text !== "");
}

function resourceRow(section: SectionResult, item: Item, evaluation: Evaluation): Row {
  const value = section.values[item.code]?.figure;
  return (number) => [
    cell(String(number)),
    cell(section.name),
    cell(stageNames[section.stage]),
    cell(`${item.name}（${item.code}）`),
    value ? figureCell(value, undefined) : emptyCell(),
    standardCell(standardFigureId(`${item.code}.${section.stage}`), evaluation),
    runsCell(amountRuns(sectionShortageId(item.code, section), evaluation, "差")),
  ];
}

function resourceRows(section: SectionResult, evaluation: Evaluation): readonly Row[] {
  if (section.verdict !== "unmet") return [];
  return resourceItems(evaluation.pack)
    .filter(({ code }) => section.verdicts[code] === "unmet")
    .map((item) => resourceRow(section, item, evaluation));
}

/** One row a thing that the school lacks; one for the item where nothing can be counted. */
function lackRows({ school, lacks }: FailingSchool, item: Item, evaluation: Evaluation): readonly Row[] {
  const row =
    (subject: string, amounts: readonly TableCell[]): Row =>
    (number) => [
      cell(String(number)),
      cell(school.name),
      emptyCell(),
      cell(`${subject}（${item.code}）`),
      ...amounts,
    ];
  if (lacks.length === 0) return [row(item.shortName, [emptyCell(), emptyCell(), emptyCell()])];
  return lacks.map(({ id, subject, verb }) => {
    const amount = (suffix: string, words?: string) =>
      runsCell(amountRuns(schoolShortageId(item.code, `${id}${suffix}`, school.code), evaluation, words));
    return row(subject, [amount(".have"), amount(".due"), amount("", verb)]);
  });
}

/** Rows of the items that judge each school, by 学校标识码. */
function schoolRows(evaluation: Evaluation): ReadonlyMap<string, readonly Row[]> {
  const rows = evaluation.items.flatMap((result) =>
    failingSchools(result).flatMap((failing) =>
      lackRows(failing, result.item, evaluation).map((row) => ({ code: failing.school.code, row })),
    ),
  );
  return new Map(
    [...Map.groupBy(rows, ({ code }) => code)].map(([code, own]) => [code, own.map(({ row }) => row)]),
  );
}

function shortageTable(evaluation: Evaluation): Table | undefined {
  const bySchool = schoolRows(evaluation);
  const rows = evaluation.units.flatMap(({ code }) => [
    ...evaluation.sections
      .filter((section) => section.code === code)
      .flatMap((section) => resourceRows(section, evaluation)),
    ...(bySchool.get(code) ?? []),
  ]);
  if (rows.length === 0) return undefined;
  return table({
    dense: true,
    columns: [
      column(11),
      column(46, "left"),
      column(13),
      column(73, "left"),
      column(26, "right"),
      column(26, "right"),
      column(30, "left"),
    ],
    headRows: [["序号", "学校名称", "学段", "问题", "现值", "标准", "差额"].map((head) => cell(head))],
    rows: rows.map((row, index) => row(index + 1)),
    notes: [
      "注：资源配置只列综合评估未达标学校的未达标指标；一校两个学段的分别列出；差额的计算方法见附件9。",
    ],
  });
}

export function shortageAnnex(evaluation: Evaluation): Annex {
  const own = shortageTable(evaluation);
  if (!own) return { title: "问题整改台账", pages: [] };
  const measures = paragraph(
    missingSlot("逐校整改措施、责任单位、完成时限和进展", { source: "县级填报", slot: "problems.measures" }),
  );
  return { title: "问题整改台账", pages: [{ orientation: "landscape", blocks: [own, measures] }] };
}
