import { type Stage, stageNames } from "../../county/stage.ts";
import type { FormCell, FormTable } from "./cell.ts";

/** 表Ⅰ 基本情况 and 表Ⅵ 社会认可度调查情况. */

function field(
  code: string,
  of: { label: string; unit: string; field: string; decimals?: number },
): FormCell {
  return {
    code,
    label: of.label,
    unit: of.unit,
    decimals: of.decimals ?? 0,
    binding: { kind: "field", field: of.field },
  };
}

function figure(
  code: string,
  of: { label: string; unit: string; figure: string; decimals?: number },
): FormCell {
  return {
    code,
    label: of.label,
    unit: of.unit,
    decimals: of.decimals ?? 0,
    binding: { kind: "figure", figure: of.figure },
  };
}

function schools(code: string, label: string, id: string): FormCell {
  return figure(code, { label, unit: "所", figure: id });
}

/** L21–L24: 教职工 and 其中专任教师 of each stage. */
function staffCells(stage: Stage, [total, teachers]: readonly [string, string]): readonly FormCell[] {
  const name = stageNames[stage];
  return [
    figure(total, { label: `${name}教职工合计`, unit: "人", figure: `total.staffTotal.${stage}` }),
    figure(teachers, { label: `${name}其中专任教师`, unit: "人", figure: `total.fullTimeTeachers.${stage}` }),
  ];
}

export const basicTable: FormTable = {
  code: "Ⅰ",
  title: "义务教育优质均衡发展县（市、区）基本情况",
  cells: [
    field("L1", { label: "人口总数", unit: "万人", field: "population", decimals: 2 }),
    field("L2", { label: "农业人口", unit: "万人", field: "ruralPopulation", decimals: 2 }),
    field("L3", { label: "乡镇数", unit: "个", field: "towns" }),
    field("L4", { label: "行政村数", unit: "个", field: "villages" }),
    field("L5", { label: "人均国内生产总值", unit: "元", field: "gdpPerCapita" }),
    field("L6", { label: "人均地方财政收入", unit: "元", field: "fiscalPerCapita" }),
    field("L7", { label: "农民人均纯收入", unit: "元", field: "ruralIncome" }),
    field("L8", { label: "城镇居民人均可支配收入", unit: "元", field: "urbanIncome" }),
    schools("L9", "小学", "total.schools.小学"),
    schools("L10", "九年一贯制学校", "total.schools.九年一贯制学校"),
    schools("L11", "初中", "total.schools.初级中学"),
    schools("L12", "完全中学", "total.schools.完全中学"),
    schools("L13", "十二年一贯制学校", "total.schools.十二年一贯制学校"),
    schools("L14", "特殊教育学校", "total.schools.特殊教育学校"),
    figure("L15", { label: "小学教学点", unit: "个", figure: "total.schools.教学点" }),
    figure("L16", { label: "其中50人及以上教学点", unit: "个", figure: "A1.teachingPoints" }),
    figure("L17", { label: "小学教学班", unit: "个", figure: "total.classes.primary" }),
    figure("L18", { label: "初中教学班", unit: "个", figure: "total.classes.junior" }),
    figure("L19", { label: "小学在校学生", unit: "人", figure: "total.pupils.primary" }),
    figure("L20", { label: "初中在校学生", unit: "人", figure: "total.pupils.junior" }),
    ...staffCells("primary", ["L21", "L22"]),
    ...staffCells("junior", ["L23", "L24"]),
  ],
};

/** The two rows of 表Ⅵ: 计 and 其中:家长. */
const surveyRows = [
  { name: "计", fields: "", survey: "A4-1.survey", visit: "A4-1.visit" },
  { name: "其中：家长", fields: "Parents", survey: "A4-1.surveyParents", visit: "A4-1.visitParents" },
] as const;

export const recognitionTable: FormTable = {
  code: "Ⅵ",
  title: "社会认可度调查情况",
  cells: surveyRows.flatMap((row): readonly FormCell[] => [
    field(`L1/${row.name}`, { label: "问卷总数", unit: "份", field: `surveyTotal${row.fields}` }),
    field(`L2/${row.name}`, { label: "回收有效问卷数 计", unit: "份", field: `surveyValid${row.fields}` }),
    field(`L3/${row.name}`, {
      label: "回收有效问卷数 满意",
      unit: "份",
      field: `surveySatisfied${row.fields}`,
    }),
    figure(`L4/${row.name}`, { label: "问卷综合满意度", unit: "%", figure: row.survey, decimals: 1 }),
    field(`L5/${row.name}`, { label: "实地走访人数 计", unit: "人", field: `visitTotal${row.fields}` }),
    field(`L6/${row.name}`, { label: "实地走访人数 满意", unit: "人", field: `visitSatisfied${row.fields}` }),
    figure(`L7/${row.name}`, { label: "走访满意度", unit: "%", figure: row.visit, decimals: 1 }),
  ]),
};
