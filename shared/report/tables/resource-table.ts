import { toDecimalText } from "../../county/exact/rounding.ts";
import { numberOf, textOf } from "../../county/fact.ts";
import type { Stage } from "../../county/stage.ts";
import { type JoinedFact, sectionFact, unitFact } from "../../county/units.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { SectionResult } from "../../evaluate/section-results.ts";
import { cell, column, missingCell, type Table, type TableCell } from "../document/table.ts";
import { factFigureId } from "../figures/fact-figures.ts";
import { dash, figureCell, itemColumns, itemHeads } from "./item-cells.ts";

/** Figures of a section as its row prints them, without number and remark. */
export function sectionCells(section: SectionResult): readonly TableCell[] {
  const { values, verdicts } = section;
  return [
    cell(section.name),
    textCell(unitFact(section.section.unit, "sponsor")),
    ...["pupils", "grades", "classes"].map((field) => countCell(section, field)),
    ...Object.entries(values).map(([item, { figure }]) => figureCell(figure, verdicts[item])),
  ];
}

function textCell({ fact }: JoinedFact): TableCell {
  const text = textOf(fact);
  if (text !== undefined) return cell(text);
  return fact.state === "notApplicable" ? cell(dash, { state: "notApplicable" }) : missingCell();
}

function countCell({ section }: SectionResult, field: string): TableCell {
  const { fact } = sectionFact(section, field);
  const number = numberOf(fact);
  const figure = factFigureId({ subject: section.subject, field });
  if (number) return cell(toDecimalText(number), { figure });
  return fact.state === "notApplicable" ? cell(dash, { state: "notApplicable" }) : missingCell();
}

/** Columns and head of the list of 不参评, which reads like 表Ⅱ-2. Widths fill 225 mm. */
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
