import type { LabelRule } from "../../../../shared/county/import/labels/label-rule.ts";
import type { CellForm } from "../sheet-notes.ts";

/** One column that carries a figure of the catalogue. */
export interface ColumnRule extends LabelRule {
  readonly field: string;
}

/** A kind of table with one row a school, or a row a school and stage where it has a 学段 column. */
export interface SchoolTableMap {
  readonly form: CellForm;
  /** Which version of the form this map describes: a table of another year gets a map of its own. */
  readonly version: string;
  readonly columns: readonly ColumnRule[];
  /** The table lists all schools of the county. */
  readonly isRoster: boolean;
  /** Stage of section figures: from the column's head, or from the row's 学段 column. */
  readonly stageFrom: "head" | "row";
}

/** Groups that wide tables put over the columns that say which school a row is of. */
export const masterGroups = [
  "基本情况",
  "基本信息",
  "学校情况",
  "学校信息",
  "学校概况",
  "学校基本情况",
  "学校基本信息",
  "机构基本情况",
  "学校（机构）基本情况",
  "学校（机构）基本信息",
];

/** Columns that every table of schools may have. */
export const codeColumn: LabelRule = {
  labels: ["学校标识码", "学校（机构）标识码", "学校代码", "学校（机构）代码", "机构标识码", "标识码"],
};
export const stageColumn: LabelRule = { labels: ["学段", "所属学段"] };
/** 统计三级 is the county in the consolidated exports of 教育事业统计. */
export const countyColumn: LabelRule = {
  labels: ["统计三级", "县（市、区）", "县（市、区、旗）", "所在县", "所属县区", "所属县", "县区"],
  within: masterGroups,
};

export const nameLabels = ["学校（机构）名称", "学校名称", "机构名称", "学校（机构）名称（全称）"];
