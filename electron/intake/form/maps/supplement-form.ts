import type { Field } from "../../../../shared/county/catalogue/field.ts";
import { schoolFields } from "../../../../shared/county/catalogue/school-fields.ts";
import { sectionFields } from "../../../../shared/county/catalogue/section-fields.ts";
import { type ColumnRule, masterGroups, nameLabels, type SchoolTableMap } from "./school-table-map.ts";

/** Headings in use beside the catalogue's own label. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  boarding: ["寄宿制学校", "寄宿制"],
  builtYear: ["规划并建成年份", "建成年份"],
  denseUrban: ["人口密度过高的大城市中心城区"],
  musicRooms: ["音乐专用教室面积", "音乐专用教室"],
  artRooms: ["美术专用教室面积", "美术专用教室"],
  publicFundsBudget: ["公用经费预算总额"],
  publicFundsFinal: ["公用经费决算总额"],
  trainingBudget: ["教师培训经费预算"],
  maxClassSize: ["最大班额人数"],
  visitingPeArtTeachers: ["交流轮岗、兼职、走教体艺教师"],
  staffTotal: ["教职工总数"],
};

function columnOf({ code, label }: Field): ColumnRule {
  return { field: code, labels: [label, ...(alsoCalled[code] ?? [])] };
}

function isAskedOfSchools({ source, type }: Field): boolean {
  return !source.startsWith("教育事业统计") || (source.includes("补充采集表") && type !== "list");
}

/** 补充采集表·学校补充: one row a school. */
export const schoolSupplementMap: SchoolTableMap = {
  form: "supplementForm",
  version: "学校补充-1",
  isRoster: false,
  stageFrom: "head",
  columns: [
    { field: "schoolName", labels: nameLabels, within: masterGroups },
    ...schoolFields.filter(isAskedOfSchools).map(columnOf),
  ],
};

/** 补充采集表·学段补充: one row a school and stage. */
export const sectionSupplementMap: SchoolTableMap = {
  form: "supplementForm",
  version: "学段补充-1",
  isRoster: false,
  stageFrom: "row",
  columns: [
    { field: "schoolName", labels: nameLabels, within: masterGroups },
    ...sectionFields.filter((field) => isAskedOfSchools(field) && field.type !== "list").map(columnOf),
  ],
};
