import { localeNames } from "../../county/catalogue/school-fields.ts";
import { toDecimalText } from "../../county/exact/rounding.ts";
import { numberOf, textOf } from "../../county/fact.ts";
import { schoolSubject } from "../../county/subject.ts";
import { type Unit, unitFact } from "../../county/units.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { modeNames } from "../../evaluate/waivers.ts";
import { cell, column, type Table, type TableCell, table } from "../document/table.ts";
import { factFigureId } from "../figures/fact-figures.ts";
import { waiverUseId } from "../figures/waiver-use-figures.ts";
import { itemNumber } from "../tables/item-number.ts";
import type { Annex } from "./annex.ts";
import { anyFigureCell, emptyCell, factCell } from "./section-cells.ts";

/** 附件7: the 特殊情形 of the standard, which schools fulfil their conditions, and what must be proved on paper. */

function kindsTable(evaluation: Evaluation): Table {
  return table({
    dense: true,
    caption: "特殊情形及须备材料",
    columns: [column(10), column(18), column(84, "left"), column(86, "left"), column(26, "right")],
    headRows: [["序号", "指标", "特殊情形", "须备材料", "条件相符学校（所）"].map((head) => cell(head))],
    rows: evaluation.pack.waivers.map((waiver, index) => [
      cell(itemNumber(index + 1)),
      cell(waiver.item, { align: "center" }),
      cell(waiver.name),
      cell(waiver.documents.join("；")),
      anyFigureCell(waiverUseId(waiver), evaluation),
    ]),
    notes: [
      evaluation.mode === "strict"
        ? `注：本报告按${modeNames.strict}判定，下列学校条件相符但未适用特殊情形，列出备查。`
        : `注：本报告按${modeNames.relief}判定，对下列学校适用特殊情形；适用期限和认定办法须按当年申报通知核对。`,
    ],
  });
}

function localeCell(unit: Unit): TableCell {
  const code = textOf(unitFact(unit, "locale").fact);
  return code === undefined ? emptyCell() : cell(localeNames[code] ?? code);
}

function builtCell(unit: Unit): TableCell {
  const year = numberOf(unitFact(unit, "builtYear").fact);
  if (!year) return emptyCell();
  return cell(toDecimalText(year), {
    figure: factFigureId({ subject: schoolSubject(unit.code), field: "builtYear" }),
  });
}

function pupilCells(unit: Unit, { sections }: Evaluation): readonly TableCell[] {
  return (["primary", "junior"] as const).map((stage) => {
    const own = sections.find((section) => section.code === unit.code && section.stage === stage);
    return own ? factCell(own, "pupils") : emptyCell();
  });
}

/** ①③ */
function numbersOf(unit: Unit, { pack, waivers }: Evaluation): string {
  const ids = new Set(waivers.filter((use) => use.unit.code === unit.code).map(({ waiver }) => waiver.id));
  return pack.waivers.map(({ id }, index) => (ids.has(id) ? itemNumber(index + 1) : "")).join("");
}

function schoolsTable(evaluation: Evaluation): Table | undefined {
  const codes = new Set(evaluation.waivers.map(({ unit }) => unit.code));
  const units = evaluation.units.filter(({ code }) => codes.has(code));
  if (units.length === 0) return undefined;
  return table({
    dense: true,
    caption: "特殊情形适用学校名单",
    columns: [
      column(12),
      column(66, "left"),
      column(34),
      column(28),
      column(22, "right"),
      column(22, "right"),
      column(18),
      column(22),
    ],
    headRows: [
      [
        "序号",
        "学校名称",
        "办学类型",
        "城乡类型",
        "小学在校生数",
        "初中在校生数",
        "建成年份",
        "特殊情形",
      ].map((head) => cell(head)),
    ],
    rows: units.map((unit, index) => [
      cell(String(index + 1)),
      cell(unit.name),
      unit.kind === undefined ? emptyCell() : cell(unit.kind),
      localeCell(unit),
      ...pupilCells(unit, evaluation),
      builtCell(unit),
      cell(numbersOf(unit, evaluation)),
    ]),
    notes: ["注：特殊情形的序号见上表；是否相符按填报数据判断，须有材料证明方可适用。"],
  });
}

export function waiverAnnex(evaluation: Evaluation): Annex {
  const blocks = [kindsTable(evaluation), schoolsTable(evaluation)].filter((own) => own !== undefined);
  return { title: "特殊情形适用学校名单", pages: [{ orientation: "landscape", blocks }] };
}
