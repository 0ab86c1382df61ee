import { toDecimalText } from "../../county/exact/rounding.ts";
import { numberOf, textOf } from "../../county/fact.ts";
import { type Stage, stageNames, stages } from "../../county/stage.ts";
import { type JoinedFact, sectionFact, unitFact } from "../../county/units.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { printedValue } from "../../evaluate/figure.ts";
import type { SectionResult } from "../../evaluate/section-results.ts";
import type { Verdict } from "../../evaluate/verdict.ts";
import {
  cell,
  column,
  missingCell,
  type Table,
  type TableCell,
  type TableRow,
  table,
} from "../document/table.ts";
import { figureOf } from "../sentences/figure-slot.ts";
import { dash, figureCell, itemColumns, itemHeads } from "./item-cells.ts";
import { floorPercent, sectionRemark } from "./section-remark.ts";

/** Figures of a section as its row prints them, without number and remark. */
export function sectionCells(section: SectionResult): readonly TableCell[] {
  const { values, verdicts } = section;
  return [
    cell(section.name),
    textCell(unitFact(section.section.unit, "sponsor")),
    ...["pupils", "grades", "classes"].map((field) => countCell(sectionFact(section.section, field))),
    ...Object.entries(values).map(([item, { figure }]) => figureCell(figure, verdicts[item])),
  ];
}

function textCell({ fact }: JoinedFact): TableCell {
  const text = textOf(fact);
  if (text !== undefined) return cell(text);
  return fact.state === "notApplicable" ? cell(dash, { state: "notApplicable" }) : missingCell();
}

function countCell({ fact }: JoinedFact): TableCell {
  const number = numberOf(fact);
  if (number) return cell(toDecimalText(number));
  return fact.state === "notApplicable" ? cell(dash, { state: "notApplicable" }) : missingCell();
}

/** 是否达标: the form asks for 1, and for nothing where the school does not pass. */
function verdictCell(verdict: Verdict): TableCell {
  switch (verdict) {
    case "met":
      return cell("1");
    case "unmet":
      return cell("", { shaded: true });
    case "open":
      return missingCell();
    case "notJudged":
      return cell(dash, { state: "notApplicable" });
  }
}

/** Columns and head that 表Ⅱ-2 and the list of 不参评 share, so that both read alike. Widths fill 225 mm. */
export function sectionFrame(evaluation: Evaluation): Pick<Table, "columns" | "headRows" | "dense"> {
  return {
    dense: true,
    columns: [
      column(10),
      column(37.2, "left"),
      column(12),
      column(11, "right"),
      column(8, "right"),
      column(8, "right"),
      ...itemColumns(evaluation, { figure: 14.8, money: 16 }),
      column(10),
      column(24, "left"),
    ],
    headRows: [
      [
        ...["序号", "学校名称", "举办者类型", "在校生数", "年级数", "班级数"].map((head) => cell(head)),
        ...itemHeads(evaluation),
        cell("综合评估是否达标"),
        cell("备注"),
      ],
    ],
  };
}

/** The 参评 sections of a stage in roster order: the rows of 表Ⅱ-2. */
export function assessedSections({ sections }: Evaluation, stage: Stage): readonly SectionResult[] {
  return sections.filter((section) => section.stage === stage && section.included);
}

/** 表Ⅱ-2: every assessed section by stage, in roster order, with the seven figures and the verdict. */
export function resourceTable(evaluation: Evaluation): Table {
  const frame = sectionFrame(evaluation);
  let number = 0;
  const rows = stages.flatMap((stage): TableRow[] => {
    const own = assessedSections(evaluation, stage);
    if (own.length === 0) return [];
    const band = cell(`${stageNames[stage]}（${own.length}所）`, {
      colSpan: frame.columns.length,
      align: "left",
    });
    return [
      [band],
      ...own.map((section) => {
        number += 1;
        const remark = cell(sectionRemark(section, evaluation.pack));
        return [cell(String(number)), ...sectionCells(section), verdictCell(section.verdict), remark];
      }),
    ];
  });
  return table({
    ...frame,
    caption: "表Ⅱ-2　小学、初中资源配置基本情况（分学校）",
    rows,
    notes: [countNote(evaluation), ...readingNotes(evaluation)],
  });
}

function countNote(evaluation: Evaluation): string {
  const count = (id: string) => printedValue(figureOf(id, evaluation)) ?? "";
  return (
    `注：1.小学总数${count("A1.sections.primary")}所（其中一贯制学校小学部${count("A1.throughSections.primary")}所，` +
    `50人及以上教学点${count("A1.teachingPoints")}个）；初中总数${count("A1.sections.junior")}所` +
    `（其中一贯制学校初中部${count("A1.throughSections.junior")}所，完全中学初中部${count("A1.completeSections")}所）。`
  );
}

function readingNotes({ pack }: Evaluation): readonly string[] {
  return [
    "2.“综合评估是否达标”栏达标填“1”，未达标不填；底色加深的为未达标数值；举办者类型填代码。",
    `3.备注为达到标准和达到标准${floorPercent(pack)}的指标序号；“临界”为四舍五入后与实际数值判定不同的指标，以实际数值为准。`,
  ];
}
