import type { Field } from "./field.ts";

/**
 * What figures cannot say: conclusions of qualitative items, the slots of the official sentences, veto
 * items (A5) and admission (A6). Codes start with the item they belong to where each item has its own set.
 */
const stated = { level: "county", period: "评估年", attached: "keep", source: "县级填报" } as const;
const text = { ...stated, type: "text" } as const;
const date = { ...stated, type: "date" } as const;
const whole = { ...stated, type: "integer" } as const;
const percent = { ...stated, type: "decimal", unit: "%" } as const;

const conclusionChoices = ["达标", "未达标"] as const;

/** Items with a stated conclusion; `subject` says what the conclusion is about where an item also has figures. */
const statedItems: readonly { readonly item: string; readonly subject: string }[] = [
  { item: "A2-1", subject: "县域内义务教育学校规划布局合理" },
  { item: "A2-2", subject: "城乡“四统一”" },
  { item: "A2-8", subject: "按规定足额核定教师绩效工资总量" },
  { item: "A2-10", subject: "统筹分配各校教职工编制和岗位数量" },
  { item: "A2-14", subject: "优质高中招生名额向农村初中倾斜" },
  { item: "A2-15", subject: "留守儿童关爱体系健全" },
  { item: "A3-3", subject: "所有学校制定章程，实现学校管理与教学信息化" },
  { item: "A3-5", subject: "教师能熟练运用信息化手段组织教学，设施设备利用率达到较高水平" },
  { item: "A3-6", subject: "所有学校德育工作、校园文化建设水平达到良好以上" },
  { item: "A3-7", subject: "课程开齐开足，教学秩序规范，综合实践活动有效开展" },
  { item: "A3-8", subject: "无过重课业负担" },
];

/** 申报条件 with a stated conclusion. */
const admissionItems = [
  { item: "A6-1", subject: "通过国家义务教育基本均衡发展认定三年以上" },
  { item: "A6-2", subject: "认定后年度监测持续保持较高水平" },
] as const;

/** The national rule text has six; A5-7 校外培训治理和课外负担 is stated beside them and judged by no item. */
const vetoItems = ["A5-1", "A5-2", "A5-3", "A5-4", "A5-5", "A5-6", "A5-7"] as const;

function conclusionField(item: string): string {
  return `${item}.conclusion`;
}

function statementField(item: string): string {
  return `${item}.statement`;
}

function conclusionFields({ item, subject }: { item: string; subject: string }): Field[] {
  return [
    {
      ...stated,
      type: "choice",
      choices: conclusionChoices,
      code: conclusionField(item),
      label: `${item} ${subject}：结论`,
    },
    { ...text, code: statementField(item), label: `${item} ${subject}：说明` },
  ];
}

function vetoFields(item: string): Field[] {
  return [
    {
      ...stated,
      type: "choice",
      choices: ["无", "有"],
      code: `${item}.found`,
      label: `${item} 一票否决事项：有无`,
    },
    { ...date, code: `${item}.date`, label: `${item} 一票否决事项：时间` },
    { ...text, code: `${item}.note`, label: `${item} 一票否决事项：自查说明及处理结果` },
  ];
}

export const statementFields: readonly Field[] = [
  { ...date, slow: true, code: "planApprovalDate", label: "布局规划批准日期" },
  { ...text, slow: true, code: "planApprovalBody", label: "布局规划批准机关" },
  { ...whole, slow: true, code: "planSchools", label: "布局规划覆盖学校数", unit: "所" },
  { ...text, slow: true, code: "constructionStandardDocument", label: "学校建设标准执行文件" },
  { ...text, slow: true, code: "staffingStandardDocument", label: "教师编制标准执行文件" },
  { ...text, slow: true, code: "equipmentStandardDocument", label: "基本装备配置标准执行文件" },
  { ...text, slow: true, code: "superiorFundsQuota", label: "上级规定的生均公用经费基准定额" },
  { ...whole, slow: true, code: "staffQuota", label: "核定教职工编制总额", unit: "名" },
  { ...whole, slow: true, code: "postQuota", label: "核定岗位总量", unit: "个" },
  { ...date, slow: true, code: "staffAllocationDate", label: "编制岗位分配发文日期" },
  { ...text, slow: true, code: "staffAllocationDocument", label: "编制岗位分配文号" },
  { ...whole, code: "informationTeachers", label: "常态化使用信息化设备教师数", unit: "人" },
  { ...percent, code: "equipmentUseRate", label: "抽查设备使用率" },
  { ...text, slow: true, code: "curriculumDocument", label: "课程实施依据文件" },
  { ...whole, slow: true, code: "practiceBases", label: "综合实践与劳动教育基地数", unit: "个" },
  { ...text, code: "homeworkAndSleep", label: "作业与睡眠达标情况" },
  ...statedItems.flatMap(conclusionFields),
  ...vetoItems.flatMap(vetoFields),
  { ...date, slow: true, code: "basicBalanceDate", label: "义务教育基本均衡发展国家认定日期" },
  { ...text, slow: true, code: "basicBalanceDocument", label: "义务教育基本均衡发展认定文号" },
  ...admissionItems.flatMap(conclusionFields),
  { ...text, slow: true, code: "applicant", label: "申报单位" },
  { ...date, code: "reportDate", label: "报送日期" },
  { ...text, code: "formFiller", label: "填表人", personal: true },
  { ...text, code: "formLeader", label: "负责人", personal: true },
  { ...text, code: "formTelephone", label: "联系电话", personal: true },
];
