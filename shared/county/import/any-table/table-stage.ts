import { findField } from "../../catalogue/catalogue.ts";
import { isSchoolKind, type Stage, stageNames, stages, stagesOfKind } from "../../stage.ts";
import { rawText } from "../cell-content.ts";
import { findChoice } from "../choice-names.ts";
import { readLabel } from "../labels/label.ts";
import { labelMatcher } from "../labels/label-rule.ts";
import type { TableView } from "../table-view.ts";
import type { StageSource } from "./mapping.ts";
import type { TableColumn } from "./table-columns.ts";

const isStageHead = labelMatcher({ labels: ["学段", "所属学段", "教育阶段", "阶段", "学段名称"] });

/** 小学 or 初中 of a cell of a 学段 column; undefined for anything else. */
export function stageOfText(text: string): Stage | undefined {
  const [word = ""] = readLabel(text).words;
  if (/^小学/.test(word)) return "primary";
  return /^(?:初中|普通初中|初级中学)/.test(word) ? "junior" : undefined;
}

/** The only compulsory stage that schools of the 办学类型 have; undefined where they have two or none. */
export function stageOfKind(text: string): Stage | undefined {
  const field = findField("kind");
  const kind = field && findChoice(field, text);
  if (kind === undefined || !isSchoolKind(kind)) return undefined;
  const [stage, ...others] = stagesOfKind[kind];
  return others.length === 0 ? stage : undefined;
}

function stagesIn(text: string): readonly Stage[] {
  return stages.filter((stage) => text.includes(stageNames[stage]));
}

/** The stage that the sheet's name or the lines above its head name, where they name one only. */
export function stageOfTitle(view: TableView, rowsAbove: number): Stage | undefined {
  const [named, ...others] = stagesIn(view.name);
  if (named !== undefined && others.length === 0) return named;
  let lines = "";
  for (let row = 0; row < rowsAbove; row += 1) {
    for (let column = 0; column < view.columnCount; column += 1) lines += rawText(view.cell(row, column));
  }
  const [said, ...more] = stagesIn(lines);
  return more.length === 0 ? said : undefined;
}

/** The column that says 小学 or 初中 in each row. */
export function findStageColumn(columns: readonly TableColumn[]): TableColumn | undefined {
  return columns.find(({ head }) => isStageHead(head.words));
}

/** Where stages are taken from if nobody says otherwise; undefined where a person has to. */
export function proposeStage(
  view: TableView,
  columns: readonly TableColumn[],
  table: { readonly rowsAbove: number; readonly kindsKnown: boolean },
): StageSource | undefined {
  const column = findStageColumn(columns);
  if (column) return { from: "column", path: column.path };
  if (stageOfTitle(view, table.rowsAbove)) return { from: "title" };
  return table.kindsKnown ? { from: "kind" } : undefined;
}
