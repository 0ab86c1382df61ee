import { countyFields } from "../../../../shared/county/catalogue/county-fields.ts";
import type { LabelRule } from "../../../../shared/county/import/labels/label-rule.ts";

/** A row of 县级采集表: its label names the figure. */
export interface CountyRow extends LabelRule {
  readonly field: string;
}

/** Head of the table of figures, of 质量监测 and of 社会认可度. */
export const countyFormHeads = {
  indicator: { labels: ["指标", "指标名称", "项目"] },
  value: { labels: ["数值", "数据", "填报数", "填报值"] },
  unit: { labels: ["单位", "计量单位"] },
  subject: { labels: ["学科", "科目"] },
  level: { labels: ["等级", "学业水平等级"] },
  differenceRate: { labels: ["校际差异率"] },
  year: { labels: ["监测年份", "监测年", "监测年度"] },
  parents: { labels: ["家长"] },
} as const satisfies Readonly<Record<string, LabelRule>>;

const figures = countyFields.filter((field) => field.type !== "list");

/** 县级数据: every county figure by its label. */
export const countyRows: readonly CountyRow[] = figures.map(({ code, label }) => ({
  field: code,
  labels: [label],
}));

const surveyLabels: Readonly<Record<string, readonly string[]>> = {
  surveyTotal: ["问卷总数", "社会认可度问卷总数", "发放问卷数"],
  surveyValid: ["回收有效问卷数", "有效问卷数"],
  surveySatisfied: ["满意问卷数"],
  visitTotal: ["实地走访人数"],
  visitSatisfied: ["实地走访满意人数", "走访满意人数"],
};

/** 社会认可度: each row has a figure for all and one for parents. */
export const surveyRows: readonly CountyRow[] = Object.entries(surveyLabels).map(([field, labels]) => ({
  field,
  labels,
}));

/** The catalogue's field for 其中：家长. */
export function parentsField(field: string): string {
  return `${field}Parents`;
}
