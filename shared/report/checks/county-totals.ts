import { compare, integer, parseDecimal, type Rational, sum } from "../../county/exact/rational.ts";
import { toDecimalText } from "../../county/exact/rounding.ts";
import { numberOf } from "../../county/fact.ts";
import { type Stage, stageNames, stages } from "../../county/stage.ts";
import { sectionFact } from "../../county/units.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { type PrintedFigure, printedFigures } from "../document/printed-figures.ts";
import { columnOf } from "../document/table-grid.ts";
import type { CheckFinding, CheckInput, ReportCheck } from "./check.ts";
import { linked, slotLink } from "./links.ts";
import { placeWords, shortPlace } from "./place-words.ts";
import { rowsOfStage, type SchoolTable, sectionTables } from "./school-rows.ts";

/** 表Ⅰ = 分校表之和: pupils and classes of the county are the sum of the printed schools and those 不参评. */
export const countyTotals: ReportCheck = {
  code: "countyTotals",
  name: "全县合计",
  title: "表Ⅰ的学生数、班数等于分校表之和",
  run: (input) => {
    const printed = input.documents.flatMap(({ document }) => printedFigures(document));
    return sectionTables(input.documents).flatMap((table) =>
      stages.flatMap((stage) => [
        ...totals.flatMap((total) => held(total, { table, stage, printed, input })),
        ...rowCount({ table, stage, printed, input }),
      ]),
    );
  },
};

const totals = [
  { field: "pupils", head: /在校生数/, what: "在校生数", unit: "人" },
  { field: "classes", head: /班级数/, what: "班级数", unit: "个" },
] as const;

interface Place {
  readonly table: SchoolTable;
  readonly stage: Stage;
  readonly printed: readonly PrintedFigure[];
  readonly input: CheckInput;
}

/** What a section that is 不参评 counts in 表Ⅰ all the same. */
function leftOut({ sections }: Evaluation, stage: Stage, field: string): readonly Rational[] {
  return sections
    .filter((section) => section.stage === stage && !section.included)
    .flatMap(({ section }) => numberOf(sectionFact(section, field).fact) ?? []);
}

/** Undefined where a row prints no number: then the table has no sum. */
function printedSum({ table, stage, input }: Place, head: RegExp): Rational | undefined {
  const column = columnOf(table.grid, head);
  if (column === undefined) return undefined;
  const numbers = rowsOfStage(table, stage, input.evaluation).map(({ cells }) =>
    parseDecimal(cells[column]?.text ?? ""),
  );
  const known = numbers.filter((number) => number !== undefined);
  return known.length === numbers.length ? sum(known) : undefined;
}

function held({ field, head, what, unit }: (typeof totals)[number], place: Place): readonly CheckFinding[] {
  const { stage, table, printed, input } = place;
  const rows = printedSum(place, head);
  if (!rows) return [];
  const expected = sum([rows, ...leftOut(input.evaluation, stage, field)]);
  const figure = `total.${field}.${stage}`;
  const other = printed.find((own) => {
    const number = own.figure === figure ? parseDecimal(own.text) : undefined;
    return number !== undefined && compare(number, expected) !== 0;
  });
  if (!other) return [];
  const { document, under } = table;
  return [
    {
      severity: "mustFix",
      problem:
        `${stageNames[stage]}${what}，${shortPlace(other.under)}印为${other.text}${unit}，` +
        `${placeWords(document, under)}各校之和（含不参评学段）为${toDecimalText(expected)}${unit}。`,
      remedy: "请核对各校数据后重新生成全部材料。",
      ...linked(slotLink(figure, input.evaluation)),
      place: { document: document.id, under },
    },
  ];
}

/** 小学总数…所 in text and notes = rows of the table. */
function rowCount({ table, stage, printed, input }: Place): readonly CheckFinding[] {
  const rows = integer(rowsOfStage(table, stage, input.evaluation).length);
  const figure = `A1.sections.${stage}`;
  const other = printed.find((own) => {
    const number = own.figure === figure ? parseDecimal(own.text) : undefined;
    return number !== undefined && compare(number, rows) !== 0;
  });
  if (!other) return [];
  const { document, under } = table;
  return [
    {
      severity: "mustFix",
      problem: `参评${stageNames[stage]}，${shortPlace(other.under)}印为${other.text}所，${placeWords(document, under)}列${toDecimalText(rows)}所。`,
      remedy: "请核对学校名册和参评范围后重新生成全部材料。",
      place: { document: document.id, under },
    },
  ];
}
