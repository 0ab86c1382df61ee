import { type Stage, stageNames, stages } from "../../county/stage.ts";
import { resourceItems } from "../../evaluate/section-results.ts";
import { type PrintedFigure, printedFigures } from "../document/printed-figures.ts";
import { columnOf } from "../document/table-grid.ts";
import type { CheckFinding, CheckInput, ReportCheck } from "./check.ts";
import { placeWords, shortPlace } from "./place-words.ts";
import { rowsOfStage, type SchoolRow, type SchoolTable, sectionTables } from "./school-rows.ts";

/** 表Ⅱ-1 = 表Ⅱ-2: the printed numbers of passing schools are those of the printed rows. */
export const passingCounts: ReportCheck = {
  code: "passingCounts",
  name: "达标学校数",
  title: "表Ⅱ-1的达标学校数等于表Ⅱ-2逐校计数",
  run: (input) => {
    const printed = input.documents.flatMap(({ document }) => printedFigures(document));
    return sectionTables(input.documents).flatMap((table) =>
      stages.flatMap((stage) => countsOf(table, stage, input).flatMap((count) => held(count, printed))),
    );
  },
};

/** What the rows of one table say, and the figure that says the same in 表Ⅱ-1. */
interface Count {
  readonly figure: string;
  readonly what: string;
  readonly counted: number;
  readonly table: SchoolTable;
}

/** A value passes where it is printed and not shaded. */
function passes(row: SchoolRow, column: number): boolean {
  const cell = row.cells[column];
  return cell !== undefined && !cell.shaded && (cell.state ?? "value") === "value" && cell.text !== "";
}

function countsOf(table: SchoolTable, stage: Stage, { evaluation }: CheckInput): readonly Count[] {
  const rows = rowsOfStage(table, stage, evaluation);
  const name = stageNames[stage];
  const overall = columnOf(table.grid, /综合评估/);
  const firstValue = columnOf(table.grid, /班级数/);
  const items = resourceItems(evaluation.pack).map(({ code, shortName }, index): Count | undefined =>
    firstValue === undefined
      ? undefined
      : {
          figure: `${code}.met.${stage}`,
          what: `${name}${shortName}`,
          counted: rows.filter((row) => passes(row, firstValue + 1 + index)).length,
          table,
        },
  );
  const whole: Count | undefined =
    overall === undefined
      ? undefined
      : {
          figure: `A1.passing.${stage}`,
          what: `${name}综合评估`,
          counted: rows.filter(({ cells }) => cells[overall]?.text === evaluation.pack.form.marks.met).length,
          table,
        };
  return [...items, whole].filter((count) => count !== undefined);
}

function held(
  { figure, what, counted, table }: Count,
  printed: readonly PrintedFigure[],
): readonly CheckFinding[] {
  const other = printed.find((own) => own.figure === figure && own.text !== String(counted));
  if (!other) return [];
  const { document, under } = table;
  return [
    {
      severity: "mustFix",
      problem: `${what}达标学校，${shortPlace(other.under)}印为${other.text}所，${placeWords(document, under)}逐校计数为${counted}所。`,
      remedy: "请重新生成全部材料；仍不一致时请不要报送。",
      link: { kind: "item", item: figure.startsWith("A1.") ? "A1" : figure.slice(0, figure.indexOf(".")) },
      place: { document: document.id, under },
    },
  ];
}
