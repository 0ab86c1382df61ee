import type { Field } from "./field.ts";

/** 满意度调查 asks these groups (教督局 2024年调查问卷: 社会卷, 校长教师卷, 学生卷). */
export const surveyGroupNames = ["家长", "教师", "校长", "人大代表", "政协委员", "学生", "其他群众"] as const;

/**
 * 社会认可度 by group. 表Ⅵ prints 计 and 其中：家长, which are fields of their own; the groups are what the county
 * can check its total against, and are judged by nothing.
 */
export const surveyFields: readonly Field[] = [
  {
    level: "county",
    period: "自然年",
    attached: "keep",
    source: "社会认可度调查结果",
    code: "surveyGroups",
    label: "社会认可度调查分群体情况",
    type: "list",
    columns: [
      { code: "group", label: "调查对象", type: "choice", choices: surveyGroupNames },
      { code: "total", label: "问卷数", unit: "份", type: "integer" },
      { code: "valid", label: "有效问卷数", unit: "份", type: "integer" },
      { code: "satisfied", label: "满意问卷数", unit: "份", type: "integer" },
    ],
    note: "用来核对合计，不参与评定",
  },
];
